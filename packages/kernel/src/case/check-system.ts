import { refuse } from '../refusal/refusal.ts'
import type { Refused } from '../refusal/refusal.ts'
import { textIn } from '../value/json.ts'
import { own } from '../value/own.ts'
import type { Asking } from './asking.ts'
import { checkRealDay } from './check-day.ts'
import { passed, standingBefore } from './checked.ts'
import type { Checked } from './checked.ts'
import { isValues } from './effective.ts'
import { hasPassed, passingName } from './passing.ts'
import { definitionOf } from './plan.ts'
import { handedOver } from './handed-over.ts'
import { checkLimit, limited } from './leader-limit.ts'
import { recalculated } from './recalculated.ts'
import type { Standing } from './standing.ts'

const toldOfAny: readonly string[] = ['erased', handedOver]

/**
 * What the system tells by itself. That content was deleted for good, or the case handed over to somebody else, is told of any case. Time passing: a duty that passed, dated its due day, or `recalculated`, a changed calendar or rule reaching the open duties; `limited`, a leader's own day.
 * A duty that has been met in the meantime is no longer the clock's business.
 */
export function checkClock(asking: Asking): Checked | Refused {
  const { deed, now } = asking
  const before = standingBefore(asking)
  if (before !== undefined && toldOfAny.includes(deed.name)) return checkRealDay(asking) ?? passed(asking, before)
  if (before === undefined || before.void) return refuse('not-found', '没有这一件，可能已作废，不需要再计时。')
  if (deed.name === recalculated) return checkRealDay(asking) ?? passed(asking, before)
  if (deed.name === limited) return checkRealDay(asking) ?? checkLimit(deed, before) ?? passed(asking, before)
  const { duty: name, round, due } = deed.what
  const duty = before.duties.find((one) => one.duty === name && one.round === round)
  const passing = duty !== undefined && hasPassed(duty, now.day) && duty.statutoryDue === due
  if (!passing || deed.name !== passingName(duty, own(definitionOf(before, asking.law).duties, duty.duty))) return refuse('duty-not-open', '这一时限已不在计时，或已登记到期，不需要再登记。')
  return deed.day === due ? passed(asking, before) : refuse('day-wrong', `到期要记在到期日 ${duty.statutoryDue}。`)
}

/** A case moved to another version of its definition, with a state for each of its states, by a named approver. */
export function checkAdopt(asking: Asking): Checked | Refused {
  const before = standingBefore(asking)
  if (before === undefined) return refuse('not-found', '没有找到这一件，可能已被删除。请返回列表。')
  if (before.void) return refuse('deleted', '这一件已作废，不需要转到新版本。')
  const { states, to, approver } = asking.deed.what
  const next = own(asking.law.definitions, textIn(to))
  const state = isValues(states) ? own(states, before.state) : undefined
  if (textIn(approver).trim() === '') return refuse('needs-approver', '转到新版本要有批准人，请填写批准人。', 'approver')
  if (next === undefined || next.id !== before.definition.id) return refuse('not-found', '没有这个版本，请从列表中选一个版本。', 'to')
  if (typeof state !== 'string' || !Object.hasOwn(next.states, state)) return refuse('field-missing', `状态“${before.state}”没有对应的新状态，请补上。`, 'states')
  return passed(asking, before, { definition: { id: next.id, hash: textIn(to) } })
}

/** A measure that did not exist when the case ran, filled in on the original days. */
export function checkMeasured(asking: Asking): Checked | Refused {
  const before = standingBefore(asking)
  if (before === undefined) return refuse('not-found', '没有找到这一件，可能已被删除。请返回列表。')
  if (before.void) return refuse('deleted', '这一件已作废，不需要补计。')
  const { definition: hash, measures, approver } = asking.deed.what
  if (textIn(approver).trim() === '') return refuse('needs-approver', '补计指标要有批准人，请填写批准人。', 'approver')
  const version = own(asking.law.definitions, textIn(hash))
  if (version === undefined || version.id !== before.definition.id) return refuse('not-found', '没有这个版本，请从列表中选一个版本。', 'definition')
  const named = Array.isArray(measures) ? measures.map(textIn) : []
  const known = new Set(countedIn(asking, before))
  if (named.length === 0 || named.some((name, at) => !Object.hasOwn(version.measures, name) || known.has(name) || named.indexOf(name) !== at)) {
    return refuse('nothing-to-correct', '只能补计这一件还没有计过的指标，请核对所选的指标。', 'measures')
  }
  return passed(asking, before)
}

/** Measures of the case's own version, and those an earlier act brought in. */
function countedIn({ acts, law }: Asking, before: Standing): string[] {
  const brought = acts.flatMap(({ kind, what }) => (kind === 'measured' && Array.isArray(what['measures']) ? what['measures'].map(textIn) : []))
  return [...Object.keys(own(law.definitions, before.definition.hash)?.measures ?? {}), ...brought]
}
