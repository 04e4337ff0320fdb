import { refuse } from '@zhenzhi/kernel'
import type { Id, Refused } from '@zhenzhi/kernel'
import type { Tx } from '../../store/connection.ts'
import { inTowns } from '../../store/in-towns.ts'
import { clearLadderPost, clearLadderRungs, listLadderPosts, listLadderRungs, setLadderPost, setLadderRung } from '../../store/ladder/ladder-setting.ts'
import type { LadderPost, LadderRole, RungRow } from '../../store/ladder/ladder-setting.ts'
import { listLadderSteps } from '../../store/ladder/ladder-step.ts'
import type { ListedStep, StepsAsked } from '../../store/ladder/ladder-step.ts'
import type { LadderRoom } from './ladder-room.ts'
import { rungsOf } from './rungs.ts'
import type { Rungs } from './rungs.ts'

export interface LadderSettings {
  /** For all kinds. */
  rungs: Rungs
  /** Kinds the town set apart, each with rungs of its own. */
  kinds: readonly { definition: string; rungs: Rungs }[]
  posts: readonly LadderPost[]
}

export interface SetPost {
  town: number
  by: Id
  unit: string
  role: LadderRole
  /** Null: nobody any more. */
  account: Id | null
}

export interface SetRungs {
  town: number
  by: Id
  /** Empty: for all kinds. */
  definition: string
  /** Null: the kind goes by what holds for all again. */
  rungs: Rungs | null
}

export interface LadderDesk {
  settings: (town: number) => Promise<LadderSettings>
  setPost: (asked: SetPost) => Promise<{ done: true } | Refused>
  setRungs: (asked: SetRungs) => Promise<{ done: true } | Refused>
  steps: (asked: StepsAsked) => Promise<readonly ListedStep[]>
}

/** A line in the log, beside the setting it is about. */
type Audited = (tx: Tx, line: { town: number; account: Id; verb: string; subject: string; detail: Record<string, string | number | null> }) => Promise<void>

/** Whom a town tells of what is late, and what was told to whom. */
export function makeLadderDesk(room: LadderRoom, audited: Audited): LadderDesk {
  const { app } = room
  return {
    settings: (town) => inTowns(app, [town], async (tx) => {
      const [rows, posts] = await Promise.all([listLadderRungs(tx, town), listLadderPosts(tx, town)])
      return { rungs: rungsOf(rows, ''), kinds: kindsIn(rows).map((definition) => ({ definition, rungs: rungsOf(rows, definition) })), posts }
    }),
    setPost: (asked) => setPost(room, audited, asked),
    setRungs: async ({ town, by, definition, rungs }) => {
      const wrong = rungs === null ? undefined : outOfOrder(rungs)
      if (wrong !== undefined) return wrong
      return inTowns(app, [town], async (tx) => {
        if (rungs === null) await clearLadderRungs(tx, town, definition)
        else for (const one of rungs) await setLadderRung(tx, town, { definition, ...one })
        await audited(tx, { town, account: by, verb: 'ladder-set', subject: definition === '' ? 'all' : definition, detail: Object.fromEntries((rungs ?? []).map(({ rung, days }) => [rung, days])) })
        return { done: true }
      })
    },
    steps: (asked) => inTowns(app, [asked.town], (tx) => listLadderSteps(tx, { ...asked, reach: { ...asked.reach, towns: [asked.town] } })),
  }
}

function kindsIn(rows: readonly RungRow[]): string[] {
  return [...new Set(rows.flatMap(({ definition }) => (definition === '' ? [] : [definition])))]
}

async function setPost({ app, clock, reachOf }: LadderRoom, audited: Audited, { town, by, unit, role, account }: SetPost): Promise<{ done: true } | Refused> {
  if (role === 'secretary' && unit !== '') return refuse('field-wrong', '书记是全镇的，不分科室。', 'unit')
  if (role === 'head' && unit === '') return refuse('field-wrong', '科室负责人要选科室。', 'unit')
  const reach = account === null ? undefined : await reachOf(account)
  if (account !== null && reach?.posts.some((held) => held.town === town) !== true) return refuse('field-wrong', '这个人在本镇没有岗位，请重新选择，或先给岗位。', 'account')
  return inTowns(app, [town], async (tx) => {
    if (account === null) await clearLadderPost(tx, town, { unit, role })
    else await setLadderPost(tx, town, { unit, role, account, by, moment: clock.now().moment })
    await audited(tx, { town, account: by, verb: 'ladder-post-set', subject: account ?? 'nobody', detail: { unit, role } })
    return { done: true }
  })
}

/** The ladder goes up: no rung is told before the one below it. */
function outOfOrder(rungs: Rungs): Refused | undefined {
  const days = rungs.flatMap(({ days: one }) => (one === null ? [] : [one]))
  return days.every((one, at) => at === 0 || one >= (days[at - 1] ?? one)) ? undefined : refuse('field-wrong', '上一级的天数不能比下一级早，请从下往上改。', 'rungs')
}
