import type { Id } from '@zhenzhi/kernel'
import type { PersonRow } from '../store/people/session.ts'
import type { TownRow } from '../store/people/town.ts'
import type { Reach } from '../store/reach.ts'
import type { PostBook } from './post-spec.ts'
import { reachOf, withBelow } from './reach-of.ts'

/** A post in force, and how far it goes. */
export interface Power {
  post: string
  town: number
  /** Towns below the one where it is held. */
  below: readonly number[]
  /** Held where the installation begins: at the county, or in a town that stands alone. */
  root: boolean
}

/** Somebody signed in, as they are at this request. */
export interface Officer {
  account: Id
  name: string
  signIn: string
  towns: readonly TownRow[]
  powers: readonly Power[]
  reach: Reach
}

export function officerOf(posts: PostBook, person: PersonRow): Officer {
  const { account, name, signIn, held, towns } = person
  const powers = held.map(({ post, town }) => ({
    post,
    town,
    below: withBelow(town, towns).slice(1),
    root: towns.some(({ id, parent }) => id === town && parent === null),
  }))
  return { account, name, signIn, towns, powers, reach: reachOf(posts, person) }
}

/** Whether somebody administers a town: there, or from above it. */
export function administers({ powers }: Pick<Officer, 'powers'>, town: number, kind: 'town' | 'root' = 'town'): boolean {
  return powers.some((power) =>
    power.post === 'administrator' && (kind === 'town' || power.root) && (power.town === town || power.below.includes(town)))
}
