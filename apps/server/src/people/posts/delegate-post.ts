import { refuse } from '@zhenzhi/kernel'
import type { Day, Id, Refused } from '@zhenzhi/kernel'
import { v7 } from 'uuid'
import type { Tx } from '../../store/connection.ts'
import { inTowns } from '../../store/in-towns.ts'
import { endDelegated, holdPost, insertPost, listPostsOf, type PostHeldRow } from '../../store/people/post-held.ts'
import { findUnit } from '../../store/people/unit.ts'
import { auditIn } from '../audit.ts'
import type { Officer } from '../officer.ts'
import type { Room } from '../room.ts'

export interface DelegatePostAsked {
  by: Officer
  /** The post of one's own that is delegated. */
  held: Id
  /** Who is to act. */
  account: Id
  from?: Day | undefined
  /** The last day. */
  to: Day
  /** Fewer villages than one's own; all of them where it is left out. */
  places?: readonly Id[] | undefined
}

/**
 * A holder delegates a post to a colleague for some days. Never beyond what is held, nor longer; never further; it ends with the post itself.
 * Refused: a post that may not be delegated or is itself acting, delegated or borrowed; somebody without a post of their own in that town.
 */
export async function delegatePost(room: Room, asked: DelegatePostAsked): Promise<{ held: Id } | Refused> {
  const { by } = asked
  const { moment, day } = room.clock.now()
  return inTowns(room.pool, by.reach.towns, async (tx) => {
    const own = await holdPost(tx, { id: asked.held, account: by.account, day })
    if (!own) return refuse('not-found', '您现在没有这个岗位，请刷新后再选。')
    const refused = refusedByPost(room, own) ?? refusedByDays(asked, own, day)
    if (refused) return refused
    const places = asked.places ?? own.places
    if (places.some((place) => !own.places.includes(place)) || (own.places.length > 0 && places.length === 0)) {
      return refuse('beyond-own-grant', '只能委托自己岗位里的村和网格，请重新选择。', 'places')
    }
    const colleagues = await colleaguesIn(tx, own, day)
    if (!colleagues.some(({ account }) => account === asked.account)) return refuse('field-wrong', '只能委托给本单位在任的同事，请从列表中选。', 'account')
    const again = (await listPostsOf(tx, own.town, day)).some(({ under, account }) => under === own.id && account === asked.account)
    if (again) return refuse('not-accepted', '已经委托给这个人了。要改日期，请先收回再委托。', 'account')
    const id = v7()
    const { town, post, unit } = own
    const given = { id, town, post, unit, places: [...places], from: asked.from ?? day, to: asked.to, kind: 'delegated' as const, forAccount: by.account, under: own.id }
    await insertPost(tx, { ...given, account: asked.account, grantedBy: by.account })
    const { town: _town, id: held, ...detail } = given
    await auditIn(tx, moment, { town, account: by.account, post, verb: 'post-delegated', subjectKind: 'account', subject: asked.account, detail: { held, ...detail } })
    return { held: id }
  })
}

function refusedByPost({ posts }: Room, own: PostHeldRow): Refused | undefined {
  if (own.kind !== 'regular') return refuse('beyond-own-grant', '代理、受委托和借调的岗位不能再委托给别人。')
  return posts[own.post]?.delegable === true ? undefined : refuse('beyond-own-grant', `“${posts[own.post]?.title ?? own.post}”不能委托，请与管理员商量由谁代理。`)
}

function refusedByDays({ from, to }: DelegatePostAsked, own: PostHeldRow, today: Day): Refused | undefined {
  const first = from ?? today
  if (first < today || to < first) return refuse('field-wrong', '委托从今天或以后开始，截止日期不能早于开始日期。', 'to')
  return own.to === null || to <= own.to ? undefined : refuse('beyond-own-grant', `您自己的岗位到 ${own.to} 为止，委托不能比它更久。`, 'to')
}

/** To whom a post can be delegated: whoever holds a post of their own in that town; of a body of the county, in that very body. */
export async function colleaguesIn(tx: Tx, own: Pick<PostHeldRow, 'town' | 'unit' | 'account'>, day: Day): Promise<{ account: Id; name: string }[]> {
  const body = own.unit !== '' && (await findUnit(tx, own.town, own.unit))?.kind === 'body'
  const held = await listPostsOf(tx, own.town, day)
  const able = held.filter(({ account, kind, from, unit }) => account !== own.account && from <= day && (kind === 'regular' || kind === 'borrowed') && (!body || unit === own.unit))
  return [...new Map(able.map(({ account, name }) => [account, { account, name }])).values()]
}

/** Takes a delegation back before its day, by whoever gave it. */
export async function endDelegation({ pool, clock }: Room, { by, id }: { by: Officer; id: Id }): Promise<{ done: true } | Refused> {
  return inTowns(pool, by.reach.towns, async (tx) => {
    const ended = await endDelegated(tx, { id, by: by.account, moment: clock.now().moment })
    if (!ended) return refuse('not-found', '这项委托已经结束了，请刷新。')
    const { town, post, account } = ended
    await auditIn(tx, clock.now().moment, { town, account: by.account, post, verb: 'delegation-ended', subjectKind: 'account', subject: account, detail: { held: id } })
    return { done: true }
  })
}
