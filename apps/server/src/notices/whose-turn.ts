import { nextStep } from '@zhenzhi/kernel'
import type { Definition, Id } from '@zhenzhi/kernel'

/** On which cases a post acts; see the catalog's posts. */
export type ActScope = 'own' | 'places' | 'unit' | 'town' | 'none'

/** A post somebody holds in the town today. */
export interface PostToday {
  account: Id
  post: string
  unit: string
  places: readonly Id[]
}

export interface Turn {
  definition: Definition
  state: string
  unit: string
  place: Id | null
  /** Who took an act in it. */
  own: readonly Id[]
}

export interface Hands {
  posts: readonly PostToday[]
  scopeOf: (post: string) => ActScope
}

/**
 * The accounts whose turn it is in a case that stands like this: who may take it on and whose office, villages or own hand it lies with. Who
 * may act in the whole town is meant only where nobody nearer is there: a leader is not rung for every order of every office.
 */
export function whoseTurn({ definition, state, unit, place, own }: Turn, { posts, scopeOf }: Hands): Id[] {
  const able = nextStep(definition, state).posts
  const fitting = posts.filter(({ post }) => able.includes(post))
  const near = fitting.filter((held) => {
    switch (scopeOf(held.post)) {
      case 'own': return own.includes(held.account)
      case 'places': return place !== null && held.places.includes(place)
      case 'unit': return held.unit !== '' && held.unit === unit
      case 'town':
      case 'none': return false
    }
  })
  const meant = near.length > 0 ? near : fitting.filter(({ post }) => scopeOf(post) === 'town')
  return [...new Set(meant.map(({ account }) => account))]
}
