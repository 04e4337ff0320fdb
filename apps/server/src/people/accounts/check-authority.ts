import { isRefused, refuse } from '@zhenzhi/kernel'
import type { Day, Id, Refused } from '@zhenzhi/kernel'
import type { Tx } from '../../store/connection.ts'
import { everHeld, postsOfAccount, type PostHeldRow } from '../../store/people/post-held.ts'
import { findAccount, type AccountRow } from '../../store/people/account.ts'
import { administers, type Officer } from '../officer.ts'
import { givenBy } from '../posts/given-by.ts'
import { stillAdministers } from '../posts/still-administers.ts'
import type { Room } from '../room.ts'

export interface AuthorityAsked {
  by: Officer
  town: number
  id: Id
  day: Day
}

export interface Authority {
  account: AccountRow
  held: PostHeldRow[]
}

/**
 * The account with all its posts, where one person may decide over the whole of it: it has or had a post in that town, and has none
 * that another administrator gave. Somebody with posts in two towns is not signed out of one by the other, and somebody of a body of the
 * county stays the county's until another post is given.
 */
export async function checkAuthority({ posts }: Room, tx: Tx, { by, town, id, day }: AuthorityAsked): Promise<Authority | Refused> {
  const account = await findAccount(tx, id)
  const held = await postsOfAccount(tx, id, day)
  const ever = await everHeld(tx, id)
  if (!account || account.ended !== null || !ever.some((one) => one.town === town)) return refuse('not-found', '本单位没有这个账号，请刷新列表。')
  const still = await stillAdministers(tx, { by, town, day })
  if (isRefused(still)) return still
  const judged = held.length > 0 ? held : ever.slice(0, 1)
  const needed = await Promise.all(judged.map(async (one) => ({ town: one.town, by: await givenBy(tx, posts, one) })))
  const beyond = needed.some((one) => !administers(by, one.town, one.by))
  if (beyond) return refuse('beyond-own-grant', '这个人在别的单位还有岗位，不能由本单位处理整个账号；可以只结束本单位的岗位。')
  return { account, held }
}
