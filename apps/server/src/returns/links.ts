import { addDays, isRefused, refuse } from '@zhenzhi/kernel'
import type { Id, Refused } from '@zhenzhi/kernel'
import { v7 } from 'uuid'
import { inTowns } from '../store/in-towns.ts'
import { insertReturnLink, openReturnLinks, revokeReturnLinks } from '../store/returns/return-link.ts'
import { tokenOf } from './link-token.ts'
import { lastDayOf } from './month.ts'
import { readMonth } from './read-month.ts'
import type { AtDesk, ReturnsRoom } from './returns-room.ts'

export interface Link {
  village: Id
  name: string
  path: string
  ends: string
}

/** A link counts until this many days after its month, unless the month is locked before. */
const daysAfter = 40

/** A link for each village that still may report, or for these; who has one that counts keeps it. */
export async function makeLinks(room: ReturnsRoom, at: AtDesk & { account: Id }, { month, villages }: { month: string; villages?: readonly Id[] | undefined }): Promise<{ links: Link[] } | Refused> {
  const { town, reach, account } = at
  const { moment, day } = room.clock.now()
  const last = addDays(lastDayOf(month), daysAfter)
  if (last < day) return refuse('day-wrong', '这个月过去太久，不再做链接。请代村里录入。')
  const ends = new Date(Date.parse(`${addDays(last, 1)}T00:00:00+08:00`)).toISOString()
  const made = await inTowns(room.app, [town], async (tx) => {
    const { lines } = await readMonth(tx, room, { town, month, reach })
    const open = lines.filter(({ village, state, case: id }) => id !== null && (state === 'owed' || state === 'back' || state === 'filed') && villages?.includes(village) !== false)
    const known = new Map((await openReturnLinks(tx, town, { cases: open.flatMap(({ case: id }) => id ?? []), moment })).map((link) => [link.caseId, link]))
    const links: Link[] = []
    for (const { village, name, case: caseId } of open) {
      const had = caseId === null ? undefined : known.get(caseId)
      const id = had?.id ?? v7()
      if (had === undefined && caseId !== null) await insertReturnLink(tx, town, { id, caseId, account, made: moment, ends })
      links.push({ village, name, path: `/y/${tokenOf(room.keys, { town, id })}`, ends: had?.ends ?? ends })
    }
    return links
  })
  return made.length === 0 ? refuse('not-found', '没有可以做链接的村：还没有开账，或这个月已经锁定。') : { links: made }
}

/** The link of a village counts no more, from this moment. */
export async function revokeLink(room: ReturnsRoom, { town, reach }: AtDesk, { month, village }: { month: string; village: Id }): Promise<{ done: true } | Refused> {
  const done = await inTowns(room.app, [town], async (tx) => {
    const { lines } = await readMonth(tx, room, { town, month, reach })
    const id = lines.find((line) => line.village === village)?.case
    return id == null ? 0 : revokeReturnLinks(tx, town, { cases: [id], moment: room.clock.now().moment })
  })
  const answer = done === 0 ? refuse('not-found', '这个村这个月没有在用的链接。') : { done: true as const }
  return isRefused(answer) ? answer : { done: true }
}
