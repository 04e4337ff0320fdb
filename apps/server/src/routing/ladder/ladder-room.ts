import type { Id } from '@zhenzhi/kernel'
import type { Clock } from '../../outside/clock.ts'
import type { Pool, Tx } from '../../store/connection.ts'
import type { Reach } from '../../store/reach.ts'

/** One step to be told; a key that was told is not told again. */
export interface Telling {
  town: number
  key: string
  event: 'ladder'
  caseId: Id
  step: string
  due: string
  to: readonly Id[]
}

/** What the ladder works with, handed in: it knows no notices and no people. */
export interface LadderRoom {
  app: Pool
  clock: Clock
  /** What an account reaches by the posts it holds today; undefined where it has ended. */
  reachOf: (account: Id) => Promise<Reach | undefined>
  /** Posts that work on what comes to an office, where whoever handled a case is gone. */
  workers: readonly string[]
  notify: (tx: Tx, telling: Telling) => Promise<unknown>
}
