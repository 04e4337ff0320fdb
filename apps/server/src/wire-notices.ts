import { definitions, posts } from '@zhenzhi/catalog'
import type { FastifyInstance } from 'fastify'
import { townCalendar } from './cases/clocks/town-calendar.ts'
import { namedCases } from './cases/linked-cases.ts'
import type { CaseDesk } from './cases/desk.ts'
import type { DeskParts } from './cases/desk-parts.ts'
import { makeWorkDesk } from './cases/work-desk.ts'
import type { CaseNames } from './cases/case-names.ts'
import { noticeSettingRoutes } from './http/routes/notices/notice-settings.ts'
import { ownNoticeRoutes } from './http/routes/notices/own-notices.ts'
import { inEachTown } from './jobs/in-each-town.ts'
import { repeat } from './jobs/every.ts'
import { makeChannelDesk } from './notices/channel-desk.ts'
import type { ChannelDesk } from './notices/channel-desk.ts'
import { countsFor } from './notices/counts-for.ts'
import type { NoticeParts } from './notices/notice-parts.ts'
import { makeNoticeDesk } from './notices/notice-desk.ts'
import type { NoticeDesk } from './notices/notice-desk.ts'
import type { Notify, OnDuty } from './notices/notice.ts'
import { makeNotify } from './notices/notify.ts'
import { sendOut } from './notices/send-out.ts'
import { tellActs } from './notices/tell-acts.ts'
import { tellDays } from './notices/tell-days.ts'
import type { ActScope } from './notices/whose-turn.ts'
import { robotsAt } from './outside/webhook/robot.ts'
import type { SendToRobot } from './outside/webhook/robot.ts'
import { officerOf } from './people/officer.ts'
import { inTowns, withoutTowns } from './store/in-towns.ts'
import type { Tx } from './store/connection.ts'
import { findPerson } from './store/people/session.ts'
import { whoIsOnDuty } from './wire-rota.ts'

export interface Notices {
  /** For rooms that tell of something in a transaction of theirs. */
  notify: Notify
  desk: NoticeDesk
  channels: ChannelDesk
  hosts: readonly string[]
  /** Tells of what was done in a town since it was last asked. */
  tellActs: (town: number) => Promise<number>
  /** Of what is due, and the digest, where their hour has come. */
  tellDays: (town: number) => Promise<void>
  sendOut: (town: number) => Promise<void>
}

export interface NoticesOn {
  deskParts: DeskParts
  desk: CaseDesk
  /** Hosts robots may stand at; see the settings. */
  hosts: readonly string[]
  onDuty?: OnDuty
  send?: SendToRobot
}

/** The usual two. */
export const robotHosts = ['qyapi.weixin.qq.com', 'oapi.dingtalk.com'] as const

const confidential = definitions.flatMap(({ id, special }) => (special === true ? [id] : []))

/** Notices tied to the desk, to people and to group robots. Nothing here loops. */
export function noticesOn({ deskParts, desk, hosts, onDuty = whoIsOnDuty, send = robotsAt(hosts) }: NoticesOn): Notices {
  const { app, clock, law, masters } = deskParts
  const calendarOf = (tx: Tx, town: number) => townCalendar(deskParts, tx, town)
  const books = { calendarOf, definitions: () => law().definitions }
  const notify = makeNotify({ clock, calendarOf, onDuty, confidential })
  const work = makeWorkDesk(deskParts, posts)
  const parts: NoticeParts = {
    app, clock, ...books, notify,
    scopeOf,
    reachOf: async (account) => {
      const person = await withoutTowns(app, (tx) => findPerson(tx, account, clock.now().day))
      return person === undefined ? undefined : officerOf(posts, person).reach
    },
    countsOf: (reach) => countsFor({ today: clock.now().day, count: async (asked) => (await desk.count({ ...asked, turn: { whose: 'own', hands: work.hands(reach) } }, reach)).total }),
  }
  const channelParts = { app, clock, masters, hosts, send }
  return {
    notify, hosts,
    desk: makeNoticeDesk({ app, clock, nameCases: ({ town, ids, reach }) => inTowns(app, [town], (tx) => namedCases(tx, deskParts, { town, ids, reach })) }),
    channels: makeChannelDesk(channelParts),
    tellActs: (town) => tellActs(parts, town),
    tellDays: (town) => tellDays(parts, town),
    sendOut: (town) => sendOut({ ...channelParts, definitions: books.definitions }, town),
  }
}

function scopeOf(post: string): ActScope {
  return Object.entries(posts).find(([name]) => name === post)?.[1].act ?? 'none'
}

/** The routes of the room, under /api. */
export function noticeRoutes(api: FastifyInstance, { notices, names, law }: { notices: Notices; names: CaseNames; law: DeskParts['law'] }): void {
  void api.register(ownNoticeRoutes, { notices: notices.desk, names })
  void api.register(noticeSettingRoutes, { notices: notices.desk, channels: notices.channels, hosts: notices.hosts, definitions: () => law().definitions })
}

/** What is done and what is due is told within seconds, robots are sent to six times a minute, what is old goes hourly. */
export function startNotices({ notices, all, failed }: { notices: Notices; all: () => Promise<readonly number[]>; failed: (fault: unknown, town?: number) => void }): { stop: () => Promise<void> } {
  const each = (work: (town: number) => Promise<unknown>) => () => inEachTown({ all, work, failed })
  const jobs = [
    repeat(each(notices.tellActs), 5_000, failed), repeat(each(notices.tellDays), 60_000, failed), repeat(each(notices.sendOut), 10_000, failed), repeat(each(notices.desk.forget), 3_600_000, failed),
  ]
  return { stop: async () => void (await Promise.all(jobs.map((job) => job.stop()))) }
}
