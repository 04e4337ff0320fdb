import type { Day } from '@zhenzhi/kernel'

/** What somebody told of a matter, as far as two tellings are held against each other. */
export interface Telling {
  text: string
  /** The village by its id, or its name; null where it is not known. */
  place: string | null
  day: Day
  /** A word for what sort of matter it is; null where it is not known. */
  kind: string | null
  /** The same text for the same person; null where nobody is known. */
  person: string | null
}

/** A village or grid with what people call it and its parts. */
export interface KnownPlace {
  /** As `Telling.place` names it. */
  id: string
  name: string
  others: readonly string[]
}

/** Why two tellings are thought to be of one matter, in words a clerk reads. */
export interface Reason {
  because: 'subject' | 'words' | 'place' | 'spot' | 'day' | 'person'
  says: string
}

export interface Likeness {
  /** From 0 to 1. */
  score: number
  /** At or above what is offered to the clerk. */
  likely: boolean
  reasons: readonly Reason[]
}
