import type { Moment } from '@zhenzhi/kernel'
import { nextMessages, putInPacket } from '../store/exchange/messages.ts'
import { insertSent, listUnacked, setWritten } from '../store/exchange/packets.ts'
import { lockSide, setSide } from '../store/exchange/side.ts'
import type { SideRow } from '../store/exchange/side.ts'
import { withoutTowns } from '../store/in-towns.ts'
import { packetName } from './exchange-parts.ts'
import type { ExchangeParts } from './exchange-parts.ts'
import { missingBefore } from './missing.ts'
import { writePacket } from './packet.ts'
import type { Peer } from './side-keys.ts'

/** Bytes of messages in one packet, where one message alone is not more. */
const mostBytes = 24_000_000

/** What is not acknowledged after so long is written out once more, and what is missing is asked for once more. */
const patience = 3600

/**
 * Puts what waits into packets and writes them out. A packet is kept in the database in the transaction that numbers it, and only then becomes
 * a file: killed in between, the next turn writes it. One without messages is made to acknowledge, or to ask for what did not come.
 */
export async function pack(parts: ExchangeParts, peer: Peer): Promise<number> {
  let packets = 0
  while (await packOne(parts, peer)) packets += 1
  await carryOut(parts, [])
  return packets
}

async function packOne(parts: ExchangeParts, peer: Peer): Promise<boolean> {
  const { pool, clock, keys } = parts
  const { moment } = clock.now()
  return withoutTowns(pool, async (tx) => {
    const side = await lockSide(tx)
    const wants = await missingBefore(parts, peer, side.received)
    const carried = await nextMessages(tx, mostBytes)
    const asks = wants.length > 0 && isLongAgo(side.askedAt, moment)
    if (carried.length === 0 && !side.owesAck && !asks) return false
    const number = side.sent + 1
    const head = { format: 1, from: keys.zone, to: peer.zone, number, prev: side.sentHash?.toString('hex') ?? '', made: moment, ack: side.received, wants } as const
    const { bytes, hash } = writePacket(keys, peer, { head, carried })
    await insertSent(tx, { number, hash, bytes, messages: carried.length, made: moment })
    await putInPacket(tx, carried.map(({ id }) => id), number)
    const now: SideRow = { ...side, sent: number, sentHash: hash, owesAck: false, askedAt: wants.length > 0 ? moment : null }
    await setSide(tx, now)
    return true
  })
}

/** Writes out what was not written yet, what is wanted again, and what nobody acknowledged for long and no longer lies there. */
export async function carryOut({ pool, clock, keys, folders }: ExchangeParts, wanted: readonly number[]): Promise<number[]> {
  const { moment } = clock.now()
  const written: number[] = []
  for (const { number, bytes, written: before, messages } of await withoutTowns(pool, listUnacked)) {
    const name = packetName(keys.zone, number)
    const again = before !== null
    const due = !again || wanted.includes(number) || (messages > 0 && isLongAgo(before, moment) && !(await folders.isOut(name)))
    if (!due) continue
    await folders.putOut(name, bytes)
    await withoutTowns(pool, (tx) => setWritten(tx, number, { moment, again }))
    written.push(number)
  }
  return written
}

function isLongAgo(then: Moment | null, moment: Moment): boolean {
  return then === null || Date.parse(moment) - Date.parse(then) >= patience * 1000
}
