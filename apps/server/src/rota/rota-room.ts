import type { Calendar, Definition, Id, Law, Refused, Standing } from '@zhenzhi/kernel'
import type { Clock } from '../outside/clock.ts'
import type { Pool, Tx } from '../store/connection.ts'
import type { Reach } from '../store/reach.ts'
import type { UrgentKind } from '../store/rota/find-urgent.ts'

/** One act as the desk is asked for it. */
export interface Asked {
  caseId?: Id
  definition?: string
  kind: 'open' | 'step'
  name: string
  key: string
  day: string
  what: Readonly<Record<string, unknown>>
  after?: number
  who: Doer
}

export interface Doer {
  account: Id
  post: string
  organisation: string
}

export type Answer = Refused | { standing: Standing; repeated: boolean }

export interface Together {
  tx: Tx
  take: (asked: readonly Asked[]) => Promise<readonly Answer[]>
}

/** What the rota works with, handed in: it knows no desk, and by name only what the roof tells it. */
export interface RotaRoom {
  app: Pool
  clock: Clock
  law: () => Law & { current: Readonly<Record<string, { hash: string; definition: Definition }>> }
  /** The one the town goes by. */
  calendarOf: (tx: Tx, town: number) => Promise<Calendar>
  /** The definition of a shift, and of a day of open doors. */
  kinds: { shift: string; openDay: string }
  /** What goes to whoever is on duty, and the step by which they take it on. */
  urgent: { kinds: readonly UrgentKind[]; step: string }
  /** Whose word counts where nobody is on duty. */
  leaders: readonly string[]
  takeTogether: <T>(taking: { town: number; reach: Reach | undefined; work: (together: Together) => Promise<{ keep: boolean; value: T }> }) => Promise<T | Refused>
  phones: { seal: (plain: string, bound: string) => Buffer; open: (sealed: Buffer, bound: string) => string }
  /** Told of every act, so that it is sealed at once. */
  acted: () => void
}

/** Somebody at the rota, in whichever post each act is open to. */
export interface AtRota {
  town: number
  account: Id
  reach: Reach
  who: (by: readonly string[]) => Doer
}

export function definitionOf({ law }: Pick<RotaRoom, 'law'>, id: string): Definition {
  const current = law().current[id]?.definition
  if (current === undefined) throw new Error(`there is no definition ${id}`)
  return current
}
