import { inTowns } from '../../store/in-towns.ts'
import { listDelegatedBy, postsOfAccount } from '../../store/people/post-held.ts'
import type { Officer } from '../officer.ts'
import type { Room } from '../room.ts'
import { colleaguesIn } from './delegate-post.ts'
import { presentPost } from './list-posts.ts'

/** One's own posts with how each is held, whom each could be delegated to, and what was delegated to whom. */
export async function ownPosts({ pool, clock, posts }: Room, by: Officer) {
  const { day } = clock.now()
  return inTowns(pool, by.reach.towns, async (tx) => {
    const held = await postsOfAccount(tx, by.account, day)
    const given = await listDelegatedBy(tx, by.account, day)
    const own = await Promise.all(held.map(async (row) => {
      const delegable = row.kind === 'regular' && posts[row.post]?.delegable === true && row.from <= day
      return { ...presentPost(posts, row, day), delegable, colleagues: delegable ? await colleaguesIn(tx, row, day) : [] }
    }))
    return { own, given: given.map((row) => presentPost(posts, row, day)) }
  })
}
