import type { Day } from '../calendar/day.ts'
import type { Duty } from '../duty/duty.ts'
import type { Definition, Transition } from '../matter/definition.ts'
import { refuse } from '../refusal/refusal.ts'
import type { Refused } from '../refusal/refusal.ts'
import type { Asking } from './asking.ts'
import type { Law } from './plan.ts'
import type { Standing } from './standing.ts'

interface Moved {
  definition: Definition
  transition: Transition
  before: Pick<Standing, 'duties'> | undefined
}

/**
 * Extending, stopping and resuming a clock. An extension is possible once, by what the rule allows, and dated on or before the
 * due day as it then stands; it may be recorded later (`rules` 1.1, point 8).
 */
export function checkDutyMoves({ deed, law }: Asking, moved: Moved): Refused | undefined {
  const refused = refusedByClocks(moved)
  if (refused !== undefined) return refused
  for (const { move, duty, title } of movesOf(moved)) {
    const refusal = duty === undefined ? undefined : refusedByDay(move, { duty, title, day: deed.day, law })
    if (refusal !== undefined) return refusal
  }
  return undefined
}

/** What of its clocks stands in a transition's way, whatever the day is. */
export function refusedByClocks(moved: Moved): Refused | undefined {
  for (const { move, duty, title } of movesOf(moved)) {
    if (duty === undefined) return refuse('duty-not-open', `“${title}”现在没有在计时，不能办理“${moved.transition.title}”。请看最新情况。`)
    if (move === 'postpones' && duty.extended > 0) return refuse('already-extended', `“${title}”已延长过一次，不能再延长，请按期办理。`)
    if (move === 'stops' && isStopped(duty)) return refuse('duty-not-open', `“${title}”已经暂停计时，请先恢复。`)
    if (move === 'resumes' && !isStopped(duty)) return refuse('duty-not-open', `“${title}”没有暂停，不需要恢复。`)
  }
  return undefined
}

const moves = ['postpones', 'stops', 'resumes'] as const

function movesOf({ definition, transition, before }: Moved): { move: (typeof moves)[number]; title: string; duty: Duty | undefined }[] {
  return moves.flatMap((move) => {
    const name = transition[move]
    if (name === undefined) return []
    return [{ move, title: definition.duties[name]?.title ?? name, duty: before?.duties.find((one) => one.duty === name && one.status === 'open') }]
  })
}

function refusedByDay(move: (typeof moves)[number], { duty, title, day, law }: { duty: Duty; title: string; day: Day; law: Law }): Refused | undefined {
  if (move === 'resumes') return undefined
  const late = day > duty.statutoryDue
  if (move === 'stops') return late ? refuse('extension-too-late', `“${title}”已于 ${duty.statutoryDue} 到期，到期后不能暂停计时。请核对日期。`) : undefined
  const extension = law.rules.find((rule) => rule.id === duty.rule.id && rule.version === duty.rule.version)?.extension ?? 0
  if (extension === 0) return refuse('not-extendable', `“${title}”的依据没有规定可以延长，请按期办理。`)
  return late ? refuse('extension-too-late', `“${title}”已于 ${duty.statutoryDue} 到期，延长要在到期日（含当日）以前批准。请核对批准日期，或按超期办理。`) : undefined
}

function isStopped({ stops }: Duty): boolean {
  return stops.some((stop) => stop.to === null)
}
