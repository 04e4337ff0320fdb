import type { Complaint, Id, Indicator, Moment, Refused } from '@zhenzhi/kernel'
import type { Pool } from '../../store/connection.ts'
import type { Register } from '../register.ts'

/** What is composed on the screen: an indicator without its id, which the server gives. */
export type Composed = Omit<Indicator, 'id' | 'rows'>

export interface OwnIndicator {
  /** The town or county that composed it. */
  town: number
  version: number
  indicator: Indicator
  note: string
  retired: boolean
  /** Why it is not read: a measure it names is no longer there. Empty: it is. */
  broken: readonly Complaint[]
  /** Who made this version. */
  name: string
  moment: Moment
}

export interface Keeping {
  town: number
  /** Absent: a new one. */
  id: string | undefined
  /** The last version the person saw, 0 for none: another one made meanwhile is not written over. */
  seen: number
  key: Id
  composed: Composed
  note: string
  retired: boolean
  account: Id
  post: string
}

export interface OwnIndicatorDesk {
  /** Those that are read in a town: its own and its county's, the last version of each. */
  readIn: (town: number) => Promise<Indicator[]>
  /** The same with those that were retired, and who made them. */
  list: (town: number) => Promise<OwnIndicator[]>
  /** Every version of one, the latest first; of the town or its county. */
  versions: (town: number, id: string) => Promise<OwnIndicator[]>
  keep: (keeping: Keeping) => Promise<{ id: string; version: number } | Refused>
  /** What cannot be read; undefined: nothing is wrong. */
  refuseComposed: (composed: Composed) => Refused | undefined
}

export interface OwnDeskParts {
  app: Pool
  now: () => { moment: Moment }
  register: () => Register
  /** The catalog's, whose titles are taken. */
  catalog: readonly Indicator[]
}
