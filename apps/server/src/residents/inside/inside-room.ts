import type { Definition, Id, Json, Refused, Rule, Standing } from '@zhenzhi/kernel'
import type { Clock } from '../../outside/clock.ts'
import type { Pool, Tx } from '../../store/connection.ts'
import type { MasterKeys } from '../../store/keys/master-keys.ts'

/** One act of a resident, as the desk is asked for it. */
export interface Asked {
  caseId: Id
  definition?: string
  kind: 'open' | 'step'
  name: string
  key: string
  day: string
  what: Readonly<Record<string, unknown>>
  who: { account: Id; post: string; organisation: string }
}

export interface OpenDeadline {
  title: string
  until: string
  rule: Rule
  statutory: boolean
  late: boolean
}

/** What residents' affairs work with in the inside zone, handed in: this room knows no desk and no exchange. */
export interface InsideRoom {
  app: Pool
  clock: Clock
  masters: MasterKeys
  /** The definition reports are opened under. */
  definition: () => Definition
  rules: () => readonly Rule[]
  /** Takes an act as the system, in a transaction of its own. Safe to ask twice. */
  take: (town: number, asked: Asked) => Promise<Refused | { done: true }>
  /** Keeps a photograph sealed; answers its id. */
  keepPhoto: (town: number, photo: { name: string; bytes: Buffer }) => Promise<Id | Refused>
  /** The earliest open deadline of ours in a case. */
  deadlineOf: (standing: Standing) => OpenDeadline | undefined
  send: (tx: Tx, message: { id: Id; kind: string; says: Record<string, Json>; files: readonly Buffer[] }) => Promise<void>
}

/** Under this account stand the acts of residents that came from the internet zone; nobody signs in with it, and it tells none from another. */
export const residentsAccount = '00000000-0000-7000-8000-0000000000aa'
