import type { Calendar, Definition, Id } from '@zhenzhi/kernel'
import type { Clock } from '../outside/clock.ts'
import type { Pool, Tx } from '../store/connection.ts'
import type { Reach } from '../store/reach.ts'
import type { DigestCounts, Notify } from './notice.ts'
import type { ActScope } from './whose-turn.ts'

/** What the room works with, handed in. */
export interface NoticeParts {
  app: Pool
  clock: Clock
  /** The one the town goes by. */
  calendarOf: (tx: Tx, town: number) => Promise<Calendar>
  /** By hash. */
  definitions: () => Readonly<Record<string, Definition>>
  scopeOf: (post: string) => ActScope
  notify: Notify
  /** Undefined: the account has ended. */
  reachOf: (account: Id) => Promise<Reach | undefined>
  /** Of what waits for this person, in all towns: how much is past its day, due today, due within seven days from today. */
  countsOf: (reach: Reach) => Promise<DigestCounts>
}
