import type { Effect } from '../effect/effect.ts'
import type { Guard } from '../guard/guard.ts'
import { opening } from '../matter/definition.ts'
import type { Definition, Transition } from '../matter/definition.ts'
import { isAgainst } from '../matter/assigned-to.ts'
import { isRefused, refuse } from '../refusal/refusal.ts'
import type { Refused } from '../refusal/refusal.ts'
import { own } from '../value/own.ts'
import { rulesHeldAgainst } from './amount-ranges.ts'
import type { Asking } from './asking.ts'
import { checkDay } from './check-day.ts'
import { checkDutyMoves } from './check-duty-moves.ts'
import { checkPapers } from './check-papers.ts'
import { cameFrom } from './came-from.ts'
import { passed, standingBefore } from './checked.ts'
import type { Checked } from './checked.ts'
import { despite, despiteOf, fieldsOf } from './despite.ts'
import { isEmpty } from './empty.ts'
import { actorOf, firstUnmet } from './evaluate-guard.ts'
import type { Sight } from './evaluate-guard.ts'
import { fromPaper } from './from-paper.ts'
import { walk } from './plan.ts'
import { saysUnmet } from './says-unmet.ts'
import type { Standing, Values } from './standing.ts'
import { without } from './values.ts'

/** May this person take this transition now, with what was filled in? */
export function checkStep(asking: Asking, definition: Definition): Checked | Refused {
  const before = standingBefore(asking)
  const transition = own(definition.transitions, asking.deed.name)
  if (transition === undefined) return refuse('unknown-act', `“${definition.title}”没有这个办理动作，请刷新后从页面上的按钮里选。`)
  const values: Values = { ...without(before?.values ?? {}, transition.clears ?? []), ...fieldsOf(asking.deed) }
  return refusedByPlace({ asking, definition, transition, before })
    ?? checkDay(asking, before)
    ?? refusedByFields({ asking, definition, transition, values })
    ?? refusedByAgainst({ asking, definition, transition, values })
    ?? checkDutyMoves(asking, { definition, transition, before })
    ?? refusedByGuard({ asking, definition, transition, before, values })
    ?? withEffects({ asking, definition, transition, before, values })
}

/** Refused because it takes somebody else: not whoever did `than`, in one of the posts `by`. */
export interface Apart extends Refused {
  apart: { than: string; by: readonly string[] }
}

interface Trying {
  asking: Asking
  definition: Definition
  transition: Transition
  before: Standing | undefined
  values: Values
}

function refusedByPlace({ asking, definition, transition, before }: Omit<Trying, 'values'>): Refused | undefined {
  const { kind, name, who } = asking.deed
  if (!transition.by.includes(who.post)) {
    return refuse('not-your-post', `您现在的岗位不能办理“${transition.title}”。请换岗位，或转给有此岗位的同事。`)
  }
  if (before === undefined) return kind === 'open' && name === opening ? undefined : refuse('not-found', '没有找到这一件，可能已被删除。请返回列表。')
  if (before.void) return refuse('deleted', '这一件已作废，不能再办理。')
  if (kind === 'step' && transition.from.includes(before.state)) return undefined
  const now = definition.states[before.state]?.title ?? before.state
  return refuse('wrong-state', `这一件现在是“${now}”，不能办理“${transition.title}”。可能别人刚办过，请看最新情况。`)
}

function refusedByFields({ asking, definition, transition, values }: Omit<Trying, 'before'>): Refused | undefined {
  for (const name of Object.keys(asking.deed.what)) {
    if (name === despite || name === fromPaper || (name === cameFrom && asking.deed.kind === 'open') || Object.hasOwn(transition.asks, name)) continue
    return refuse('unknown-field', `“${transition.title}”不收“${own(definition.fields, name)?.title ?? name}”这一项，请去掉后再提交。`, name)
  }
  for (const [name, wanted] of Object.entries(transition.asks)) {
    const field = definition.fields[name]
    if (wanted !== 'required' || !isEmpty(own(values, name))) continue
    return refuse('field-missing', `“${field?.title ?? name}”要填（依据：${field?.basis ?? ''}）。`, name)
  }
  return undefined
}

/** Whoever a case is about never gets it to work on. */
function refusedByAgainst({ asking, definition, transition, values }: Omit<Trying, 'before'>): Refused | undefined {
  const { goesTo } = definition
  const office = goesTo === undefined ? undefined : own(values, goesTo.field)
  if (goesTo === undefined || typeof office !== 'string' || !isAgainst(definition, { office, values })) return undefined
  const named = Object.hasOwn(asking.deed.what, goesTo.field)
  const leads = transition.to !== undefined && goesTo.in.includes(transition.to)
  if (!named && !leads) return undefined
  const field = definition.fields[goesTo.field]
  const title = field?.kind === 'choice' ? own(field.choices, office) : undefined
  return refuse('field-wrong', `这一件反映的就是“${title ?? office}”，不能交给它办。请另选${field?.title ?? '单位'}。`, goesTo.field)
}

function refusedByGuard({ asking, definition, transition, before, values }: Trying): Refused | undefined {
  if (transition.when === undefined) return undefined
  const events = asking.acts.length === 0 ? [] : walk(asking.acts, asking.law).events
  const sight: Sight = {
    values, events, day: asking.deed.day, actor: actorOf(asking.deed.who), account: asking.deed.who.account, papers: before?.papers ?? [], duties: before?.duties ?? [], needs: asking.needs, rules: asking.law.rules,
    listed: asking.deed.grade === 'import',
  }
  const unmet = firstUnmet(transition.when, { ...sight, despite: true })
  if (unmet !== undefined) return apart(refuse('guard-unmet', saysUnmet(unmet, definition, sight)), unmet, transition)
  const against = firstUnmet(transition.when, sight)
  const reason = despiteOf(asking.deed)
  if (against === undefined) return reason === undefined ? undefined : refuse('unknown-field', '这一步现在不需要另作说明，请去掉后再提交。', despite)
  if (reason !== undefined) return undefined
  return apart(refuse('reason-missing', `${saysUnmet(against, definition, sight)}${against.is === 'different-persons' ? '本单位确实没有别人能办的' : '确实要这样办的'}，写明理由后可以继续，办理记录会标明。`, despite), against, transition)
}

/** With a refusal that asks for somebody else: which act they may not have done, and in which posts this one can be taken. */
function apart(refused: Refused, unmet: Guard, { by }: Transition): Refused | Apart {
  return unmet.is === 'different-persons' ? { ...refused, apart: { than: unmet.than, by } } : refused
}

function withEffects({ asking, definition, transition, before, values }: Trying): Checked | Refused {
  const papers = checkPapers({ asking, definition, transition, before, values })
  if (isRefused(papers)) return papers
  const more: Effect[] = []
  if (transition.clears !== undefined) more.push({ effect: 'clear-fields', fields: transition.clears })
  if (transition.reminds !== undefined) more.push({ effect: 'remind', post: transition.by[0] ?? '', duty: transition.reminds })
  if (transition.sends !== undefined) more.push({ effect: 'send', to: transition.sends })
  const rules = transition.when === undefined ? [] : rulesHeldAgainst(transition.when, { values, day: asking.deed.day, rules: asking.law.rules })
  return passed(asking, before, { templates: papers.templates, effects: [...papers.effects, ...more], rules: [...rules, ...papers.rules] })
}
