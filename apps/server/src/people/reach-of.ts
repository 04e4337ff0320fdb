import type { Id } from '@zhenzhi/kernel'
import type { HeldInForce, PersonRow } from '../store/people/session.ts'
import type { TownRow } from '../store/people/town.ts'
import type { Reach, ReachPost } from '../store/reach.ts'
import type { PostBook } from './post-spec.ts'

/** What somebody may see, from the posts in force: `held` are those of one day, `towns` their towns and all below. */
export function reachOf(posts: PostBook, { account, held, towns }: Pick<PersonRow, 'account' | 'held' | 'towns'>): Reach {
  const reading = (scope: string) => held.filter(({ post }) => posts[post]?.read === scope)
  return {
    account,
    towns: towns.map(({ id }) => id).toSorted((a, b) => a - b),
    wide: once(reading('town').map(({ town }) => town)),
    places: reading('places').flatMap(({ town, places }) => places.map((place) => ({ town, place }))),
    units: reading('unit').filter(({ unit }) => unit !== '').map(({ town, unit }) => ({ town, unit })),
    figures: once(held.flatMap((one) => figuresOf(posts, one, towns))),
    posts: held.map(({ town, post, unit, places, kind, forAccount }) => ({ town, post, unit, places, ...(kind === 'regular' ? {} : { as: { kind, forAccount } }) })),
  }
}

/** A town, and every town below it among those given. */
export function withBelow(town: number, towns: readonly Pick<TownRow, 'id' | 'parent'>[]): number[] {
  const children = towns.filter(({ parent }) => parent === town).flatMap(({ id }) => withBelow(id, towns))
  return [town, ...children]
}

/** Where a case stands, as far as posts go by it. */
export interface Standpoint {
  town: number
  place: Id | null
  unit: string
  /** Another office that keeps it in sight; absent or empty: none. */
  alsoUnit?: string
  /** Whether this person handles it. */
  own: boolean
}

/** The posts in which somebody may act on a case that stands there; what each may do is its definition's to say. */
export function postsActing(posts: PostBook, reach: Pick<Reach, 'posts'>, at: Standpoint): string[] {
  return once(reach.posts.filter((held) => held.town === at.town && actsThere(posts, held, at)).map(({ post }) => post))
}

/** What of persons somebody may know in a town, by all posts held there. */
export function knowing(posts: PostBook, { posts: held }: Pick<Reach, 'posts'>, town: number): ReadonlySet<string> {
  return new Set(held.filter((one) => one.town === town).flatMap(({ post }) => posts[post]?.knows ?? []))
}

/** How the post is held in which somebody did something; undefined where it was simply given to them. `organisation`: the unit, or the town. */
export function heldAs({ posts }: Pick<Reach, 'posts'>, { town, post, organisation }: { town: number; post: string; organisation: string }): ReachPost['as'] {
  const fitting = posts.filter((one) => one.town === town && one.post === post && (one.unit === '' ? String(town) : one.unit) === organisation)
  return fitting.some(({ as }) => as === undefined) ? undefined : fitting[0]?.as
}

function actsThere(posts: PostBook, { post, unit, places }: Reach['posts'][number], at: Standpoint): boolean {
  const scope = posts[post]?.act
  switch (scope) {
    case undefined:
    case 'none': return false
    case 'own': return at.own
    case 'places': return at.own || (at.place !== null && places.includes(at.place))
    case 'unit': return at.own || (unit !== '' && (unit === at.unit || unit === at.alsoUnit))
    case 'town': return true
  }
}

function figuresOf(posts: PostBook, { post, town }: HeldInForce, towns: readonly TownRow[]): number[] {
  const scope = posts[post]?.figures
  switch (scope) {
    case undefined:
    case 'none': return []
    case 'town': return [town]
    case 'county': return withBelow(town, towns)
  }
}

function once<T>(some: readonly T[]): T[] {
  return [...new Set(some)]
}
