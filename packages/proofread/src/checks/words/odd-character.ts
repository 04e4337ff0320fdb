import type { Check } from '../../check.ts'
import { makeFinding } from '../../text/make-finding.ts'

/** Traditional characters that come in by a paste, each with the one to write. A text wholly in them is none of ours. */
const pairs = '執执為为國国學学體体會会對对時时開开關关門门問问間间東东車车長长馬马說说話话語语請请議议論论證证訴诉調调護护辦办務务員员實实業业動动發发現现環环鄉乡鎮镇區区縣县黨党幹干責责權权義义據据網网組组織织經经濟济計计劃划設设備备衛卫醫医戶户無无來来過过進进運运還还選选達达導导監监督督審审規规則则維维穩稳處处罰罚總总結结統统領领書书記记報报錄录類类項项'
const simple = new Map(Array.from({ length: pairs.length / 2 }, (_, at) => [pairs[at * 2] ?? '', pairs[at * 2 + 1] ?? ''] as const).filter(([one, other]) => one !== other))
/** Radicals and compatibility forms look like the character they stand for and are found by no search. */
const disguised = /[\u2E80-\u2FDF\uF900-\uFAFF]/u
const any = new RegExp(`[${[...simple.keys()].join('')}\\u2E80-\\u2FDF\\uF900-\\uFAFF]`, 'gu')
const most = 5

/** A character of another set in simplified text: 執法, ⼯作. */
export const oddCharacter: Check = (text) => {
  const odd = [...text.whole.matchAll(any)]
  if (odd.length > most) return []
  return odd.map(({ 0: character, index }) => {
    const right = simple.get(character) ?? character.normalize('NFKC')
    return makeFinding(text, {
      check: 'odd-character', certainty: 'A', start: index, end: index + character.length,
      message: disguised.test(character) ? `“${character}”是部首或兼容字符，看着像“${right}”，检索不到。` : `“${character}”是繁体字，应为“${right}”。`, suggestion: right,
    })
  })
}
