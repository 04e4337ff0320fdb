import type { Day } from '../calendar/day.ts'
import type { Duty } from '../duty/duty.ts'
import type { Definition, Transition } from '../matter/definition.ts'
import { refuse } from '../refusal/refusal.ts'
import type { Refused } from '../refusal/refusal.ts'
import type { Asking } from './asking.ts'
import type { Law } from './plan.ts'
import type { Standing } from './standing.ts'

/**
 * Extending, stopping and resuming a clock. An extension is possible once, by what the rule allows, and dated on or before the
 * due day as it then stands; it may be recorded later (`rules` 1.1, point 8).
 */
export function checkDutyMoves(
  { deed, law }: Asking,
  { definition, transition, before }: { definition: Definition; transition: Transition; before: Standing | undefined },
): Refused | undefined {
  for (const [move, refused] of moves) {
    const name = transition[move]
    if (name === undefined) continue
    const title = definition.duties[name]?.title ?? name
    const duty = before?.duties.find((one) => one.duty === name && one.status === 'open')
    if (duty === undefined) return refuse('duty-not-open', `“${title}”现在没有在计时，不能办理“${transition.title}”。请看最新情况。`)
    const refusal = refused({ duty, title, day: deed.day, law })
    if (refusal !== undefined) return refusal
  }
  return undefined
}

interface Moving {
  duty: Duty
  title: string
  day: Day
  law: Law
}

const moves: readonly ['postpones' | 'stops' | 'resumes', (moving: Moving) => Refused | undefined][] = [
  ['postpones', refusedExtension], ['stops', refusedStop], ['resumes', refusedResumption],
]

function refusedExtension({ duty, title, day, law }: Moving): Refused | undefined {
  const extension = law.rules.find((rule) => rule.id === duty.rule.id && rule.version === duty.rule.version)?.extension ?? 0
  if (extension === 0) return refuse('not-extendable', `“${title}”的依据没有规定可以延长，请按期办理。`)
  if (duty.extended > 0) return refuse('already-extended', `“${title}”已延长过一次，不能再延长，请按期办理。`)
  if (day <= duty.statutoryDue) return undefined
  return refuse('extension-too-late', `“${title}”已于 ${duty.statutoryDue} 到期，延长要在到期日（含当日）以前批准。请核对批准日期，或按超期办理。`)
}

function refusedStop({ duty, title, day }: Moving): Refused | undefined {
  if (isStopped(duty)) return refuse('duty-not-open', `“${title}”已经暂停计时，请先恢复。`)
  if (day <= duty.statutoryDue) return undefined
  return refuse('extension-too-late', `“${title}”已于 ${duty.statutoryDue} 到期，到期后不能暂停计时。请核对日期。`)
}

function refusedResumption({ duty, title }: Moving): Refused | undefined {
  return isStopped(duty) ? undefined : refuse('duty-not-open', `“${title}”没有暂停，不需要恢复。`)
}

function isStopped({ stops }: Duty): boolean {
  return stops.some((stop) => stop.to === null)
}
