import { isRefused, own, refuse } from '@zhenzhi/kernel'
import type { Day, Id, Refused } from '@zhenzhi/kernel'
import { v7 } from 'uuid'
import type { Tx } from '../../store/connection.ts'
import { inTowns } from '../../store/in-towns.ts'
import { findAccountBySignIn } from '../../store/people/account.ts'
import { holdBorrowRequest, insertBorrowRequest, listBorrowRequests, setBorrowAnswered, type BorrowRequestRow } from '../../store/people/borrow-request.ts'
import { findUnit } from '../../store/people/unit.ts'
import { asAdministrator, auditIn } from '../audit.ts'
import { administers, type Officer } from '../officer.ts'
import { checkGrant } from '../posts/check-grant.ts'
import { recordPost } from '../posts/give-post.ts'
import type { Room } from '../room.ts'
import { plainSignIn } from '../sign-in/sign-in-name.ts'

export interface AskToBorrow {
  by: Officer
  town: number
  /** The post of whoever asks. */
  asking: string
  post: string
  unit: string
  until: Day
  reason: string
  caseId?: Id | undefined
}

/** Asks the county for somebody in a post until a day. Refused: a post nobody could be lent for, an office that is not there, a day gone by. */
export async function askToBorrow({ pool, clock, posts }: Room, { by, town, asking, post, unit, until, reason, caseId }: AskToBorrow): Promise<{ id: Id } | Refused> {
  const { moment, day } = clock.now()
  const spec = own(posts, post)
  if (spec === undefined || !spec.heldIn.includes('town') || spec.givenBy !== 'town' || post === 'administrator') return refuse('field-wrong', '这个岗位不能借人，请重新选择。', 'post')
  if (until < day) return refuse('field-wrong', '借到哪一天不能早于今天。', 'until')
  return inTowns(pool, [town], async (tx) => {
    if (spec.needs === 'unit' && await findUnit(tx, town, unit) === undefined) return refuse('field-missing', `“${spec.title}”要选本单位的一个科室。`, 'unit')
    const id = v7()
    await insertBorrowRequest(tx, { town, id, moment, account: by.account, post, unit: spec.needs === 'unit' ? unit : '', until, reason, caseId: caseId ?? null })
    await auditIn(tx, moment, { town, account: by.account, post: asking, verb: 'borrow-asked', subjectKind: 'borrow', subject: id, detail: { post, unit, until } })
    return { id }
  })
}

/** Requests of a town; asked at the county, of every town below it that whoever asks reaches. */
export async function borrowRequests({ pool }: Room, { by, town }: { by: Officer; town: number }): Promise<BorrowRequestRow[]> {
  const below = by.powers.find((power) => power.town === town && power.post === 'administrator')?.below ?? []
  return inTowns(pool, [town, ...below], (tx) => listBorrowRequests(tx, [town, ...below]))
}

export interface AnswerBorrow {
  by: Officer
  town: number
  id: Id
  /** Whom, from where, until when at most; a last day beyond what was asked is shortened to it. */
  lend?: { account: string; home: string; to?: Day | undefined } | undefined
  /** Why nobody can be lent. */
  decline?: string | undefined
}

/** The county's administrator lends somebody, or says why not. Once; the post is checked like every other grant. */
export async function answerBorrow(room: Room, { by, town, id, lend, decline }: AnswerBorrow): Promise<{ done: true } | Refused> {
  const { moment } = room.clock.now()
  if (!administers(by, town, 'root')) return refuse('beyond-own-grant', '借人由县里答复，请与县里联系。')
  return inTowns(room.pool, [town], async (tx) => {
    const request = await holdBorrowRequest(tx, town, id)
    if (request === undefined) return refuse('not-found', '这项请求已经答复过了，请刷新列表。')
    if (lend === undefined && (decline ?? '') === '') return refuse('reason-missing', '不能支援的，请写明原因。', 'decline')
    const held = lend === undefined ? undefined : await lendIn(room, tx, { by, town, request, lend })
    if (typeof held === 'object') return held
    await setBorrowAnswered(tx, town, { id, answered: moment, by: by.account, held: held ?? null, declined: lend === undefined ? decline ?? '' : null })
    await auditIn(tx, moment, { ...asAdministrator(by, town), verb: 'borrow-answered', subjectKind: 'borrow', subject: id, detail: { held: held ?? null } })
    return { done: true }
  })
}

interface Lending {
  by: Officer
  town: number
  request: Pick<BorrowRequestRow, 'post' | 'unit' | 'until'>
  lend: NonNullable<AnswerBorrow['lend']>
}

async function lendIn(room: Room, tx: Tx, { by, town, request, lend }: Lending): Promise<Id | Refused> {
  const account = await findAccountBySignIn(tx, plainSignIn(lend.account))
  if (account === undefined || account.ended !== null) return refuse('not-found', '没有这个登录名，请核对。', 'account')
  const to = lend.to === undefined || lend.to > request.until ? request.until : lend.to
  const grant = { town, post: request.post, unit: request.unit, places: [], to, kind: 'borrowed' as const, home: lend.home }
  const checked = await checkGrant(room, tx, { by, grant, account: account.id })
  return isRefused(checked) ? checked : recordPost(room, tx, { by, grant, checked, account: account.id })
}
