import { isRefused, refuse } from '@zhenzhi/kernel'
import type { Refused } from '@zhenzhi/kernel'
import { inTowns, withoutTowns } from '../../store/in-towns.ts'
import { bindSubject, findSubjectOf, unbindSubject } from '../../store/people/outside-subject.ts'
import type { AccountAsked } from '../accounts/account-sessions.ts'
import { checkAuthority } from '../accounts/check-authority.ts'
import { asAdministrator, auditIn, auditOwn } from '../audit.ts'
import type { Officer } from '../officer.ts'
import type { Room } from '../room.ts'

/** The provider's name, and whether one's account is bound to somebody there. */
export async function findOwnBinding({ pool, provider }: Room, { account }: Officer): Promise<{ name: string | null; bound: boolean }> {
  if (provider === undefined) return { name: null, bound: false }
  return { name: provider.name, bound: await withoutTowns(pool, (tx) => findSubjectOf(tx, provider.issuer, account)) !== undefined }
}

export async function unbindOwn({ pool, clock, provider }: Room, { account, reach }: Officer): Promise<{ done: true } | Refused> {
  const towns = [...new Set(reach.posts.map(({ town }) => town))]
  return inTowns(pool, towns, async (tx) => {
    if (provider === undefined || !(await unbindSubject(tx, provider.issuer, account))) return refuse('not-accepted', '没有绑定统一登录，不用解除。')
    await auditOwn(tx, clock.now().moment, { towns, account, verb: 'outside-unbound' })
    return { done: true }
  })
}

/** An administrator says which person of the provider's an account is; null: none. An account that has another is unbound first. */
export async function bindAccount(room: Room, { by, town, id, subject }: AccountAsked & { subject: string | null }): Promise<{ done: true } | Refused> {
  const { provider } = room
  if (provider === undefined) return refuse('not-accepted', '没有设置统一登录，不能绑定。')
  const { moment, day } = room.clock.now()
  return inTowns(room.pool, [town], async (tx) => {
    const authority = await checkAuthority(room, tx, { by, town, id, day })
    if (isRefused(authority)) return authority
    await unbindSubject(tx, provider.issuer, id)
    const taken = subject !== null && !(await bindSubject(tx, { issuer: provider.issuer, subject, account: id, by: by.account, moment }))
    if (taken) return refuse('field-wrong', '这个人已经绑定了别的账号，请先解除。', 'subject')
    await auditIn(tx, moment, { ...asAdministrator(by, town), verb: subject === null ? 'outside-unbound' : 'outside-bound', subjectKind: 'account', subject: id })
    return { done: true }
  })
}
