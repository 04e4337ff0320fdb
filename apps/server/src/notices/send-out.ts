import type { Definition, Id } from '@zhenzhi/kernel'
import { inTowns } from '../store/in-towns.ts'
import { dropSending, giveUp, markSent, putOff, takeSending, waitingChannels } from '../store/notices/notice-sending.ts'
import type { SendingRow } from '../store/notices/notice-sending.ts'
import { findRobot } from './channel-desk.ts'
import type { ChannelParts } from './channel-desk.ts'
import { robotWords } from './robot-words.ts'

export interface SendOutParts extends ChannelParts {
  /** By hash. */
  definitions: () => Readonly<Record<string, Definition>>
}

/** Robots take about twenty messages a minute; this is asked for every ten seconds. */
const mostAtOnce = 3
/** Longer than sending takes. */
const leaseMs = 60_000
/** After the first try, the second, and so on; after the last it is given up, most of a day later. */
const waitsMinutes = [1, 5, 15, 60, 120, 240, 480]

/**
 * Sends what waits for the robots of a town, outside any transaction. Each is taken by one server at a time; one that was killed while
 * sending is sent again, so a group may read a thing twice but never misses it. A robot that cannot be reached is left alone for a while,
 * and holds up no other.
 */
export async function sendOut(parts: SendOutParts, town: number): Promise<void> {
  const channels = await inTowns(parts.app, [town], (tx) => waitingChannels(tx, town, parts.clock.now().moment))
  await Promise.all(channels.map((channel) => sendTo(parts, { town, channel })))
}

interface To {
  town: number
  channel: Id
}

async function sendTo(parts: SendOutParts, to: To): Promise<void> {
  for (let count = 0; count < mostAtOnce; count++) {
    if (!await sendNext(parts, to)) return
  }
}

/** False where nothing waits any more, or the robot did not take it. */
async function sendNext(parts: SendOutParts, { town, channel }: To): Promise<boolean> {
  const now = Date.parse(parts.clock.now().moment)
  const taken = await inTowns(parts.app, [town], async (tx) => {
    const row = await takeSending(tx, town, { channel, now: momentOf(now), until: momentOf(now + leaseMs) })
    return row === undefined ? undefined : { row, to: await findRobot(tx, parts, { town, id: channel }) }
  })
  if (taken === undefined) return false
  const { row, to } = taken
  const one = { channel, notice: row.notice }
  if (!row.tellable) return inTowns(parts.app, [town], (tx) => dropSending(tx, town, one)).then(() => true)
  if (to === undefined) return inTowns(parts.app, [town], (tx) => giveUp(tx, town, { ...one, now: momentOf(now), fault: '机器人已停用。' })).then(() => true)
  const fault = await parts.send({ robot: to.robot, text: textOf(parts, row, to.address), now })
  await inTowns(parts.app, [town], (tx) => {
    if (fault === undefined) return markSent(tx, town, { ...one, now: momentOf(now) })
    const wait = waitsMinutes[row.attempts - 1]
    return wait === undefined ? giveUp(tx, town, { ...one, now: momentOf(now), fault }) : putOff(tx, town, { ...one, until: momentOf(now + wait * 60_000), fault })
  })
  return fault === undefined
}

function textOf({ definitions }: SendOutParts, row: SendingRow, address: string): string {
  const definition = definitions()[row.definitionHash]
  if (definition === undefined) throw new Error(`case ${row.caseId} is pinned to a definition that is not kept`)
  return robotWords({ ...row, definition, address })
}

function momentOf(ms: number): string {
  return new Date(ms).toISOString()
}
