import type { Definition, Transition } from '../matter/definition.ts'
import { refuse } from '../refusal/refusal.ts'
import type { Refused } from '../refusal/refusal.ts'
import type { Asking } from './asking.ts'
import type { Standing } from './standing.ts'

/**
 * Extending, stopping and resuming a clock. An extension is possible once, by what the rule allows, and dated on or before the
 * due day as it then stands; it may be recorded later (`rules` 1.1, point 8).
 */
export function checkDutyMoves(
  { deed, law }: Asking,
  { definition, transition, before }: { definition: Definition; transition: Transition; before: Standing | undefined },
): Refused | undefined {
  const name = transition.postpones ?? transition.stops ?? transition.resumes
  if (name === undefined) return undefined
  const title = definition.duties[name]?.title ?? name
  const duty = before?.duties.find((one) => one.duty === name && one.status === 'open')
  if (duty === undefined) return refuse('duty-not-open', `“${title}”现在没有在计时，不能${transition.title}。`)
  const stopped = duty.stops.some((stop) => stop.to === null)
  if (transition.stops !== undefined && stopped) return refuse('duty-not-open', `“${title}”已经暂停计时，请先恢复。`)
  if (transition.resumes !== undefined && !stopped) return refuse('duty-not-open', `“${title}”没有暂停，不需要恢复。`)
  if (transition.stops !== undefined && deed.day > duty.statutoryDue) return refuse('extension-too-late', `“${title}”已于 ${duty.statutoryDue} 到期，到期后不能暂停计时。`)
  if (transition.postpones === undefined) return undefined
  const extension = law.rules.find((rule) => rule.id === duty.rule.id && rule.version === duty.rule.version)?.extension ?? 0
  if (extension === 0) return refuse('not-extendable', `“${title}”的依据没有规定可以延长。`)
  if (duty.extended > 0) return refuse('already-extended', `“${title}”已延长过一次，不能再延长。`)
  if (deed.day > duty.statutoryDue) return refuse('extension-too-late', `“${title}”已于 ${duty.statutoryDue} 到期，延长要在到期日（含当日）以前批准。`)
  return undefined
}
