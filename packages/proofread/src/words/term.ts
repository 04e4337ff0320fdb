import type { Certainty } from '../finding.ts'

/** A word that has been replaced by another, or that says something else than meant. */
export interface Term {
  /** As it is written; a pattern, its first group where there is one being the words in question. */
  wrong: RegExp
  /** What it is called today; null where that hangs on what is meant. */
  right: string | null
  certainty: Certainty
  /** The first year reported on to which it applies. */
  since: number
  why: string
  /** Said so often that the first place tells it. */
  once?: true
}
