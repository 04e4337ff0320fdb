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
  /** Listed fields by value, as `filterText` writes it. Needs `definition`. */
  fields?: readonly { field: string; value: string }[]
  /** One of these persons stands in the case. */
  persons?: readonly Id[]
  /** Only cases in which this person took an act. */
  own?: boolean
  /** The last row of the page before. */
  after?: Cursor
  most: number
}

/** Where a page ended, in the order it was in. */
export interface Cursor {
  id: Id
  moved?: Moment
  due?: Day
}

/** By what a page is ordered: the last moved first; the first due first; or, where words, fields, a person or the reader's own acts narrow it, the last registered first. */
export type Order = 'moved' | 'due' | 'registered'

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

export function orderOf({ due, words = [], fields = [], persons = [], own = false }: Listing): Order {
  if (words.length > 0 || fields.length > 0 || persons.length > 0 || (own && due === undefined)) return 'registered'
  return due === undefined ? 'moved' : 'due'
}
