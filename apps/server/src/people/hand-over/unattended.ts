import { isRefused, refuse } from '@zhenzhi/kernel'
import type { Id, Refused } from '@zhenzhi/kernel'
import { v7 } from 'uuid'
import type { Tx } from '../../store/connection.ts'
import { inTowns } from '../../store/in-towns.ts'
import { openAmong, unattendedMatters, type OpenMatter } from '../../store/lists/open-matters.ts'
import { findHandOverByKey, insertHandOver } from '../../store/people/hand-over.ts'
import { listPostsOf } from '../../store/people/post-held.ts'
import { namesOf } from '../../store/seen-by.ts'
import { auditIn } from '../audit.ts'
import type { Officer } from '../officer.ts'
import type { Room } from '../room.ts'
import { handMatters, type DoTogether } from './hand-matters.ts'
import { keptFrom } from './kept-from.ts'
import { caseLine } from './lines.ts'

interface Asking {
  by: Officer
  town: number
}

/** Open matters that nobody in a post looks after any more, as far as they are not about or against whoever asks. */
export async function listUnattended(room: Room, { by, town }: Asking): Promise<OpenMatter[]> {
  return inTowns(room.pool, [town], (tx) => unattendedFor(room, tx, { by, town }))
}

async function unattendedFor({ clock, posts }: Room, tx: Tx, { by, town }: Asking): Promise<OpenMatter[]> {
  const { day } = clock.now()
  const inForce = (await listPostsOf(tx, town, day)).filter(({ from, post }) => from <= day && posts[post]?.act !== 'none')
  const matters = await unattendedMatters(tx, town, {
    accounts: [...new Set(inForce.map(({ account }) => account))],
    units: [...new Set(inForce.filter(({ unit }) => unit !== '').map(({ unit }) => unit))],
    places: [...new Set(inForce.flatMap(({ places }) => places))],
  })
  const hidden = namesOf(by.reach, town)
  return matters.filter(({ hiddenFrom }) => !hiddenFrom.some((one) => hidden.includes(one)))
}

export interface AssignAsked extends Asking {
  key: string
  /** In which post this is done: an administrator's, or a leader's. */
  post: string
  to: Id
  /** Of those that nobody looks after. */
  matters: readonly Id[]
}

/** Matters that nobody looks after go to somebody in a post, in one transaction; each says so in its history. */
export async function assignUnattended(room: Room, together: DoTogether, asked: AssignAsked): Promise<{ id: Id; matters: number } | Refused> {
  return together<{ id: Id; matters: number } | Refused>(asked.town, async (work) => {
    const { tx } = work
    const done = await findHandOverByKey(tx, asked.town, asked.key)
    if (done !== undefined) return { keep: true, value: { id: done.id, matters: Array.isArray(done.lines) ? done.lines.length : 0 } }
    const chosen = await chosenAmong(room, tx, asked)
    if (isRefused(chosen)) return { keep: false, value: chosen }
    const { by, town, to, post } = asked
    const { moment, day } = room.clock.now()
    const id = v7()
    await handMatters(work, { handOver: id, from: null, by: by.account, day, matters: chosen.map((matter) => ({ matter, to })) })
    const lines = chosen.map((matter) => caseLine(matter, to))
    await insertHandOver(tx, { town, id, key: asked.key, moment, day, by: by.account, from: null, to, supervisor: '', ended: false, lines: JSON.parse(JSON.stringify(lines)) })
    await auditIn(tx, moment, { town, account: by.account, post, verb: 'handed-over', subjectKind: 'account', subject: to, detail: { handOver: id, from: null, matters: chosen.length } })
    return { keep: true, value: { id, matters: chosen.length } }
  })
}

async function chosenAmong(room: Room, tx: Tx, { by, town, to, matters }: AssignAsked): Promise<OpenMatter[] | Refused> {
  const { day } = room.clock.now()
  const able = (await listPostsOf(tx, town, day)).some(({ account, from, post }) => account === to && from <= day && room.posts[post]?.act !== 'none')
  if (!able) return refuse('field-wrong', '接手的人在本单位没有岗位，请重新选择，或先给岗位。', 'to')
  const open = new Set((await unattendedFor(room, tx, { by, town })).map(({ id }) => id))
  const kept = await keptFrom(tx, { town, accounts: [to], day })
  const chosen = (await openAmong(tx, town, matters)).filter((matter) => open.has(matter.id) && !kept(matter, to))
  return chosen.length > 0 ? chosen : refuse('not-accepted', '所选的事项已经有人负责，或不能交给这个人，请刷新列表后另选。', 'to')
}
