import type { Clock } from '../outside/clock.ts'
import type { Pool } from '../store/connection.ts'
import type { PostBook } from './post-spec.ts'

/** What everything in this room works with. */
export interface Room {
  pool: Pool
  clock: Clock
  /** Real time, by which sessions end and attempts are counted, even where a demonstration's clock stands in another year. */
  watch: Clock
  posts: PostBook
  /** Offices that a town has from the first day. */
  units: readonly { id: string; name: string }[]
}
