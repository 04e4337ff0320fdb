import { isRefused, refuse } from '@zhenzhi/kernel'
import type { Id, Refused } from '@zhenzhi/kernel'
import { inTowns } from '../../store/in-towns.ts'
import { findPost, setPostEnded } from '../../store/people/post-held.ts'
import { asAdministrator, auditIn } from '../audit.ts'
import { administers, type Officer } from '../officer.ts'
import type { Room } from '../room.ts'
import { givenBy } from './given-by.ts'
import { checkLastAdministrator } from './last-administrator.ts'
import { stillAdministers } from './still-administers.ts'

export interface EndPostAsked {
  by: Officer
  town: number
  id: Id
}

/** Ends a post; it counts at the very next request. Refused: a post that only the county's administrator gives, the last administrator. */
export async function endPost({ pool, clock, posts }: Room, { by, town, id }: EndPostAsked): Promise<{ done: true } | Refused> {
  const { moment, day } = clock.now()
  return inTowns(pool, [town], async (tx) => {
    const still = await stillAdministers(tx, { by, town, day })
    if (isRefused(still)) return still
    const held = await findPost(tx, town, id)
    if (!held) return refuse('not-found', '这个岗位已经结束了，请刷新列表。')
    if (!administers(by, town, await givenBy(tx, posts, held))) {
      return refuse('beyond-own-grant', '这个岗位由上一级管理员授予，也由上一级结束，请与县里联系。')
    }
    const last = held.post === 'administrator' ? await checkLastAdministrator(tx, { town, leaving: held.account, day }) : undefined
    if (last) return last
    await setPostEnded(tx, id, moment)
    await auditIn(tx, moment, {
      ...asAdministrator(by, town), verb: 'post-ended', subjectKind: 'account', subject: held.account,
      detail: { held: id, post: held.post },
    })
    return { done: true }
  })
}
