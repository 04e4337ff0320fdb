import type { Day, Id } from '@zhenzhi/kernel'
import type { Tx } from '../../store/connection.ts'
import { holdersIn, standsTo } from '../../store/ladder/find-drawing-near.ts'
import type { DrawingNear } from '../../store/ladder/find-drawing-near.ts'
import { ladderRungs } from '../../store/ladder/ladder-setting.ts'
import type { LadderPost, LadderRole, LadderRung } from '../../store/ladder/ladder-setting.ts'
import type { HowFound } from '../../store/ladder/ladder-step.ts'
import type { LadderRoom } from './ladder-room.ts'

export interface Climbing {
  tx: Tx
  town: number
  day: Day
  posts: readonly LadderPost[]
  reachOf: LadderRoom['reachOf']
  workers: readonly string[]
}

export interface Found {
  told: Id[]
  found: HowFound
  kept: LadderRung[]
}

type Standing = { told: Id[] } | 'empty' | 'kept'

/**
 * Who is told on a rung. Whoever the case is about is passed over for the rung above, and that is said; nobody in the post, or nobody there who
 * may see the case: the named fallback; not even that: nobody, which is a line of a list.
 */
export async function whoStands(climbing: Climbing, at: DrawingNear, rung: LadderRung): Promise<Found> {
  const kept: LadderRung[] = []
  for (const one of ladderRungs.slice(ladderRungs.indexOf(rung))) {
    const standing = await standingOn(climbing, at, one)
    if (standing === 'kept') {
      kept.push(one)
      continue
    }
    if (standing !== 'empty') return { told: standing.told, found: kept.length === 0 ? 'post' : 'above', kept }
    break
  }
  const fallback = await amongThem(climbing, at, accountsOf(climbing.posts, { unit: at.unit, role: 'fallback' }))
  return typeof fallback === 'string' ? { told: [], found: 'nobody', kept } : { told: fallback.told, found: 'fallback', kept }
}

async function standingOn(climbing: Climbing, at: DrawingNear, rung: LadderRung): Promise<Standing> {
  if (rung !== 'handler') return amongThem(climbing, at, accountsOf(climbing.posts, { unit: at.unit, role: rung }))
  const { tx, town, workers, day } = climbing
  const handler = at.handler === null || !await isWithIt(climbing, at, at.handler) ? 'empty' : await amongThem(climbing, at, [at.handler])
  if (handler !== 'empty') return handler
  return amongThem(climbing, at, at.unit === '' ? [] : await holdersIn(tx, { town, unit: at.unit, posts: workers, day }))
}

/** Whoever acted last may belong to another office than the one that has the case now: then it is not theirs to hurry. */
async function isWithIt({ town, reachOf }: Climbing, { unit }: DrawingNear, account: Id): Promise<boolean> {
  const units = (await reachOf(account))?.posts.flatMap((held) => (held.town === town && held.unit !== '' ? [held.unit] : [])) ?? []
  return units.length === 0 || units.includes(unit)
}

/** The one named for the office, else for the town. */
function accountsOf(posts: readonly LadderPost[], { unit, role }: { unit: string; role: LadderRole }): Id[] {
  const named = posts.find((post) => post.role === role && post.unit === unit) ?? posts.find((post) => post.role === role && post.unit === '')
  return named === undefined ? [] : [named.account]
}

async function amongThem({ tx, town, reachOf }: Climbing, { caseId }: DrawingNear, accounts: readonly Id[]): Promise<Standing> {
  const told: Id[] = []
  let kept = false
  for (const account of accounts) {
    const reach = await reachOf(account)
    if (reach === undefined || !reach.posts.some((held) => held.town === town)) continue
    const stands = await standsTo(tx, { town, caseId, reach })
    if (stands === 'seen') told.push(account)
    if (stands === 'kept') kept = true
  }
  if (told.length > 0) return { told }
  return kept ? 'kept' : 'empty'
}
