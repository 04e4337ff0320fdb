import type { Definition, Id, Json } from '@zhenzhi/kernel'
import { inTowns } from '../store/in-towns.ts'
import { findNoticeSetting, setNoticeSetting } from '../store/notices/notice-setting.ts'
import { countUnread, forgetNotices, listNotices, markRead } from '../store/notices/read-notices.ts'
import type { OwnNotice } from '../store/notices/read-notices.ts'
import type { Reach } from '../store/reach.ts'
import { usualHours } from './notice.ts'
import type { NoticeHours } from './notice.ts'
import type { NoticeParts } from './notice-parts.ts'

/** What tells a case from others, as this reader may see it. */
export interface NamedCase {
  id: Id
  definition: Definition
  values: Readonly<Record<string, Json>>
}

export interface NoticeShown extends OwnNotice {
  /** Undefined: a digest, or a case that the reader may not see, called on duty though they were. */
  of: NamedCase | undefined
}

export interface NoticeDeskParts extends Pick<NoticeParts, 'app' | 'clock'> {
  /** Of these cases of a town, those the reader may see. */
  nameCases: (asked: { town: number; ids: readonly Id[]; reach: Reach }) => Promise<readonly NamedCase[]>
}

export interface NoticeDesk {
  /** Counted up to a hundred. */
  unread: (reach: Reach) => Promise<number>
  /** The latest first, a page; `next` is where the one before goes on. */
  list: (reach: Reach, before?: NoticeCursor) => Promise<{ notices: readonly NoticeShown[]; next: NoticeCursor | null }>
  /** Of the reader's own; all where none are named. */
  read: (reach: Reach, ids?: readonly Id[]) => Promise<void>
  hours: (town: number) => Promise<NoticeHours>
  setHours: (town: number, hours: NoticeHours, account: Id) => Promise<void>
  /** Notices are kept for ninety days. */
  forget: (town: number) => Promise<void>
}

export type NoticeCursor = Pick<OwnNotice, 'rings' | 'id'>

const onPage = 30
const mostCounted = 100
/** 本地设置: no law says how long somebody may look back at what rang. */
const keptDays = 90

export function makeNoticeDesk({ app, clock, nameCases }: NoticeDeskParts): NoticeDesk {
  const now = () => clock.now().moment
  return {
    unread: async (reach) => {
      const counts = await Promise.all(townsOf(reach).map((town) => inTowns(app, [town], (tx) => countUnread(tx, town, { reach, now: now(), most: mostCounted }))))
      return Math.min(mostCounted, counts.reduce((sum, one) => sum + one, 0))
    },
    list: async (reach, before) => {
      const pages = await Promise.all(townsOf(reach).map((town) => inTowns(app, [town], (tx) => listNotices(tx, town, { reach, now: now(), before, most: onPage + 1 }))))
      const all = pages.flat().toSorted(latestFirst)
      const page = all.slice(0, onPage)
      const last = page.at(-1)
      return { notices: await named(page, { reach, nameCases }), next: all.length > onPage && last !== undefined ? { rings: last.rings, id: last.id } : null }
    },
    read: async (reach, ids) => {
      for (const town of townsOf(reach)) await inTowns(app, [town], (tx) => markRead(tx, town, { account: reach.account, ids, now: now() }))
    },
    hours: async (town) => await inTowns(app, [town], (tx) => findNoticeSetting(tx, town)) ?? usualHours,
    setHours: (town, hours, account) => inTowns(app, [town], (tx) => setNoticeSetting(tx, town, { ...hours, account, moment: now() })),
    forget: (town) => inTowns(app, [town], (tx) => forgetNotices(tx, town, new Date(Date.parse(now()) - keptDays * 86_400_000).toISOString())),
  }
}

/** Where the reader holds a post today: what rang in a post that is over is read no more. */
function townsOf({ posts }: Reach): number[] {
  return [...new Set(posts.map(({ town }) => town))]
}

function latestFirst(a: NoticeCursor, b: NoticeCursor): number {
  return a.rings === b.rings ? (a.id < b.id ? 1 : -1) : a.rings < b.rings ? 1 : -1
}

async function named(page: readonly OwnNotice[], { reach, nameCases }: { reach: Reach; nameCases: NoticeDeskParts['nameCases'] }): Promise<NoticeShown[]> {
  const towns = [...new Set(page.map(({ town }) => town))]
  const found = await Promise.all(towns.map((town) => nameCases({ town, reach, ids: page.flatMap((one) => (one.town === town ? one.caseId ?? [] : [])) })))
  const byId = new Map(found.flat().map((one) => [one.id, one]))
  // Named in another transaction: what went out of reach between the two goes with it.
  return page.flatMap((one) => (one.caseId !== null && !one.called && !byId.has(one.caseId) ? [] : [{ ...one, of: byId.get(one.caseId ?? '') }]))
}
