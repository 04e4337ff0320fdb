import { isRefused, refuse } from '@zhenzhi/kernel'
import type { Id, Refused } from '@zhenzhi/kernel'
import { v7 } from 'uuid'
import { inTowns } from '../../store/in-towns.ts'
import { insertAccount } from '../../store/people/account.ts'
import { asAdministrator, auditIn } from '../audit.ts'
import type { Officer } from '../officer.ts'
import { checkGrant, type Grant } from '../posts/check-grant.ts'
import { recordPost } from '../posts/give-post.ts'
import type { Room } from '../room.ts'
import { checkPassword } from '../sign-in/check-password.ts'
import { hashPassword } from '../sign-in/password-hash.ts'
import { isSignIn, plainSignIn } from '../sign-in/sign-in-name.ts'

export interface NewcomerAsked {
  signIn: string
  name: string
  password: string
}

export interface CreateAccountAsked extends Grant, NewcomerAsked {
  by: Officer
}

/** An account and its first post, together: an account without a post would belong to no town. */
export async function createAccount(room: Room, asked: CreateAccountAsked): Promise<{ account: Id; held: Id } | Refused> {
  const { by, signIn, name, password, ...grant } = asked
  const wrong = await checkNewcomer({ signIn, name, password }, by.towns.filter((one) => one.id === grant.town).map((one) => one.name))
  if (wrong) return wrong
  const hashed = await hashPassword(password)
  return inTowns(room.pool, [grant.town], async (tx) => {
    const checked = await checkGrant(room, tx, { by, grant })
    if (isRefused(checked)) return checked
    const account = v7()
    const taken = !(await insertAccount(tx, { id: account, signIn: plainSignIn(signIn), name, password: hashed }))
    if (taken) return refuse('field-wrong', '这个登录名已经有人用了，请换一个，例如在后面加上单位的简称。', 'signIn')
    await auditIn(tx, room.clock.now().moment, {
      ...asAdministrator(by, grant.town), verb: 'account-created', subjectKind: 'account', subject: account,
    })
    return { account, held: await recordPost(room, tx, { by, grant, checked, account }) }
  })
}

/** Why somebody cannot be given this sign-in name or password in these towns; undefined where they can. */
export async function checkNewcomer({ signIn, name, password }: NewcomerAsked, towns: readonly string[]): Promise<Refused | undefined> {
  const plain = plainSignIn(signIn)
  if (!isSignIn(plain)) return refuse('field-wrong', '登录名要有 2 到 40 个字，可以用汉字、字母、数字、点、短横线和下划线。', 'signIn')
  return checkPassword(password, { signIn: plain, name, towns })
}
