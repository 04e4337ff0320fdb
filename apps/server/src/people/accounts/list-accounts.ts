import { inTowns } from '../../store/in-towns.ts'
import { listAccountsOf } from '../../store/people/account.ts'
import { latestPosts, listPostsOf } from '../../store/people/post-held.ts'
import { listUnitsOf } from '../../store/people/unit.ts'
import { administers, type Officer } from '../officer.ts'
import { isOfCounty } from '../posts/given-by.ts'
import { presentPost } from '../posts/list-posts.ts'
import type { Room } from '../room.ts'

/**
 * People of one town, with the posts they hold there; what they hold elsewhere is not this town's to see, nor are the people of a body of the
 * county. `by` undefined: a program of whoever runs the machine, which sees all.
 */
export async function listAccounts({ pool, clock, posts }: Room, by: Officer | undefined, town: number) {
  const { day } = clock.now()
  const all = by === undefined || administers(by, town, 'root')
  const { accounts, held, latest, units } = await inTowns(pool, [town], async (tx) => ({
    accounts: await listAccountsOf(tx, town), held: await listPostsOf(tx, town, day), latest: await latestPosts(tx, town), units: await listUnitsOf(tx, town),
  }))
  const seen = held.filter((post) => all || !isOfCounty(posts, units, post))
  const theirs = (account: string) => latest.some((post) => post.account === account && isOfCounty(posts, units, post)) && !seen.some((post) => post.account === account)
  return accounts.filter(({ id }) => all || !theirs(id)).map(({ ended, ...account }) => ({
    ...account,
    ended: ended !== null,
    posts: seen.filter((post) => post.account === account.id).map((post) => presentPost(posts, post, day)),
  }))
}
