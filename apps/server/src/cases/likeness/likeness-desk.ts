import { isRefused, refuse } from '@zhenzhi/kernel'
import type { Id, Refused } from '@zhenzhi/kernel'
import { inTowns } from '../../store/in-towns.ts'
import { sayNotSame } from '../../store/likeness/not-same.ts'
import { findSeenCases } from '../../store/lists/find-seen.ts'
import type { Reach } from '../../store/reach.ts'
import type { DeskParts } from '../desk-parts.ts'
import { viewCase } from '../view-case.ts'
import { likeCases } from './like-cases.ts'
import type { LikeAsked, LikeCase } from './like-cases.ts'
import { threadOf } from './thread-of.ts'
import type { ThreadCase } from './thread-of.ts'

interface OneCase {
  town: number
  reach: Reach
  id: Id
}

/** What belongs together: suggested by likeness, said by people, or opened one from another. Nobody learns of a case they may not see. */
export interface LikenessDesk {
  /** The likely same matters of what is told so far. */
  like: (asked: LikeAsked) => Promise<LikeCase[]>
  /** The same for a case that is there, without those that are in its thread or were said to be another matter. */
  likeOf: (asked: OneCase) => Promise<LikeCase[] | Refused>
  /** These are not one matter: they are not offered to each other again. */
  notSame: (asked: OneCase & { others: readonly Id[] }) => Promise<undefined | Refused>
  /** Every case of its thread that may be seen, oldest first. */
  thread: (asked: OneCase) => Promise<ThreadCase[]>
}

export function makeLikenessDesk(parts: DeskParts): LikenessDesk {
  const within = <T>(town: number, work: Parameters<typeof inTowns<T>>[2]) => inTowns(parts.app, [town], work)
  return {
    like: async (asked) => (asked.reach.towns.includes(asked.town) ? within(asked.town, (tx) => likeCases(tx, parts, asked)) : []),
    likeOf: async ({ town, reach, id }) => {
      const view = await viewCase(parts, { town, reach, caseId: id })
      if (isRefused(view)) return view
      return within(town, async (tx) => {
        const own = new Set((await threadOf(tx, parts, { town, reach, of: id })).map(({ row }) => row.id))
        const found = await likeCases(tx, parts, { town, reach, definition: view.definition, what: view.values, day: view.standing.opened, of: id })
        return found.filter(({ row }) => !own.has(row.id))
      })
    },
    notSame: ({ town, reach, id, others }) => within(town, async (tx) => {
      const seen = await findSeenCases(tx, { town, reach, ids: [id, ...others] })
      if (![id, ...others].every((one) => seen.has(one))) return refuse('not-found', '没有找到这一件，可能已被删除，或不在您的权限内。请刷新后再看。')
      await sayNotSame(tx, { town, of: id, others, account: reach.account })
      return undefined
    }),
    thread: async ({ town, reach, id }) => (reach.towns.includes(town) ? within(town, (tx) => threadOf(tx, parts, { town, reach, of: id })) : []),
  }
}
