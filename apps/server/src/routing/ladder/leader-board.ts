import { fold, isSealed, nextStep } from '@zhenzhi/kernel'
import type { Day, Definition, Id, Standing } from '@zhenzhi/kernel'
import { readStreams } from '../../store/evidence/read-streams.ts'
import { inTowns } from '../../store/in-towns.ts'
import { findOpenOf } from '../../store/ladder/find-led.ts'
import type { Pool } from '../../store/connection.ts'
import type { Reach } from '../../store/reach.ts'
import type { Clock } from '../../outside/clock.ts'

/** By which fields a kind says who took a matter on, in which post, with which plan, by when. */
export interface LedFields {
  leader: string
  role: string
  plan: string
  by: string
}

export interface LeaderBoardParts {
  app: Pool
  clock: Clock
  /** Every version kept, by hash. */
  definitions: () => Readonly<Record<string, Definition>>
  /** The kinds in force that a leader takes on. */
  kinds: () => readonly string[]
  fields: LedFields
}

/** One open matter that a leader took on, or ought to. */
export interface LedCase {
  id: Id
  definition: Definition
  state: string
  /** An account, or a name as it was typed; null: nobody yet. */
  leader: string | null
  role: string | null
  plan: boolean
  planBy: Day | null
  /** What falls due next; where nothing runs, what may be done. */
  next: string
  due: Day | null
  overdue: boolean
}

const most = 500

/** 领导包案: the open matters of a town that a leader takes on, as far as the reader may see them; no count stands beside anybody's name. */
export async function leaderBoard(parts: LeaderBoardParts, { town, reach }: { town: number; reach: Reach }): Promise<{ cases: LedCase[]; capped: boolean }> {
  const today = parts.clock.now().day
  return inTowns(parts.app, [town], async (tx) => {
    const found = await findOpenOf(tx, { town, definitions: parts.kinds(), reach, most })
    const ids = found.slice(0, most)
    const streams = await readStreams(tx, town, ids)
    const cases = ids.flatMap((id) => {
      const acts = streams.get(id)
      return acts === undefined ? [] : [ledCase(parts, fold(acts), today)]
    })
    return { cases, capped: found.length > most }
  })
}

function ledCase({ definitions, fields }: LeaderBoardParts, standing: Standing, today: Day): LedCase {
  const definition = definitions()[standing.definition.hash]
  if (definition === undefined) throw new Error(`case ${standing.id} is pinned to a definition that is not kept`)
  const { values, duties, state } = standing
  const plan = values[fields.plan]
  const running = duties.filter(({ status, side, stops }) => status === 'open' && side !== 'party' && !stops.some(({ to }) => to === null))
  const first = running.toSorted((a, b) => (a.statutoryDue < b.statutoryDue ? -1 : 1))[0]
  const due = first?.statutoryDue ?? null
  return {
    id: standing.id, definition, state, leader: textOf(values[fields.leader]), role: textOf(values[fields.role]), plan: Array.isArray(plan) && plan.length > 0,
    planBy: textOf(values[fields.by]), next: nextOf(definition, state, first?.duty), due, overdue: due !== null && due < today,
  }
}

function nextOf(definition: Definition, state: string, duty: string | undefined): string {
  if (duty !== undefined) return definition.duties[duty]?.title ?? duty
  return nextStep(definition, state).transitions.slice(0, 2).map((name) => definition.transitions[name]?.title ?? name).join('或')
}

function textOf(value: Standing['values'][string]): string | null {
  return typeof value === 'string' && value !== '' && !isSealed(value) ? value : null
}
