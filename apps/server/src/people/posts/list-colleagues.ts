import type { Id } from '@zhenzhi/kernel'
import { inTowns } from '../../store/in-towns.ts'
import { listColleaguesOf } from '../../store/people/colleagues.ts'
import type { Room } from '../room.ts'

/** Who works in a town today, with what they are there: to be chosen from where a form names somebody. */
export async function listColleagues({ pool, clock, posts }: Room, town: number): Promise<{ id: Id; heading: string }[]> {
  const rows = await inTowns(pool, [town], (tx) => listColleaguesOf(tx, town, clock.now().day))
  return rows.map(({ account, name, posts: held }) => ({ id: account, heading: `${name}（${held.map((post) => posts[post]?.title ?? post).join('、')}）` }))
}
