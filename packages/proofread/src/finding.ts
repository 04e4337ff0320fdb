import type { WordCounts } from './lexicon/word-counts.ts'

/** A: certain from the text or by arithmetic. B: very likely, or true by a rule outside it. C: a question for the author. */
export type Certainty = 'A' | 'B' | 'C'

export interface Finding {
  /** Which check it comes from: `parts-of-total`. */
  check: string
  certainty: Certainty
  /** The words in question, as they stand there. */
  quote: string
  /** UTF-16 offsets in the text given, end exclusive: `text.slice(start, end) === quote`. */
  start: number
  end: number
  /** A Chinese sentence that says what is wrong. */
  message: string
  /** What would stand there instead; null where only the author knows. */
  suggestion: string | null
}

/** What is known of the report beside its text; a check that needs what is not known stays quiet. */
export interface About {
  town?: string
  county?: string
  prefecture?: string
  province?: string
  /** The year it reports on. */
  year?: number
  /** Whether a name is one of the national divisions, and of which. */
  gazetteer?: Gazetteer
  /** The words of the language and how often they are used; without them what only they tell is not looked for. */
  words?: WordCounts
}

export interface Gazetteer {
  /** Every division with this name (县、区、市、镇、乡、街道), with the names above it from the province down. Empty where there is none. */
  find: (name: string) => readonly { name: string; above: readonly string[] }[]
}
