import type { Id } from '@zhenzhi/kernel'

export interface ReachPost {
  town: number
  post: string
  unit: string
  places: readonly Id[]
  /** How it is held, where it was not simply given; `forAccount`: whose post it is, or who delegated it. */
  as?: { kind: 'acting' | 'delegated' | 'borrowed'; forAccount: Id | null }
}

/**
 * What one person may see of the cases, worked out from the posts held today and handed to every query: never kept in a global,
 * never guessed by a query. A case is seen when its town is `wide`, or its place or unit is listed, or the person handles it.
 */
export interface Reach {
  account: Id
  /** Towns the transaction is scoped to. */
  towns: readonly number[]
  /** Towns whose cases are all readable. */
  wide: readonly number[]
  places: readonly { town: number; place: Id }[]
  units: readonly { town: number; unit: string }[]
  /** Towns whose figures are readable. */
  figures: readonly number[]
  /** Posts held by town, for what may be done there. */
  posts: readonly ReachPost[]
}
