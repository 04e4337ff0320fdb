import type { Day, Id, Json, Moment } from '@zhenzhi/kernel'

/** How a case stands, as the derived tables keep it. All of it follows from the acts; rebuilding makes the same. */
export interface Derived {
  head: Head
  duties: readonly DutyRow[]
  papers: readonly PaperRow[]
  /** Listed fields in the open, as text that sorts as the value does. */
  values: readonly { field: string; value: string }[]
  persons: readonly { person: Id; field: string }[]
  /** Accounts that took an act, with what lists of their own cases go by. */
  accounts: readonly { account: Id; moved: Moment; nextDue: Day | null }[]
  /** Words of searchable text; undefined where the text was not looked at, because it did not change or can no longer be opened. */
  words: readonly string[] | undefined
}

export interface Head {
  town: number
  id: Id
  definition: string
  definitionHash: string
  engine: string
  state: string
  closed: boolean
  void: boolean
  thread: Id
  /** Null: its own id. */
  ownThread: Id | null
  cameFrom: Id | null
  cameAs: 'next' | 'part' | null
  place: Id | null
  /** The office whose desk it is on. */
  unit: string
  /** Another office that keeps it in sight and may act; empty: none. */
  alsoUnit: string
  handler: Id | null
  opened: Day
  moved: Moment
  position: number
  hash: Buffer
  nextDue: Day | null
  nextDuty: string | null
  shown: Readonly<Record<string, Json>>
  hiddenFrom: readonly string[]
}

export interface DutyRow {
  duty: string
  round: number
  status: string
  stopped: boolean
  triggerDay: Day
  statutoryDue: Day
  internalDue: Day
  fellDue: Day | null
}

export interface PaperRow {
  paper: string
  version: number
  template: string
  issued: Day
  signed: Day | null
  served: Day | null
  withdrawn: boolean
}
