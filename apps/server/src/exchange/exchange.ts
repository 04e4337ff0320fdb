import type { Refused } from '@zhenzhi/kernel'
import { refuse } from '@zhenzhi/kernel'
import type { Tx } from '../store/connection.ts'
import { listFindings } from '../store/exchange/findings.ts'
import type { FindingRow } from '../store/exchange/findings.ts'
import { countWaiting, insertMessage } from '../store/exchange/messages.ts'
import { listReceived, listSent } from '../store/exchange/packets.ts'
import type { ReceivedRow, SentRow } from '../store/exchange/packets.ts'
import { readSide } from '../store/exchange/side.ts'
import { withoutTowns } from '../store/in-towns.ts'
import type { ExchangeParts } from './exchange-parts.ts'
import { bytesOfMessage } from './message.ts'
import type { Message } from './message.ts'
import { missingBefore } from './missing.ts'
import { carryOut, pack } from './pack.ts'
import { findPeer, trustCard } from './peer-card.ts'
import { sealTo } from './seal-to.ts'
import { cardOf, readCard } from './side-keys.ts'
import type { Zone } from './side-keys.ts'
import { take } from './take.ts'
import type { Took } from './take.ts'

export interface ExchangeStatus {
  zone: Zone
  /** This side's own, and the other's that is trusted here. */
  fingerprint: string
  peer: { zone: Zone; fingerprint: string } | undefined
  /** Messages in no packet yet. */
  waiting: number
  sent: number
  acked: number
  received: number
  missing: readonly number[]
  lastSent: readonly SentRow[]
  lastReceived: readonly ReceivedRow[]
  findings: readonly FindingRow[]
}

/** What goes from one zone to the other and back, by files that people or a gateway carry. */
export interface Exchange {
  /** Whether the other side's card is trusted: before, nothing can be sealed for it. */
  isOpen: () => Promise<boolean>
  /** Lays a message ready in the transaction of what it tells of. Throws where no card is trusted. */
  send: (tx: Tx, message: Message) => Promise<void>
  /** Packets made. Undefined: no card is trusted yet. */
  pack: () => Promise<number | undefined>
  take: () => Promise<Took | undefined>
  /** Writes one that was not acknowledged out once more. */
  again: (number: number) => Promise<Refused | { written: number }>
  status: () => Promise<ExchangeStatus>
  card: () => string
  trust: (asked: { card: string; fingerprint: string }) => Promise<{ fingerprint: string } | Refused>
}

const shown = 50

export function makeExchange(parts: ExchangeParts): Exchange {
  const { keys, folder, clock } = parts
  const peer = () => findPeer(folder)
  return {
    isOpen: async () => (await peer()) !== undefined,
    send: async (tx, message) => {
      const to = await peer()
      if (to === undefined) throw new Error('no card of the other side is trusted')
      const body = sealTo(to.box, bytesOfMessage(message), Buffer.from(message.id))
      await insertMessage(tx, { id: message.id, kind: message.kind, body, made: clock.now().moment })
    },
    pack: async () => withPeer(parts, (to) => pack(parts, to)),
    take: async () => withPeer(parts, (to) => take(parts, to)),
    again: async (number) => {
      const written = await carryOut(parts, [number])
      return written.includes(number) ? { written: number } : refuse('not-found', `第 ${number} 号文件没有发出过，或者对方已经收到，不用重发。`)
    },
    status: () => statusOf(parts),
    card: () => cardOf(keys),
    trust: (asked) => trustCard(folder, { ...asked, zone: keys.zone }),
  }
}

async function withPeer<T>({ folder }: ExchangeParts, work: (peer: NonNullable<Awaited<ReturnType<typeof findPeer>>>) => Promise<T>): Promise<T | undefined> {
  const peer = await findPeer(folder)
  return peer === undefined ? undefined : work(peer)
}

async function statusOf(parts: ExchangeParts): Promise<ExchangeStatus> {
  const { keys, folder, pool } = parts
  const peer = await findPeer(folder)
  const kept = await withoutTowns(pool, async (tx) => {
    const [side, waiting, lastSent, lastReceived, findings] = await Promise.all([readSide(tx), countWaiting(tx), listSent(tx, shown), listReceived(tx, shown), listFindings(tx, shown)])
    return { sent: side.sent, acked: side.acked, received: side.received, waiting, lastSent, lastReceived, findings }
  })
  return {
    zone: keys.zone, fingerprint: readCard(cardOf(keys))?.fingerprint ?? '',
    peer: peer === undefined ? undefined : { zone: peer.zone, fingerprint: peer.fingerprint },
    missing: peer === undefined ? [] : await missingBefore(parts, peer, kept.received),
    ...kept,
  }
}
