import type { Id } from '@zhenzhi/kernel'
import { inTowns } from '../../store/in-towns.ts'
import { listPostsOf } from '../../store/people/post-held.ts'
import type { Room } from '../room.ts'

/** Who could take something over in a town: everybody whose post in force there acts on cases, with the names of their posts. */
export async function peopleToTake({ pool, clock, posts }: Room, town: number): Promise<{ account: Id; name: string; posts: string }[]> {
  const { day } = clock.now()
  const held = (await inTowns(pool, [town], (tx) => listPostsOf(tx, town, day))).filter(({ from, post }) => from <= day && posts[post]?.act !== 'none')
  const people = new Map<Id, { account: Id; name: string; titles: Set<string> }>()
  for (const { account, name, post } of held) {
    const known = people.get(account) ?? { account, name, titles: new Set<string>() }
    known.titles.add(posts[post]?.title ?? post)
    people.set(account, known)
  }
  return [...people.values()].map(({ account, name, titles }) => ({ account, name, posts: [...titles].join('、') }))
}
