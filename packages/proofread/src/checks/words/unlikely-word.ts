import type { Check } from '../../check.ts'
import type { Finding } from '../../finding.ts'
import { isWholeBeside, standsAloneIn } from '../../lexicon/stands-alone.ts'
import { segment } from '../../lexicon/segmentation.ts'
import type { Segmentation } from '../../lexicon/segmentation.ts'
import { repairsOf } from '../../lexicon/unlikely-words.ts'
import type { Repair } from '../../lexicon/unlikely-words.ts'
import type { WordCounts } from '../../lexicon/word-counts.ts'
import { makeFinding, withoutOverlaps } from '../../text/make-finding.ts'
import type { Text } from '../../text/text.ts'
import { known } from '../../words/phrase.ts'
import { rightPairs } from '../../words/right-pairs.ts'

/** How much likelier, as a logarithm, a repair must be to be told; measured on texts that are right. */
const least = { pair: 5, word: 7, strange: 9, idiom: 14, lost: 7, lostOfFour: 8, lostAtEdge: 7.5, lostAnywhere: 12, certain: 14 } as const

/**
 * A place that hardly is Chinese as it stands, and is with one character other or more: 落到实外, 里事会, 律顾问. By the frequencies of
 * words in the whole language, so it needs no list of errors. Quiet where no such list was handed in.
 */
export const unlikelyWord: Check = (text, { words }) => {
  if (words === undefined) return []
  const found = [...text.whole.matchAll(/\p{Script=Han}{2,}/gu)].flatMap(({ 0: run, index }) => {
    const parted = segment(run, words)
    const [ahead, behind] = [text.whole.slice(Math.max(0, index - 4), index), text.whole[index + run.length] ?? '']
    return repairsOf(parted, words).filter((one) => isLikely(parted, one, words) && !isAtSeam(run, one, { ahead, behind })).map((repair) => ({ repair, at: index }))
  })
  const best = found.toSorted((a, b) => b.repair.gain - a.repair.gain)
  return withoutOverlaps(best.filter((one, index) => !best.slice(0, index).some((other) => overlaps(one, other))).map((one) => findingOf(text, one)))
}

/** 报账员共54人: what counts stands before its number. 村（居）务监督: what is put in brackets parts a word. */
function isAtSeam(run: string, { from, to }: Repair, { ahead, behind }: { ahead: string; behind: string }): boolean {
  if (from === 0 && /[（(][居社社区]{1,2}[）)]$/u.test(ahead)) return true
  return to === run.length && /\d/u.test(behind) && /[共约近超达各均已有]/u.test(run[to - 1] ?? '')
}

interface Placed {
  repair: Repair
  /** Where its run begins. */
  at: number
}

function overlaps(one: Placed, other: Placed): boolean {
  return one.at + one.repair.from < other.at + other.repair.to && other.at + other.repair.from < one.at + one.repair.to
}

function isLikely(parted: Segmentation, repair: Repair, words: WordCounts): boolean {
  const { kind, from, to, right, gain, alike } = repair
  if (kind === 'lost' && right.endsWith('国') && /[省市县区镇乡街村]/u.test(parted.run[to] ?? '')) return false // 全面依法治街
  if (kind === 'lost') return gain >= leastForLost(parted, repair)
  if (right.length === 2) return alike && known.has(right) && gain >= least.pair && !rightPairs.has(parted.run.slice(from, to)) && standsAloneIn(parted, { from, to })
  return alike ? gain >= (known.has(right) && right.length > 3 ? least.word : right.length > 3 ? least.strange : least.lostOfFour) : words.idioms.has(right) && gain >= least.idiom
}

/** A character lost at the edge of a word may have gone to a neighbour, unless there is none or it is whole. */
function leastForLost(parted: Segmentation, { from, to, right }: Repair): number {
  const stands = parted.run.slice(from, to)
  if (!right.endsWith(stands) && !right.startsWith(stands)) return right.length > 4 ? least.lost : least.lostOfFour
  return isWholeBeside(parted, right.endsWith(stands) ? { end: from } : { start: to }) ? least.lostAtEdge : least.lostAnywhere
}

function findingOf(text: Text, { repair: { kind, from, to, right, gain }, at }: Placed): Finding {
  const stands = text.whole.slice(at + from, at + to)
  const certain = gain >= least.certain && right.length > 3
  return makeFinding(text, {
    check: kind === 'lost' ? 'missing-character' : 'wrong-character', certainty: certain ? 'A' : 'B', start: at + from, end: at + to,
    message: kind === 'lost' ? `“${stands}”疑漏一字，应为“${right}”。` : `“${stands}”疑为“${right}”之误。`, suggestion: right,
  })
}
