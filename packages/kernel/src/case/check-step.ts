import type { Effect } from '../effect/effect.ts'
import type { Guard } from '../guard/guard.ts'
import { opening } from '../matter/definition.ts'
import type { Definition, Transition } from '../matter/definition.ts'
import { refuse } from '../refusal/refusal.ts'
import type { Refused } from '../refusal/refusal.ts'
import type { Asking } from './asking.ts'
import { checkDay } from './check-day.ts'
import { checkDutyMoves } from './check-duty-moves.ts'
import { passed, standingBefore } from './checked.ts'
import type { Checked } from './checked.ts'
import { firstUnmet } from './evaluate-guard.ts'
import { walk } from './plan.ts'
import { saysUnmet } from './says-unmet.ts'
import type { Standing, Values } from './standing.ts'

/** May this person take this transition now, with what was filled in? */
export function checkStep(asking: Asking, definition: Definition): Checked | Refused {
  const before = standingBefore(asking)
  const transition = definition.transitions[asking.deed.name]
  if (transition === undefined) return refuse('unknown-act', `“${definition.title}”没有这个办理动作，请刷新后从页面上的按钮里选。`)
  const values: Values = { ...before?.values, ...asking.deed.what }
  return refusedByPlace({ asking, definition, transition, before })
    ?? checkDay(asking, before)
    ?? refusedByFields({ asking, definition, transition, values })
    ?? checkDutyMoves(asking, { definition, transition, before })
    ?? refusedByGuard({ asking, definition, transition, before, values })
    ?? withPapers({ asking, definition, transition, before, values })
}

interface Trying {
  asking: Asking
  definition: Definition
  transition: Transition
  before: Standing | undefined
  values: Values
}

function refusedByPlace({ asking, definition, transition, before }: Omit<Trying, 'values'>): Refused | undefined {
  if (!transition.by.includes(asking.deed.who.post)) {
    return refuse('not-your-post', `您现在的岗位不能办理“${transition.title}”。请换岗位，或转给有此岗位的同事。`)
  }
  if (before === undefined) return asking.deed.name === opening ? undefined : refuse('not-found', '没有找到这一件，可能已被删除。请返回列表。')
  if (before.void) return refuse('deleted', '这一件已作废，不能再办理。')
  if (transition.from.includes(before.state)) return undefined
  const now = definition.states[before.state]?.title ?? before.state
  return refuse('wrong-state', `这一件现在是“${now}”，不能办理“${transition.title}”。可能别人刚办过，请看最新情况。`)
}

function refusedByFields({ asking, definition, transition, values }: Omit<Trying, 'before'>): Refused | undefined {
  for (const name of Object.keys(asking.deed.what)) {
    if (transition.asks[name] === undefined) return refuse('unknown-field', `“${transition.title}”不收“${definition.fields[name]?.title ?? name}”这一项。`, name)
  }
  for (const [name, wanted] of Object.entries(transition.asks)) {
    const field = definition.fields[name]
    if (wanted !== 'required' || !isEmpty(values[name])) continue
    return refuse('field-missing', `“${field?.title ?? name}”要填（依据：${field?.basis ?? ''}）。`, name)
  }
  return undefined
}

export function isEmpty(value: Values[string]): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
}

function refusedByGuard({ asking, definition, transition, before, values }: Trying): Refused | undefined {
  if (transition.when === undefined) return undefined
  const events = asking.acts.length === 0 ? [] : walk(asking.acts, asking.law).events
  const unmet: Guard | undefined = firstUnmet(transition.when, {
    values, events, day: asking.deed.day, account: asking.deed.who.account, papers: before?.papers ?? [], needs: asking.needs,
  })
  return unmet === undefined ? undefined : refuse('guard-unmet', saysUnmet(unmet, definition))
}

function withPapers({ asking, definition, transition, before, values }: Trying): Checked | Refused {
  const effects: Effect[] = []
  const templates: Checked['templates'] = []
  for (const paper of transition.issues ?? []) {
    const spec = definition.papers[paper]
    const missing = Object.entries(spec?.requires ?? {}).find(([field]) => isEmpty(values[field]))
    if (missing !== undefined) {
      return refuse('paper-incomplete', `《${spec?.title}》要写明“${definition.fields[missing[0]]?.title}”（${missing[1]}），请先补填。`, missing[0])
    }
    const hash = asking.law.templates[spec?.template ?? '']
    if (hash === undefined) throw new Error(`no template ${spec?.template} is kept`)
    const version = (before?.papers.find((one) => one.paper === paper)?.version ?? 0) + 1
    effects.push({ effect: 'issue-paper', paper, version, template: hash })
    templates.push({ paper, hash })
  }
  const returned = paperReturned({ asking, definition, transition, before })
  if (returned !== undefined && 'refusal' in returned) return returned
  if (returned !== undefined) effects.push(returned)
  if (transition.reminds !== undefined) effects.push({ effect: 'remind', post: transition.by[0] ?? '', duty: transition.reminds })
  if (transition.sends !== undefined) effects.push({ effect: 'send', to: transition.sends })
  return passed(asking, before, { effects, templates })
}

function paperReturned({ asking, definition, transition, before }: Omit<Trying, 'values'>): Effect | Refused | undefined {
  const name = transition.signs ?? transition.serves
  if (name === undefined) return undefined
  const title = definition.papers[name]?.title ?? name
  const paper = before?.papers.find((one) => one.paper === name)
  if (paper === undefined) return refuse('paper-not-issued', `《${title}》还没有制作，请先制作并打印。`)
  if (transition.signs !== undefined && paper.signed !== null) return refuse('paper-already-signed', `《${title}》已登记签署，签署日期 ${paper.signed}。要改日期请用“更正”。`)
  if (asking.deed.day < paper.issued) return refuse('day-wrong', `签署或送达日期不能早于制作日期 ${paper.issued}。`)
  return transition.signs === undefined ? { effect: 'serve-paper', paper: name, day: asking.deed.day } : { effect: 'sign-paper', paper: name, day: asking.deed.day }
}
