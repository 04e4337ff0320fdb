import type { Id, Moment } from '@zhenzhi/kernel'
import type { Tx } from '../../store/connection.ts'
import { askFactor, findFactorPolicy } from '../../store/people/second-factor.ts'
import { later } from '../moment.ts'

export interface Requirement {
  /** Until when one may go on without. */
  until: Moment
  over: boolean
}

/**
 * Whether a second factor is asked of who holds these posts. Which posts, and how many days of grace, is a local setting and no law; nobody is
 * asked in a demonstration. The days count from the first time it is asked.
 */
export async function findRequirement(tx: Tx, { account, posts, moment }: { account: Id; posts: readonly string[]; moment: Moment }): Promise<Requirement | undefined> {
  const policy = await findFactorPolicy(tx)
  if (policy === undefined || policy.demo || !posts.some((post) => policy.posts.includes(post))) return undefined
  const until = later(await askFactor(tx, account, moment), policy.days * 24 * 3600)
  return { until, over: Date.parse(until) <= Date.parse(moment) }
}
