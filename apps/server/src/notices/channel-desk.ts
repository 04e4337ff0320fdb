import { isValues, refuse } from '@zhenzhi/kernel'
import type { Id, Refused } from '@zhenzhi/kernel'
import { v7 } from 'uuid'
import type { Clock } from '../outside/clock.ts'
import { refuseTarget } from '../outside/webhook/check-target.ts'
import type { Robot, SendToRobot } from '../outside/webhook/robot.ts'
import type { Pool, Tx } from '../store/connection.ts'
import { inTowns } from '../store/in-towns.ts'
import type { MasterKeys } from '../store/keys/master-keys.ts'
import { openValue, sealValue } from '../store/keys/seal-value.ts'
import { getTownKey } from '../store/keys/town-key.ts'
import { endNoticeChannel, findNoticeChannel, insertNoticeChannel, listNoticeChannels } from '../store/notices/notice-channel.ts'
import type { NoticeChannelRow } from '../store/notices/notice-channel.ts'
import { listSendings } from '../store/notices/notice-sending.ts'
import type { SendingLine } from '../store/notices/notice-sending.ts'

export interface ChannelParts {
  app: Pool
  clock: Clock
  masters: MasterKeys
  /** Where anything may be sent at all. */
  hosts: readonly string[]
  send: SendToRobot
}

export interface ChannelToAdd extends Robot {
  name: string
  /** Where this system is opened, for the link in the message: `https://zhenzhi.example`. */
  address: string
}

export interface ChannelDesk {
  list: (town: number) => Promise<readonly Omit<NoticeChannelRow, 'sealed'>[]>
  add: (town: number, channel: ChannelToAdd, account: Id) => Promise<{ id: Id } | Refused>
  /** Says a word to it now. Undefined: it was taken. */
  test: (town: number, id: Id) => Promise<Refused | undefined>
  end: (town: number, id: Id) => Promise<Refused | undefined>
  /** What was sent and what failed, the latest two hundred. */
  sendings: (town: number) => Promise<readonly SendingLine[]>
}

const most = 10
const gone = refuse('not-found', '这个机器人已经停用，请刷新页面。')
const trial = '【镇治】这是一条测试消息。收到就说明已经接通。'

/** Group robots of a town. Their addresses are secrets: whoever knows one can write into the group. Nobody is shown them again. */
export function makeChannelDesk(parts: ChannelParts): ChannelDesk {
  const { app, clock, hosts, masters } = parts
  return {
    list: (town) => inTowns(app, [town], async (tx) => (await listNoticeChannels(tx, town)).map(({ sealed: _sealed, ...row }) => row)),
    add: async (town, { kind, name, url, secret, address }, account) => {
      const refused = refuseTarget(url, hosts)
      if (refused !== undefined) return refuse('field-wrong', refused, 'url')
      return inTowns(app, [town], async (tx) => {
        if ((await listNoticeChannels(tx, town)).length >= most) return refuse('too-many', `一个镇最多接 ${most} 个群机器人，请先停用不用的。`)
        const id = v7()
        const sealed = sealValue(await getTownKey(tx, town, masters), { url, secret, address }, placeOf(town, id))
        await insertNoticeChannel(tx, town, { id, kind, name, host: new URL(url).host, sealed, account, made: clock.now().moment })
        return { id }
      })
    },
    test: async (town, id) => {
      const found = await inTowns(app, [town], (tx) => findRobot(tx, parts, { town, id }))
      if (found === undefined) return gone
      const fault = await parts.send({ robot: found.robot, text: trial, now: Date.parse(clock.now().moment) })
      return fault === undefined ? undefined : refuse('not-accepted', `没有发出去：${fault}`)
    },
    end: async (town, id) => (await inTowns(app, [town], (tx) => endNoticeChannel(tx, town, { id, moment: clock.now().moment })) ? undefined : gone),
    sendings: (town) => inTowns(app, [town], (tx) => listSendings(tx, town, 200)),
  }
}

/** A robot that is on, with its address opened. */
export async function findRobot(tx: Tx, { masters }: Pick<ChannelParts, 'masters'>, { town, id }: { town: number; id: Id }): Promise<{ robot: Robot; address: string } | undefined> {
  const row = await findNoticeChannel(tx, town, id)
  if (row === undefined) return undefined
  const plain = openValue(await getTownKey(tx, town, masters), row.sealed, placeOf(town, id))
  const { url, secret, address } = isValues(plain) ? plain : {}
  return { robot: { kind: row.kind, url: textOf(url), secret: textOf(secret) }, address: textOf(address) }
}

function placeOf(town: number, id: Id) {
  return { town, stream: id, act: id, path: 'robot' }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
