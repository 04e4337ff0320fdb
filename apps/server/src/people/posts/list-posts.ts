import type { Day } from '@zhenzhi/kernel'
import { inTowns } from '../../store/in-towns.ts'
import { listPostsOf, type PostHeldRow } from '../../store/people/post-held.ts'
import { findTown } from '../../store/people/town.ts'
import { listUnitsOf } from '../../store/people/unit.ts'
import { administers, type Officer } from '../officer.ts'
import type { PostBook } from '../post-spec.ts'
import type { Room } from '../room.ts'
import { isOfCounty } from './given-by.ts'

/** Posts held in a town and not over, by name (those of the county's bodies for the county alone), and those that the person asking may give there. */
export async function listPosts({ pool, clock, posts }: Room, by: Officer, town: number) {
  const { day } = clock.now()
  const { rows, kind, units } = await inTowns(pool, [town], async (tx) => {
    return { rows: await listPostsOf(tx, town, day), kind: (await findTown(tx, town))?.kind === 'town' ? 'town' as const : 'county' as const, units: await listUnitsOf(tx, town) }
  })
  const all = administers(by, town, 'root')
  const mayGive = Object.entries(posts)
    .filter(([, { givenBy, heldIn }]) => givenBy !== 'nobody' && heldIn.includes(kind) && administers(by, town, givenBy))
    .map(([post, { title, needs }]) => ({ post, title, needs }))
  return { held: rows.filter((row) => all || !isOfCounty(posts, units, row)).map((row) => presentPost(posts, row, day)), mayGive }
}

/** A post as people see it. */
export function presentPost(posts: PostBook, row: PostHeldRow, day: Day) {
  return { ...row, title: posts[row.post]?.title ?? row.post, inForce: row.from <= day && (row.to === null || day <= row.to) }
}
