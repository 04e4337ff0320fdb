import { refuse } from '@zhenzhi/kernel'
import type { Refused } from '@zhenzhi/kernel'
import { inTowns, withoutTowns } from '../../store/in-towns.ts'
import { findFactorPolicy, setFactorPolicy } from '../../store/people/second-factor.ts'
import { asAdministrator, auditIn } from '../audit.ts'
import { administers, type Officer } from '../officer.ts'
import type { Room } from '../room.ts'

export interface FactorPolicy {
  posts: readonly { post: string; title: string; asked: boolean }[]
  /** Days one may go on without. */
  days: number
  /** Whether nobody is asked, because everything here is invented. */
  demo: boolean
}

/** Of which posts a second factor is asked: a setting of the whole installation. */
export async function findPolicy({ pool, posts }: Room): Promise<FactorPolicy> {
  const kept = await withoutTowns(pool, (tx) => findFactorPolicy(tx))
  const asked = new Set(kept?.posts)
  return { posts: Object.entries(posts).map(([post, { title }]) => ({ post, title, asked: asked.has(post) })), days: kept?.days ?? 0, demo: kept?.demo ?? true }
}

export interface SetPolicyAsked {
  by: Officer
  town: number
  posts: readonly string[]
  days: number
}

/** Only who administers the whole installation sets it. Refused: a post there is not. */
export async function setPolicy({ pool, clock, posts: book }: Room, { by, town, posts, days }: SetPolicyAsked): Promise<{ done: true } | Refused> {
  if (!administers(by, town, 'root')) return refuse('beyond-own-grant', '二次验证的要求由县里的管理员统一设定。')
  if (posts.some((post) => !Object.hasOwn(book, post))) return refuse('field-wrong', '没有这个岗位，请刷新页面。', 'posts')
  return inTowns(pool, [town], async (tx) => {
    await setFactorPolicy(tx, { posts: [...new Set(posts)], days })
    await auditIn(tx, clock.now().moment, { ...asAdministrator(by, town), verb: 'second-factor-policy', subjectKind: 'town', subject: String(town), detail: { posts: [...posts], days } })
    return { done: true }
  })
}
