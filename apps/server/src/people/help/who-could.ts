import type { Id } from '@zhenzhi/kernel'
import { inTowns } from '../../store/in-towns.ts'
import { listPostsOf } from '../../store/people/post-held.ts'
import { postsActing } from '../reach-of.ts'
import type { Room } from '../room.ts'

export interface WhoCouldAsked {
  town: number
  /** Posts in which the step may be taken. */
  posts: readonly string[]
  /** Whoever may not. */
  not: Id
  place: Id | null
  unit: string
}

/** Who else in a town could take a step on a case that stands there, by their posts in force. */
export async function whoCould({ pool, clock, posts }: Room, { town, posts: by, not, place, unit }: WhoCouldAsked): Promise<{ name: string; title: string }[]> {
  const { day } = clock.now()
  const held = await inTowns(pool, [town], (tx) => listPostsOf(tx, town, day))
  const able = held.filter((one) => one.account !== not && one.from <= day && by.includes(one.post) && postsActing(posts, { posts: [one] }, { town, place, unit, own: false }).length > 0)
  return [...new Map(able.map(({ account, name, post }) => [account, { name, title: posts[post]?.title ?? post }])).values()]
}
