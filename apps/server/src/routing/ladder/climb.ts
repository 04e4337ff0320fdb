import { addDays } from '@zhenzhi/kernel'
import type { Day, Id } from '@zhenzhi/kernel'
import { v7 } from 'uuid'
import { inTowns } from '../../store/in-towns.ts'
import { findDrawingNear } from '../../store/ladder/find-drawing-near.ts'
import type { DrawingNear } from '../../store/ladder/find-drawing-near.ts'
import { ladderRungs, listLadderPosts, listLadderRungs } from '../../store/ladder/ladder-setting.ts'
import type { LadderPost, LadderRung, RungRow } from '../../store/ladder/ladder-setting.ts'
import { insertLadderStep } from '../../store/ladder/ladder-step.ts'
import type { Reach } from '../../store/reach.ts'
import type { LadderRoom } from './ladder-room.ts'
import { earliestOf, rungsOf } from './rungs.ts'
import { whoStands } from './who-stands.ts'

/** Days after which a rung is written down without ringing: what was late long ago, before the ladder was set up or taken over, is on the lists and in the digest. */
const ringsFor = 7

export interface Climbed {
  /** Steps written now. */
  steps: number
  /** Cases that could not be gone on with. The others were; these come up again next time. */
  broken: readonly { caseId: Id; fault: unknown }[]
}

interface Round {
  town: number
  day: Day
  posts: readonly LadderPost[]
  rows: readonly RungRow[]
  reachOf: LadderRoom['reachOf']
}

/**
 * Tells the posts of a town of what is about to be late or late, up to today: each rung of each duty once. Every case is a transaction of its
 * own, in which the step and what is told of it stand or fall together; said twice, by two servers, or killed between two cases, nothing is told
 * twice and nothing is lost.
 */
export async function climb(room: LadderRoom, town: number): Promise<Climbed> {
  const round = await beginRound(room, town)
  const until = addDays(round.day, -earliestOf(round.rows))
  const broken: { caseId: Id; fault: unknown }[] = []
  let [steps, after]: [number, DrawingNear | undefined] = [0, undefined]
  for (;;) {
    const from: DrawingNear | undefined = after
    const page: DrawingNear[] = await inTowns(room.app, [town], (tx) => findDrawingNear(tx, town, { until, rungs: ladderRungs.length, after: from }))
    after = page.at(-1)
    if (after === undefined) return { steps, broken }
    for (const one of page) {
      try {
        steps += await climbIn(room, round, one)
      } catch (fault) {
        broken.push({ caseId: one.caseId, fault })
      }
    }
  }
}

async function beginRound({ app, clock, reachOf }: LadderRoom, town: number): Promise<Round> {
  const [posts, rows] = await inTowns(app, [town], (tx) => Promise.all([listLadderPosts(tx, town), listLadderRungs(tx, town)]))
  const known = new Map<Id, Promise<Reach | undefined>>()
  return {
    town, posts, rows, day: clock.now().day,
    reachOf: (account) => {
      const found = known.get(account) ?? reachOf(account)
      known.set(account, found)
      return found
    },
  }
}

/** The rungs whose day has come and that were not told yet. */
function rungsDue({ rows, day }: Round, { definition, due, told }: DrawingNear): { rung: LadderRung; rings: boolean }[] {
  return rungsOf(rows, definition).flatMap(({ rung, days }) => {
    if (days === null || told.includes(rung) || addDays(due, days) > day) return []
    return [{ rung, rings: addDays(due, days + ringsFor) >= day }]
  })
}

async function climbIn(room: LadderRoom, round: Round, at: DrawingNear): Promise<number> {
  const rungs = rungsDue(round, at)
  if (rungs.length === 0) return 0
  const { town, day, posts, reachOf } = round
  return inTowns(room.app, [town], async (tx) => {
    // Of several rungs that come at once, as when the ladder is first set up, nobody is rung more than once for one case.
    const rang = new Set<Id>()
    let steps = 0
    for (const { rung, rings } of rungs) {
      const found = await whoStands({ tx, town, day, posts, reachOf, workers: room.workers }, at, rung)
      const { caseId, duty, round: turn, due } = at
      if (!await insertLadderStep(tx, town, { ...found, id: v7(), caseId, duty, round: turn, due, rung, day, made: room.clock.now().moment })) continue
      steps += 1
      const to = rings ? found.told.filter((account) => !rang.has(account)) : []
      for (const account of to) rang.add(account)
      if (to.length > 0) await room.notify(tx, { town, key: `ladder:${caseId}:${duty}:${turn}:${due}:${rung}`, event: 'ladder', caseId, step: duty, due, to })
    }
    return steps
  })
}
