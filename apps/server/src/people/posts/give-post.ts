import { isRefused, refuse } from '@zhenzhi/kernel'
import type { Id, Refused } from '@zhenzhi/kernel'
import { v7 } from 'uuid'
import type { Tx } from '../../store/connection.ts'
import { inTowns } from '../../store/in-towns.ts'
import { findAccountBySignIn } from '../../store/people/account.ts'
import { insertPost, postsOfAccount } from '../../store/people/post-held.ts'
import { asAdministrator, auditIn } from '../audit.ts'
import type { Officer } from '../officer.ts'
import type { Room } from '../room.ts'
import { plainSignIn } from '../sign-in/sign-in-name.ts'
import { checkGrant, type CheckedGrant, type Grant } from './check-grant.ts'

export interface GivePostAsked extends Grant {
  by: Officer
  /** The sign-in name of an account that is there already. */
  account: string
}

/** Gives a post to somebody who can sign in already. It counts from their next request, or from its first day. */
export async function givePost(room: Room, { by, account: signIn, ...grant }: GivePostAsked): Promise<{ held: Id } | Refused> {
  const { day } = room.clock.now()
  return inTowns(room.pool, [grant.town], async (tx) => {
    const account = await findAccountBySignIn(tx, plainSignIn(signIn))
    const checked = await checkGrant(room, tx, { by, grant, ...(account === undefined ? {} : { account: account.id }) })
    if (isRefused(checked)) return checked
    if (!account || account.ended !== null) return refuse('not-found', '没有这个登录名，请核对；还没有账号的，请先建账号。', 'account')
    const held = await postsOfAccount(tx, account.id, day)
    const again = held.some(({ town, post, unit, kind, forAccount }) => town === grant.town && post === grant.post && unit === checked.unit
      && kind === checked.kind && forAccount === checked.forAccount)
    if (again) return refuse('not-accepted', '这个人已经有这个岗位了。要改村或期限，请先结束原来的，再重新授予。', 'post')
    return { held: await recordPost(room, tx, { by, grant, checked, account: account.id }) }
  })
}

export interface PostToRecord {
  by: Officer
  grant: Grant
  checked: CheckedGrant
  account: Id
}

/** Writes a checked grant and its line in the log. */
export async function recordPost({ clock }: Room, tx: Tx, { by, grant, checked, account }: PostToRecord): Promise<Id> {
  const id = v7()
  await insertPost(tx, { id, account, town: grant.town, post: grant.post, ...checked, grantedBy: by.account })
  await auditIn(tx, clock.now().moment, {
    ...asAdministrator(by, grant.town), verb: 'post-given', subjectKind: 'account', subject: account,
    detail: { held: id, post: grant.post, ...checked },
  })
  return id
}
