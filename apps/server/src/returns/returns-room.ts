import type { Day, Definition, Id, Law, Refused, Standing } from '@zhenzhi/kernel'
import type { Clock } from '../outside/clock.ts'
import type { Pool, Tx } from '../store/connection.ts'
import type { Reach } from '../store/reach.ts'

/** One act as the desk is asked for it. */
export interface Asked {
  caseId?: Id
  definition?: string
  kind: 'open' | 'step'
  name: string
  key: string
  day: Day
  what: Readonly<Record<string, unknown>>
  after?: number
  who: Doer
  declared?: boolean
}

export interface Doer {
  account: Id
  post: string
  organisation: string
  enteredFor?: string
}

export type Answer = Refused | { standing: Standing; repeated: boolean }

export interface Together {
  tx: Tx
  take: (asked: readonly Asked[]) => Promise<readonly Answer[]>
}

/** Made of one secret of the installation, each for one purpose. */
export interface ReturnKeys {
  /** What stands in an address beside the id of a link. */
  linkMac: (town: number, id: Id) => Buffer
  phoneIndex: (phone: string) => Buffer
  seal: (plain: string, bound: string) => Buffer
  open: (sealed: Buffer, bound: string) => string
}

/** One-time codes to phones, and the sessions they open; the machinery of residents, handed in. */
export interface Codes {
  ask: (asked: { phone: string; address: string }) => Promise<{ sent: true } | Refused>
  take: (asked: { phone: string; code: string; address: string }) => Promise<{ token: string } | Refused>
  find: (token: string) => Promise<{ phone: string; csrf: string } | undefined>
  /** Eleven figures as the country's mobile phones have; undefined for anything else. */
  readPhone: (typed: string) => string | undefined
}

/** What the room of monthly returns works with, handed in: it knows no desk, and by name only what the roof tells it. */
export interface ReturnsRoom {
  app: Pool
  clock: Clock
  law: () => Law & { current: Readonly<Record<string, { hash: string; definition: Definition }>> }
  /** The definition of one village's return, and of the month over all of them. */
  kinds: { village: string; sweep: string }
  takeTogether: <T>(taking: { town: number; reach: Reach | undefined; work: (together: Together) => Promise<{ keep: boolean; value: T }> }) => Promise<T | Refused>
  keys: ReturnKeys
  codes: Codes
  /** Told of every act, so that it is sealed at once. */
  acted: () => void
}

/** Somebody at the desk, in whichever post each act is open to. */
export interface AtDesk {
  town: number
  reach: Reach
  who: (by: readonly string[], office: string) => Doer
}

/** Under this account stand what comes by a link and what the first of a month opens; nobody signs in with it, and it tells none from another. */
export const returnsAccount = '00000000-0000-7000-8000-0000000000ab'

export function definitionOf({ law }: ReturnsRoom, id: string): Definition {
  const current = law().current[id]?.definition
  if (current === undefined) throw new Error(`there is no definition ${id}`)
  return current
}
