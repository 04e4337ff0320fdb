import { isRefused, refuse } from '@zhenzhi/kernel'
import type { Day, Id, Moment, Refused } from '@zhenzhi/kernel'
import { v7 } from 'uuid'
import type { Tx } from '../../store/connection.ts'
import { movePendingImports } from '../../store/imports/import.ts'
import { openMattersOf } from '../../store/lists/open-matters.ts'
import { findAccount } from '../../store/people/account.ts'
import { findHandOverByKey, insertHandOver } from '../../store/people/hand-over.ts'
import { everHeld, postsOfAccount, type PostHeldRow } from '../../store/people/post-held.ts'
import { endWholeAccount } from '../accounts/end-account.ts'
import { asAdministrator, auditIn } from '../audit.ts'
import { administers, type Officer } from '../officer.ts'
import { givenBy } from '../posts/given-by.ts'
import { stillAdministers } from '../posts/still-administers.ts'
import type { Room } from '../room.ts'
import { handMatters, type DoTogether, type SystemWork } from './hand-matters.ts'
import { handPosts } from './hand-posts.ts'
import { keptFrom } from './kept-from.ts'
import { caseLine, type HandLine } from './lines.ts'

export interface HandOverAsked {
  by: Officer
  town: number
  /** Names the attempt: sent again, it is answered again and nothing is done twice. */
  key: string
  from: Id
  /** Takes everything that is not given to somebody else below. */
  to: Id
  /** Posts that go to somebody else; null: to nobody. */
  posts: readonly { held: Id; to: Id | null }[]
  /** Kinds of matters that go to somebody else. */
  matters: readonly { definition: string; to: Id }[]
  /** Who watches it being done (监交人). */
  supervisor: string
  /** The account ends too, where no post elsewhere is left. */
  end: boolean
}

export interface HandedOver {
  id: Id
  matters: number
  posts: number
  ended: boolean
}

/**
 * Everything somebody has in one town goes to others, in one transaction: posts, open matters (each says so in its own history), imports that
 * are not taken in yet; their sessions end, and the account with them where that is asked and no post elsewhere is left. It cannot be undone as
 * a whole: handing back is another handing over. Refused: whatever the administrator may not give or end, successors who have left.
 */
export async function handOver(room: Room, together: DoTogether, asked: HandOverAsked): Promise<HandedOver | Refused> {
  return together<HandedOver | Refused>(asked.town, async (work) => {
    const done = await findHandOverByKey(work.tx, asked.town, asked.key)
    if (done !== undefined) return { keep: true, value: answerAgain(asked, done) }
    const value = await handIn(room, work, asked)
    return { keep: !isRefused(value), value }
  })
}

function answerAgain({ from, to }: HandOverAsked, done: NonNullable<Awaited<ReturnType<typeof findHandOverByKey>>>): HandedOver | Refused {
  if (done.from !== from || done.to !== to) return refuse('key-reused', '这次提交的内容与上一次不同。请刷新页面后重新填写提交。')
  const lines: readonly { kind?: unknown }[] = Array.isArray(done.lines) ? done.lines.map((line) => Object(line)) : []
  const count = (kind: string) => lines.filter((line) => line.kind === kind).length
  return { id: done.id, matters: count('case'), posts: count('post'), ended: done.ended }
}

async function handIn(room: Room, work: SystemWork, asked: HandOverAsked): Promise<HandedOver | Refused> {
  const { tx } = work
  const { by, town, from } = asked
  const { moment, day } = room.clock.now()
  const held = await postsOfAccount(tx, from, day)
  const here = held.filter((one) => one.town === town)
  const refused = await refusedByRight(room, tx, { asked, here, day }) ?? await refusedBySuccessors(tx, asked)
  if (refused !== undefined) return refused
  const id = v7()
  const posts = await handPosts(room, tx, { asked, here })
  if (isRefused(posts)) return posts
  const kept = await keptFrom(tx, { town, accounts: [asked.to, ...asked.matters.map(({ to }) => to)], day })
  const matters = (await openMattersOf(tx, town, from))
    .map((matter) => ({ matter, to: asked.matters.find(({ definition }) => definition === matter.definition)?.to ?? asked.to }))
    // What is kept from the successor stays, for whoever looks after what nobody has.
    .filter(({ matter, to }) => !kept(matter, to))
  await handMatters(work, { handOver: id, from, by: by.account, day, matters })
  const imports = await movePendingImports(tx, town, { from, to: asked.to })
  const ended = await leave(tx, { asked, held, moment })
  const lines: HandLine[] = [...posts, ...matters.map(({ matter, to }) => caseLine(matter, to)), ...imports.map((one) => ({ kind: 'import' as const, ...one, to: asked.to }))]
  await insertHandOver(tx, { town, id, key: asked.key, moment, day, by: by.account, from, to: asked.to, supervisor: asked.supervisor, ended, lines: JSON.parse(JSON.stringify(lines)) })
  await auditIn(tx, moment, {
    ...asAdministrator(by, town), verb: 'handed-over', subjectKind: 'account', subject: from,
    detail: { handOver: id, to: asked.to, matters: matters.length, posts: posts.length, imports: imports.length, ended },
  })
  return { id, matters: matters.length, posts: posts.length, ended }
}

interface Rights {
  asked: HandOverAsked
  here: readonly PostHeldRow[]
  day: Day
}

/** Over whom an administrator may decide: somebody of the town, all of whose posts there are the administrator's to end. */
async function refusedByRight({ posts }: Room, tx: Tx, { asked: { by, town, from }, here, day }: Rights): Promise<Refused | undefined> {
  const still = await stillAdministers(tx, { by, town, day })
  if (isRefused(still)) return still
  const ever = (await everHeld(tx, from)).filter((one) => one.town === town)
  if (ever.length === 0) return refuse('not-found', '本单位没有这个账号，请刷新列表。')
  for (const one of here.length > 0 ? here : ever.slice(0, 1)) {
    if (!administers(by, town, await givenBy(tx, posts, one))) return refuse('beyond-own-grant', '这个人的岗位由上一级管理员授予，也由上一级交接，请与县里联系。')
  }
  return undefined
}

async function refusedBySuccessors(tx: Tx, { from, to, posts, matters }: HandOverAsked): Promise<Refused | undefined> {
  const all = new Set([to, ...posts.flatMap((one) => (one.to === null ? [] : [one.to])), ...matters.map((one) => one.to)])
  for (const one of all) {
    if (one === from) return refuse('field-wrong', '不能交接给本人，请选接手的同事。', 'to')
    const account = await findAccount(tx, one)
    if (account === undefined || account.ended !== null) return refuse('field-wrong', '接手的人没有账号或已停用，请重新选择。', 'to')
  }
  return undefined
}

/** Whether the account ended; its sessions end in any case, so that whatever is open shows what is left. */
async function leave(tx: Tx, { asked, held, moment }: { asked: HandOverAsked; held: readonly PostHeldRow[]; moment: Moment }): Promise<boolean> {
  const elsewhere = held.some((one) => one.town !== asked.town)
  const whole = asked.end && !elsewhere
  await endWholeAccount(tx, { account: asked.from, moment, sessionsOnly: !whole })
  return whole
}
