import { withoutTowns } from '../../store/in-towns.ts'
import { listAccountsOf } from '../../store/people/account.ts'
import { listPostsOf } from '../../store/people/post-held.ts'
import { presentPost } from '../posts/list-posts.ts'
import type { Room } from '../room.ts'

/** People of one town, with the posts they hold there; what they hold elsewhere is not this town's to see. */
export async function listAccounts({ pool, clock, posts }: Room, town: number) {
  const { day } = clock.now()
  const { accounts, held } = await withoutTowns(pool, async (tx) => {
    return { accounts: await listAccountsOf(tx, town), held: await listPostsOf(tx, town, day) }
  })
  return accounts.map(({ ended, ...account }) => ({
    ...account,
    ended: ended !== null,
    posts: held.filter((post) => post.account === account.id).map((post) => presentPost(posts, post, day)),
  }))
}
