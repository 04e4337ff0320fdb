import type { NeedAnswered } from '../need/need.ts'
import { refuse } from '../refusal/refusal.ts'
import type { Refused } from '../refusal/refusal.ts'
import { own } from '../value/own.ts'
import type { Asking } from './asking.ts'
import { correctedRoad } from './corrected-road.ts'
import type { Corrected } from './corrected-road.ts'
import { despiteOf } from './despite.ts'
import { isEmpty } from './empty.ts'
import { actorOf, firstUnmet } from './evaluate-guard.ts'
import type { Sight } from './evaluate-guard.ts'
import { fold } from './fold.ts'
import type { Event } from './plan.ts'
import { saysUnmet } from './says-unmet.ts'

/**
 * A correction may not make of an act what could never have been taken: the guard, the required fields and what the papers must say are held
 * against the corrected act and all after it. What was wanting before the correction already does not stop it.
 */
export function refusedByCorrected(asking: Asking): Refused | undefined {
  for (const one of correctedRoad(asking.acts, asking.deed, asking.law)) {
    const refused = refusedByFields(one) ?? refusedByPapers(one) ?? refusedByGuard(one, asking)
    if (refused !== undefined) return refused
  }
  return undefined
}

function refusedByFields({ before, after }: Corrected): Refused | undefined {
  const { transition, title } = stepOf(after)
  const field = Object.entries(transition?.asks ?? {}).find(([name, wanted]) => wanted === 'required' && isEmptied(name, before, after))?.[0]
  return field === undefined ? undefined : refuse('field-missing', `更正后，“${title}”要填的“${fieldTitle(after, field)}”就空了，请填正确的内容。`, field)
}

function refusedByPapers({ before, after }: Corrected): Refused | undefined {
  for (const paper of stepOf(after).transition?.issues ?? []) {
    const spec = own(after.definition.papers, paper)
    const missing = Object.entries(spec?.requires ?? {}).find(([field]) => isEmptied(field, before, after))
    if (spec === undefined || missing === undefined) continue
    return refuse('paper-incomplete', `《${spec.title}》要写明“${fieldTitle(after, missing[0])}”（${missing[1]}），更正后不能空着。`, missing[0])
  }
  return undefined
}

function refusedByGuard({ before, after, earlier }: Corrected, asking: Asking): Refused | undefined {
  const { transition, title } = stepOf(after)
  if (transition?.when === undefined) return undefined
  const papers = fold(asking.acts.slice(0, Math.max(1, after.act.position - 1))).papers
  const sightOf = (event: Event, needs: readonly NeedAnswered[]): Sight => ({
    values: event.values, events: earlier, day: event.day, actor: actorOf(event.act.who), account: event.act.who.account, papers, needs, rules: asking.law.rules, despite: despiteOf(event.act) !== undefined, listed: event.act.grade === 'import',
  })
  const sight = sightOf(after, [...after.act.needs, ...asking.needs])
  const unmet = firstUnmet(transition.when, sight)
  if (unmet === undefined || firstUnmet(transition.when, sightOf(before, before.act.needs)) !== undefined) return undefined
  return refuse('guard-unmet', `更正后，“${title}”这一步不能成立：${saysUnmet(unmet, after.definition, sight)}如果这一步本来就不该办，请撤销它。`)
}

function isEmptied(field: string, before: Event, after: Event): boolean {
  return isEmpty(own(after.values, field)) && !isEmpty(own(before.values, field))
}

function stepOf({ definition, name }: Event) {
  const transition = own(definition.transitions, name)
  return { transition, title: transition?.title ?? name }
}

function fieldTitle({ definition }: Event, field: string): string {
  return own(definition.fields, field)?.title ?? field
}
