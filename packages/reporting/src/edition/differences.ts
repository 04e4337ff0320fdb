import type { Edition, EditionReason } from './edition-of.ts'

/** A sentence of the upward edition that the public one does not print, or prints otherwise. */
export interface EditionDifference {
  block: string
  sentence: number
  under: string
  upward: string
  /** Null: it is left out. */
  open: string | null
  because: readonly EditionReason[]
}

/** Every sentence that is left out of the public edition or changed in it, in the order of the text, each with its reasons. */
export function differences(upward: Pick<Edition, 'sentences'>, open: Pick<Edition, 'sentences'>): EditionDifference[] {
  const published = new Map(open.sentences.map((one) => [`${one.block} ${one.sentence}`, one]))
  return upward.sentences.flatMap(({ block, sentence, under, text }) => {
    const there = published.get(`${block} ${sentence}`)
    if (text === null || there?.text === text) return []
    return [{ block, sentence, under, upward: text, open: there?.text ?? null, because: there?.because ?? [] }]
  })
}
