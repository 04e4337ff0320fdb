import type { Act, Outcome } from '../act/act.ts'
import type { Duty } from '../duty/duty.ts'
import type { Fact } from '../measure/fact.ts'
import { negateDecimal } from '../unit/decimal.ts'
import { canonical } from '../value/canonical.ts'
import type { Asking, DecidedAct } from './asking.ts'
import type { Checked } from './checked.ts'
import { walk } from './plan.ts'
import { planDuties } from './plan-duties.ts'
import { planFacts } from './plan-facts.ts'
import type { PostedFact } from './standing.ts'

/**
 * The act with its outcome. Duties and facts are planned for the whole case with the new act in it and compared with what stands:
 * so a correction, a join or a late-recorded extension posts exactly the opposites it must, on the original days.
 */
export function settle(asking: Asking, checked: Checked): DecidedAct {
  const draft = draftOf(asking, checked)
  const acts: Act[] = [...asking.acts, { ...draft, prev: null }]
  const road = walk(acts, asking.law)
  const planned = planDuties(road, { law: asking.law, recorded: asking.acts, today: asking.now.day })
  const duties = changedDuties(checked.before?.duties ?? [], planned.map((one) => one.duty))
  const outcome: Outcome = {
    ...draft.outcome,
    state: road.void ? checked.before?.state ?? road.state : road.state,
    duties,
    facts: difference(checked.before?.facts ?? [], planFacts(road, planned)),
    pinned: { ...draft.outcome.pinned, rules: rulesOf([...duties.map(({ rule }) => rule), ...checked.rules]) },
  }
  return { ...draft, outcome }
}

function draftOf(asking: Asking, checked: Checked): DecidedAct {
  const { deed, now } = asking
  return {
    format: 1, id: asking.id, town: asking.town, stream: asking.stream, position: (checked.before?.position ?? 0) + 1,
    kind: deed.kind, name: deed.name, key: deed.key, day: deed.day, moment: now.moment,
    definition: checked.definition, who: deed.who, grade: deed.grade, what: deed.what, needs: [...asking.needs],
    outcome: {
      state: '', thread: checked.thread, duties: [], effects: checked.effects, facts: [],
      pinned: { rules: [], calendar: asking.law.calendar, templates: checked.templates },
    },
  }
}

function changedDuties(before: readonly Duty[], after: readonly Duty[]): Duty[] {
  const known = new Map(before.map((duty) => [`${duty.duty} ${duty.round}`, duty]))
  const changed = after.filter((duty) => textOf(known.get(`${duty.duty} ${duty.round}`)) !== textOf(duty))
  const gone = before.filter((duty) => duty.status !== 'withdrawn' && !after.some((one) => one.duty === duty.duty && one.round === duty.round))
  return [...changed, ...gone.map((duty): Duty => ({ ...duty, status: 'withdrawn' }))]
}

function textOf(duty: Duty | undefined): string {
  return duty === undefined ? '' : canonical({ ...duty, rule: { ...duty.rule }, stops: duty.stops.map((stop) => ({ ...stop })) })
}

function rulesOf(used: Checked['rules']): Checked['rules'] {
  return [...new Map(used.map(({ id, version }) => [`${id} ${version}`, { id, version }])).values()]
}

/** What must be posted so that the books hold `wanted`: the opposite of what stands too much, and what is missing. */
function difference(standing: readonly PostedFact[], wanted: readonly Fact[]): Fact[] {
  const missing = new Map<string, Fact[]>()
  for (const fact of wanted) {
    const key = factKey(fact)
    missing.set(key, [...(missing.get(key) ?? []), fact])
  }
  const reversals: Fact[] = []
  for (const { act, ordinal, fact } of standing) {
    const same = missing.get(factKey(fact))
    if (same?.pop() === undefined) reversals.push({ ...fact, amount: negateDecimal(fact.amount), reverses: { act, ordinal } })
  }
  return [...reversals, ...[...missing.values()].flat()]
}

function factKey({ measure, record, row, subject, day, amount, unit, by, grade }: Fact): string {
  return JSON.stringify([measure, record, row ?? '', subject, day, amount, unit, by, grade])
}
