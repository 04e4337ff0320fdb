import type { Sentence } from '../outline.ts'
import { figuresIn } from '../token.ts'
import { alignBlock } from './align-block.ts'
import type { Aligned } from './align-block.ts'
import { cutSentences, sentencesIn } from './cut-sentences.ts'
import type { PlacedFigure } from './marked-figures.ts'
import { sameNumber } from './marked-figures.ts'
import { placeTokens } from './place-tokens.ts'
import type { TokenPlaced } from './place-tokens.ts'
import type { PrintedBlock } from './printed-block.ts'
import { changedRuns } from './changed-runs.ts'
import type { ChangedRun } from './changed-runs.ts'
import { plain } from './units.ts'

/** A figure of a block whose number came back otherwise, or not at all (`said` null). */
export interface NumberChanged {
  token: string
  was: string
  said: string | null
}

export interface Rebuilt {
  /** All sentences of the block, those too that were not printed; figures stand in them as tokens, whatever number came back. */
  sentences: readonly Sentence[]
  /** The words changed, apart from numbers of figures. */
  changed: boolean
  numbers: readonly NumberChanged[]
  runs: readonly ChangedRun[]
}

/** A block with the words that came back and its own figures. */
export function rebuildBlock(printed: PrintedBlock, text: string, marked: readonly PlacedFigure[]): Rebuilt {
  const aligned = alignBlock(printed, text, marked)
  const { placed, gone } = placeTokens(aligned)
  const cuts = cutSentences(aligned, printed.sentences.length)
  const sentences = printed.block.sentences.flatMap((sentence, index): Sentence[] => {
    const at = printed.sentences.findIndex((one) => one.index === index)
    const cut = cuts[at]
    return cut === undefined ? [sentence] : rewrite(sentence, textWithTokens(aligned, placed, cut))
  })
  const changed = plain(sentences.map((one) => one.text).join('')) !== plain(printed.block.sentences.map((one) => one.text).join(''))
  return {
    sentences: changed ? sentences : printed.block.sentences, changed,
    numbers: [
      ...placed.filter(({ token, said, was }) => token.includes(':') && !sameNumber(said, was)).map(({ token, said, was }) => ({ token, was, said })),
      ...gone.map(({ token, was }) => ({ token, was, said: null })),
    ],
    runs: changedRuns(aligned, placed),
  }
}

/** The text of a stretch of the file, with tokens in the place of what stands for them. */
function textWithTokens({ file }: Pick<Aligned, 'file'>, placed: readonly TokenPlaced[], { from, to }: { from: number; to: number }): string {
  const pieces: string[] = []
  let at = from
  for (const one of placed) {
    if (one.from < at || one.to > to) continue
    pieces.push(...file.slice(at, one.from).map(({ text }) => text), `{{${one.token}}}`)
    at = one.to
  }
  return [...pieces, ...file.slice(at, to).map(({ text }) => text)].join('')
}

/**
 * What became of one sentence. Untouched it stays as it was. What was written behind it is a sentence of its own, and only those that still
 * print a figure depend on what the sentence depended on.
 */
function rewrite(before: Sentence, text: string): Sentence[] {
  if (plain(text) === plain(before.text)) return [before]
  const own = figuresIn(before.text)
  const grown = sentencesIn(text).length > sentencesIn(before.text).length
  const parts = grown ? sentencesIn(text) : [text.trim()].filter((one) => one !== '')
  return parts.map((part, index): Sentence => {
    if (plain(part) === plain(before.text)) return before
    const stands = own.length === 0 ? index === 0 : figuresIn(part).some((figure) => own.includes(figure))
    // what was not to be published stays so, however it is worded
    const { needs: _needs, ...kept } = before
    return stands ? { ...before, text: part } : { ...kept, text: part }
  })
}
