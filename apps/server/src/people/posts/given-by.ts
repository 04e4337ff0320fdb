import type { Tx } from '../../store/connection.ts'
import type { PostHeldRow } from '../../store/people/post-held.ts'
import { findUnit, type UnitRow } from '../../store/people/unit.ts'
import type { PostBook } from '../post-spec.ts'

/** Whose administrator gives and ends a post that is held: any post in a body of the county is the county's. The scope must hold its town. */
export async function givenBy(tx: Tx, posts: PostBook, { town, post, unit }: Pick<PostHeldRow, 'town' | 'post' | 'unit'>): Promise<'town' | 'root'> {
  if (posts[post]?.givenBy === 'root') return 'root'
  return unit !== '' && (await findUnit(tx, town, unit))?.kind === 'body' ? 'root' : 'town'
}

/** The same, where the units of the town are known: whether the post is the county's to give and see. */
export function isOfCounty(posts: PostBook, units: readonly UnitRow[], { post, unit }: Pick<PostHeldRow, 'post' | 'unit'>): boolean {
  return posts[post]?.givenBy === 'root' || units.some(({ id, kind }) => id === unit && kind === 'body')
}
