import type { Clock } from '../outside/clock.ts'
import type { SignInProvider } from '../outside/sign-in/sign-in-provider.ts'
import type { Pool } from '../store/connection.ts'
import type { MasterKeys } from '../store/keys/master-keys.ts'
import type { UnitRow } from '../store/people/unit.ts'
import type { PostBook } from './post-spec.ts'

/** What everything in this room works with. */
export interface Room {
  pool: Pool
  clock: Clock
  /** Real time, by which sessions end and attempts are counted, even where a demonstration's clock stands in another year. */
  watch: Clock
  posts: PostBook
  /** What small secrets of accounts are sealed under. */
  masters: MasterKeys
  /** Another body's system through which people may sign in, where one is set. */
  provider?: SignInProvider | undefined
  /** Offices that a town has from the first day. */
  units: readonly UnitRow[]
}
