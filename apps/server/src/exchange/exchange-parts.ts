import { v7 } from 'uuid'
import type { Clock } from '../outside/clock.ts'
import type { Pool, Tx } from '../store/connection.ts'
import { withoutTowns } from '../store/in-towns.ts'
import { hasFinding, insertFinding } from '../store/exchange/findings.ts'
import type { Folders } from './folders.ts'
import type { Message } from './message.ts'
import type { SideKeys, Zone } from './side-keys.ts'

/** Lets a message take effect; taking it twice must be taking it once. What is answered was wrong with it, and is told to the administrator. */
export type Apply = (tx: Tx, message: Message) => Promise<string | undefined>

/** What the exchange works with, handed in. */
export interface ExchangeParts {
  pool: Pool
  clock: Clock
  keys: SideKeys
  /** Where the packets lie, and the trusted card. */
  folder: string
  folders: Folders
  apply: Apply
}

export function packetName(from: Zone, number: number): string {
  return `zhenzhi-${from}-${String(number).padStart(8, '0')}.packet`
}

export interface ToTell {
  kind: string
  file: string
  says: string
}

/** Tells the administrator, in a transaction of its own: what it is about may be rolled back. */
export async function tell({ pool, clock }: ExchangeParts, { kind, file, says }: ToTell, once = false): Promise<void> {
  await withoutTowns(pool, async (tx) => {
    if (once && await hasFinding(tx, kind, file)) return
    await insertFinding(tx, { id: v7(), moment: clock.now().moment, kind, file, says })
  })
}
