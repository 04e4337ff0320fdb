import { refuse } from '../refusal/refusal.ts'
import type { Refused } from '../refusal/refusal.ts'
import type { Asking } from './asking.ts'
import { passed, standingBefore } from './checked.ts'
import type { Checked } from './checked.ts'
import { isValues } from './effective.ts'
import type { Standing } from './standing.ts'

/** Time passing. A duty that has been met in the meantime is no longer the clock's business. */
export function checkClock(asking: Asking): Checked | Refused {
  const before = standingBefore(asking)
  if (before === undefined || before.void) return refuse('not-found', '没有这一件。')
  if (asking.deed.name === 'recalculated') return passed(asking, before)
  const { duty: name, round, due } = asking.deed.what
  const duty = before.duties.find((one) => one.duty === name && one.round === round)
  const passing = duty?.status === 'open' && duty.statutoryDue === due && duty.statutoryDue < asking.now.day
  if (duty === undefined || !passing || duty.stops.some((stop) => stop.to === null) || duty.fellDue === due) {
    return refuse('duty-not-open', '这一时限已不在计时。')
  }
  return passed(asking, before)
}

/** A case moved to another version of its definition, with a state for each of its states, by a named approver. */
export function checkAdopt(asking: Asking): Checked | Refused {
  const before = standingBefore(asking)
  if (before === undefined) return refuse('not-found', '没有找到这一件。')
  const { states, to, approver } = asking.deed.what
  const next = asking.law.definitions[String(to ?? '')]
  const state = isValues(states) ? states[before.state] : undefined
  if (typeof approver !== 'string' || approver === '') return refuse('needs-approver', '转到新版本要有批准人。', 'approver')
  if (next === undefined || next.id !== before.definition.id) return refuse('not-found', '没有这个版本。', 'to')
  if (typeof state !== 'string' || next.states[state] === undefined) return refuse('field-missing', `状态“${before.state}”没有对应的新状态。`, 'states')
  return passed(asking, before, { definition: { id: next.id, hash: String(to) } })
}

/** A measure that did not exist when the case ran, filled in on the original days. */
export function checkMeasured(asking: Asking): Checked | Refused {
  const before = standingBefore(asking)
  if (before === undefined) return refuse('not-found', '没有找到这一件。')
  const { definition: hash, measures, approver } = asking.deed.what
  if (typeof approver !== 'string' || approver === '') return refuse('needs-approver', '补计指标要有批准人。', 'approver')
  const version = asking.law.definitions[String(hash ?? '')]
  const named = Array.isArray(measures) ? measures.map(String) : []
  if (version === undefined || version.id !== before.definition.id) return refuse('not-found', '没有这个版本。', 'definition')
  if (named.length === 0 || named.some((name) => version.measures[name] === undefined || isCounted(before, name, asking))) {
    return refuse('nothing-to-correct', '只能补计这一件还没有计过的指标。', 'measures')
  }
  return passed(asking, before)
}

function isCounted(before: Standing, name: string, { law }: Asking): boolean {
  return law.definitions[before.definition.hash]?.measures[name] !== undefined
}
