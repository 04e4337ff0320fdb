import type { Id } from '@zhenzhi/kernel'

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
  posts: readonly { town: number; post: string; unit: string; places: readonly Id[] }[]
}
