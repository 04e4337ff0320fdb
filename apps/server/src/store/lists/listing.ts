import type { Day, Id, Json, Moment } from '@zhenzhi/kernel'
import type { Reach } from '../reach.ts'

/** One page of cases asked for. What is listed is what the reach sees, whatever is asked. */
export interface Listing {
  reach: Reach
  /** Of the reach's towns. */
  towns: readonly number[]
  definition?: string
  /** Only matters, ledgers, or rosters. */
  engine?: string
  /** States, where a definition is named: it says which of them are closed. */
  states?: readonly string[]
  closed?: boolean
  place?: Id
  unit?: string
  /** Only cases with a running duty due on or before this day (and on or after `from`), the earliest first. */
  due?: { from?: Day; to: Day }
  /** All of these words stand in the searchable text. */
  words?: readonly string[]
  /** How many of the words, from the first, are about as frequent as each other: `weighWords` says. */
  merged?: number
  /** Listed fields by value, as `filterText` writes it. Needs `definition`. */
  fields?: readonly { field: string; value: string }[]
  /** One of these persons stands in the case. */
  persons?: readonly Id[]
  /** Only cases in which this person took an act. */
  own?: boolean
  /** Registered from one day to another, both included. Needs `definition`. */
  opened?: { from?: Day; to?: Day }
  /** By the day of registration: the order stands still while others work. Needs `definition`. */
  byDay?: boolean
  /** Whose turn it is: the reader's own, or somebody else's. */
  turn?: { whose: 'own' | 'others'; hands: readonly Hand[] }
  /** The longest without an act first, where the order would be by the last act. */
  longestFirst?: boolean
  /** The last row of the page before. */
  after?: Cursor
  most: number
}

/** Where a page ended, in the order it was in. */
export interface Cursor {
  id: Id
  moved?: Moment
  due?: Day
  opened?: Day
}

/** What one post held in a town may do next: the states it waits in, and where. */
export interface Hand {
  town: number
  /** `definition state`, for every state out of which the post may take the case on. */
  steps: readonly string[]
  /** Cases of this office; of these places; those the person took an act in; all of the town. */
  at: { unit: string } | { places: readonly Id[] } | 'own' | 'town'
}

/**
 * By what a page is ordered: the last moved first, or last; the first due first; where words, fields, a person or the reader's own acts narrow it, the
 * last registered first; by the day of registration, the latest first.
 */
export type Order = 'moved' | 'waited' | 'due' | 'registered' | 'opened'

export interface ListRow {
  town: number
  id: Id
  definition: string
  definitionHash: string
  engine: string
  state: string
  closed: boolean
  void: boolean
  place: Id | null
  unit: string
  handler: Id | null
  opened: Day
  moved: Moment
  nextDue: Day | null
  nextDuty: string | null
  shown: Readonly<Record<string, Json>>
}

export function orderOf({ due, words = [], fields = [], persons = [], own = false, opened, byDay = false, longestFirst = false }: Listing): Order {
  if (words.length > 0 || fields.length > 0 || persons.length > 0) return 'registered'
  if (byDay || (opened !== undefined && due === undefined)) return 'opened'
  if (own && due === undefined) return 'registered'
  if (due !== undefined) return 'due'
  return longestFirst ? 'waited' : 'moved'
}
