import { fold, handingOf, isUrgent } from '@zhenzhi/kernel'
import type { Act, Id } from '@zhenzhi/kernel'
import type { Tx } from '../store/connection.ts'
import { readStreams } from '../store/evidence/read-streams.ts'
import { inTowns } from '../store/in-towns.ts'
import { actsAfter, handsOf, holdCursor, moveCursor } from '../store/notices/told-acts.ts'
import type { ToldAct, TurnRow } from '../store/notices/told-acts.ts'
import { listPostsOf } from '../store/people/post-held.ts'
import type { NoticeToMake } from './notice.ts'
import type { NoticeParts } from './notice-parts.ts'
import { whoseTurn } from './whose-turn.ts'
import type { PostToday } from './whose-turn.ts'

const onPage = 200
/** What happened longer ago than a weekend is found in the work list: a demonstration just loaded, or a server that was away, rings for none of it. */
const longest = 3 * 86_400_000

/**
 * Goes on through the sealed acts of a town and tells of them whose turn they made it. Each page and its notices stand or fall together, the
 * cursor is held by one server at a time, and the keys say each thing once: killed in the middle it goes on where it was. Returns how many
 * acts were looked at.
 */
export async function tellActs(parts: NoticeParts, town: number): Promise<number> {
  let looked = 0
  for (;;) {
    const page = await inTowns(parts.app, [town], (tx) => tellPage(tx, parts, town))
    looked += page
    if (page < onPage) return looked
  }
}

async function tellPage(tx: Tx, parts: NoticeParts, town: number): Promise<number> {
  const now = Date.parse(parts.clock.now().moment)
  const seq = await holdCursor(tx, town, new Date(now - longest).toISOString())
  if (seq === undefined) return 0
  const told = await actsAfter(tx, town, { seq, most: onPage })
  const last = told.at(-1)
  if (last === undefined) return 0
  const fresh = told.filter(({ act }) => Date.parse(act.moment) >= now - longest)
  const posts = fresh.length === 0 ? [] : await postsToday(tx, parts, town)
  for (const one of fresh) {
    const notice = await noticeOf(tx, parts, { town, told: one, posts })
    if (notice !== undefined) await parts.notify(tx, notice)
  }
  await moveCursor(tx, town, last.seq)
  return told.length
}

export async function postsToday(tx: Tx, { clock }: Pick<NoticeParts, 'clock'>, town: number): Promise<PostToday[]> {
  const { day } = clock.now()
  return (await listPostsOf(tx, town, day)).filter(({ from, post }) => from <= day && post !== 'resident')
}

interface Telling {
  town: number
  told: ToldAct
  posts: readonly PostToday[]
}

/** Nothing where the case has moved on since: what it came to is told by the later act. */
async function noticeOf(tx: Tx, parts: NoticeParts, { town, told: { act, row }, posts }: Telling): Promise<NoticeToMake | undefined> {
  if (row === null || row.position !== act.position) return undefined
  const about = { town, caseId: row.caseId, due: row.nextDue }
  const handing = handingOf(act)
  if (handing !== undefined) return { ...about, key: `act:${act.id}`, event: 'handed-over', to: [handing.to] }
  if (act.kind === 'clock') return overdueOf(act) === undefined ? undefined : { ...about, ...overdueAs(act, row), to: await turnOf(tx, parts, { town, row, posts }) }
  if ((act.kind !== 'open' && act.kind !== 'step') || act.grade !== 'record') return undefined
  const [to, urgent] = await Promise.all([turnOf(tx, parts, { town, row, posts }), urgentOf(tx, parts, { town, row })])
  // Whoever did it goes on with it: nobody needs to be told. But that something urgent came in, the others are.
  if (to.includes(act.who.account) && !(urgent && act.kind === 'open')) return undefined
  return { ...about, key: `act:${act.id}`, event: 'turn', step: act.name, to, by: act.who.account, urgent }
}

/** By what the fields of the case say now; they are looked at only where its kind goes by one. */
async function urgentOf(tx: Tx, { definitions }: NoticeParts, { town, row }: { town: number; row: TurnRow }): Promise<boolean> {
  const definition = definitions()[row.definitionHash]
  if (definition?.urgent === undefined || definition.urgent === true) return definition?.urgent === true
  const acts = (await readStreams(tx, town, [row.caseId])).get(row.caseId)
  return acts !== undefined && isUrgent(definition, fold(acts).values)
}

function overdueOf({ name, what }: Act): string | undefined {
  return name === 'fell-due' && typeof what['duty'] === 'string' ? what['duty'] : undefined
}

function overdueAs(act: Act, { caseId }: TurnRow): Pick<NoticeToMake, 'key' | 'event' | 'step' | 'due'> {
  const duty = overdueOf(act) ?? ''
  return { key: `overdue:${caseId}:${duty}:${act.day}`, event: 'overdue', step: duty, due: act.day }
}

export async function turnOf(tx: Tx, { definitions, scopeOf }: NoticeParts, { town, row, posts }: { town: number; row: TurnRow; posts: readonly PostToday[] }): Promise<Id[]> {
  const definition = definitions()[row.definitionHash]
  if (definition === undefined) throw new Error(`case ${row.caseId} is pinned to a definition that is not kept`)
  return whoseTurn({ definition, state: row.state, unit: row.unit, place: row.place, own: await handsOf(tx, town, row.caseId) }, { posts, scopeOf })
}
