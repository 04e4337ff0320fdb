import { insertApplied, isApplied } from '../store/exchange/messages.ts'
import { countDoubled, findReceivedHash, insertReceived, settleSent } from '../store/exchange/packets.ts'
import { lockSide, readSide, setSide } from '../store/exchange/side.ts'
import type { SideRow } from '../store/exchange/side.ts'
import type { Tx } from '../store/connection.ts'
import { withoutTowns } from '../store/in-towns.ts'
import { packetName, tell } from './exchange-parts.ts'
import type { ExchangeParts } from './exchange-parts.ts'
import { readMessage } from './message.ts'
import { missingBefore } from './missing.ts'
import { carryOut } from './pack.ts'
import { readPacket } from './packet.ts'
import type { PacketFault, ReadPacket } from './packet.ts'
import { openSealed } from './seal-to.ts'
import type { Peer } from './side-keys.ts'

export interface Took {
  taken: number
  doubled: number
  rejected: number
  /** Numbers that did not come, although a later one lies here. */
  missing: readonly number[]
}

type Verdict = { is: 'taken'; acked: readonly number[]; wants: readonly number[]; notes: readonly string[] } | { is: 'doubled' } | { is: 'waits' } | { is: 'rejected'; why: string }

/** Takes in, in the order of their numbers, the packets that lie here; what is not sound is put aside and told, what comes too early waits. */
export async function take(parts: ExchangeParts, peer: Peer): Promise<Took> {
  const took = { taken: 0, doubled: 0, rejected: 0 }
  for (let again = true; again;) {
    again = false
    for (const name of await parts.folders.listIn()) {
      const verdict = await takeFile(parts, peer, name)
      if (verdict === 'waits') continue
      took[verdict] += 1
      again ||= verdict === 'taken'
    }
  }
  const missing = await withoutTowns(parts.pool, readSide).then(({ received }) => missingBefore(parts, peer, received))
  for (const number of missing) {
    await tell(parts, { kind: 'gap', file: packetName(peer.zone, number), says: `第 ${number} 号文件没有收到，已在回程文件里请对方重发。后面的文件先放着，等它到了再收。` }, true)
  }
  return { ...took, missing }
}

const faults: Readonly<Record<PacketFault, string>> = {
  'not-a-packet': '不是交换文件，或者已经损坏，没有收。', 'not-signed': '签名不对：文件被改动过，或者不是对方发的，没有收。', 'not-for-us': '不是发给本区的文件，没有收。',
}

async function takeFile(parts: ExchangeParts, peer: Peer, name: string): Promise<'taken' | 'doubled' | 'waits' | 'rejected'> {
  const { folders, keys, clock } = parts
  const bytes = await folders.readIn(name)
  if (bytes === undefined) return 'waits'
  const read = readPacket(keys, peer, bytes)
  const verdict: Verdict = typeof read === 'string' ? { is: 'rejected', why: faults[read] } : await judge(parts, read, name)
  switch (verdict.is) {
    case 'waits': return 'waits'
    case 'rejected':
      await tell(parts, { kind: 'rejected', file: name, says: verdict.why })
      await folders.reject(name, `${clock.now().moment.replaceAll(/[-:.]/g, '')}-${name}`)
      return 'rejected'
    case 'doubled':
      await tell(parts, { kind: 'doubled', file: name, says: '这个文件以前收过，内容没有再算一次。' })
      await folders.dropIn(name)
      return 'doubled'
    case 'taken':
      for (const says of verdict.notes) await tell(parts, { kind: 'message', file: name, says })
      await folders.dropIn(name)
      for (const number of verdict.acked) await folders.dropOut(packetName(keys.zone, number))
      if (verdict.wants.length > 0) await carryOut(parts, verdict.wants)
      return 'taken'
  }
}

/** A message that cannot take effect because of a fault of ours stops everything behind it: that is told, and tried again. */
async function judge(parts: ExchangeParts, read: ReadPacket, name: string): Promise<Verdict> {
  try {
    return await withoutTowns(parts.pool, (tx) => weigh(tx, parts, read))
  } catch (fault) {
    await tell(parts, { kind: 'stuck', file: name, says: '这个文件里有一条现在办不了，后面的都在等。系统会自动再试；一直不行，请联系维护人员。' }, true)
    throw fault
  }
}

async function weigh(tx: Tx, parts: ExchangeParts, { head, hash, carried }: ReadPacket): Promise<Verdict> {
  const side = await lockSide(tx)
  if (head.number <= side.received) return weighAgain(tx, { number: head.number, hash, side })
  if (head.number > side.received + 1) return { is: 'waits' }
  if (head.prev !== (side.receivedHash?.toString('hex') ?? '')) return { is: 'rejected', why: `第 ${head.number} 号文件接不上前一个文件，没有收。` }
  const opened = openAll(carried)
  if (opened === undefined) return { is: 'rejected', why: '文件打不开：不是用本区的公钥加密的，没有收。' }
  const { moment } = parts.clock.now()
  const notes: string[] = []
  for (const { id, kind, body } of opened) {
    if (await isApplied(tx, id)) continue
    const message = { id, kind, ...readMessage(openSealed(parts.keys.box, body, Buffer.from(id))) }
    const note = await parts.apply(tx, message)
    if (note !== undefined) notes.push(note)
    await insertApplied(tx, { message: id, packet: head.number, moment })
  }
  await insertReceived(tx, { number: head.number, hash, messages: opened.length, taken: moment })
  const acked = await settleSent(tx, Math.min(head.ack, side.sent), moment)
  const now: SideRow = {
    ...side, received: head.number, receivedHash: hash, acked: Math.max(side.acked, Math.min(head.ack, side.sent)),
    owesAck: side.owesAck || opened.length > 0, askedAt: null,
  }
  await setSide(tx, now)
  return { is: 'taken', acked, wants: head.wants, notes }
}

/** One that was taken in before: the very same bytes are ignored and acknowledged anew; others under its number are put aside. */
async function weighAgain(tx: Tx, { number, hash, side }: { number: number; hash: Buffer; side: SideRow }): Promise<Verdict> {
  const known = await findReceivedHash(tx, number)
  if (known?.equals(hash) !== true) return { is: 'rejected', why: `第 ${number} 号文件早已收过，这一个和当时的不一样，没有收。` }
  await countDoubled(tx, number)
  await setSide(tx, { ...side, owesAck: true })
  return { is: 'doubled' }
}

function openAll(carried: ReadPacket['carried']): ReturnType<ReadPacket['carried']> | undefined {
  try {
    return carried()
  } catch {
    return undefined
  }
}
