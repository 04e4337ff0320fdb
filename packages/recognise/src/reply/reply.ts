/** What is amiss with an answer, as far as a list of words and rules can tell. */
export type FindingKind = 'part' | 'no-answer' | 'remedy-missing' | 'remedy-wrong' | 'remedy-days' | 'remedy-body' | 'person'

export interface ReplyFinding {
  kind: FindingKind
  /** The words it is about: of the demand for `part`, of the answer else; empty where something is missing. */
  words: string
  /** Where those words stand in the answer, in UTF-16 units; both null of a part of the demand and of what is missing. */
  at: number | null
  end: number | null
  says: string
}

/** The way on that this kind of answer names. */
export interface ReplyRemedy {
  words: readonly string[]
  /** In days, or where it runs by months in none; null: no number is held against it. */
  days: number | null
  notBy: readonly string[]
  beside: readonly { words: readonly string[]; days: number | null }[]
  required: boolean
}

export interface ReplyAsked {
  /** What was asked; null: nothing is held against it. */
  demand: string | null
  reply: string
  /** Null: an answer of this kind names none. */
  remedy: ReplyRemedy | null
}
