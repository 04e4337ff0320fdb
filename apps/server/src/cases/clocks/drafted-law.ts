import { isStatutory, readCalendar, refuse, startsOf, weekdayOf, yearOf } from '@zhenzhi/kernel'
import type { Calendar, Definition, Refused, Rule } from '@zhenzhi/kernel'
import type { Reached } from '../../store/clocks/running-cases.ts'
import type { DeskLaw } from '../desk-parts.ts'
import type { CalendarDraft, Draft, RuleDraft } from './draft.ts'

/** Whether the number of a rule may be set locally: it is a period, the rule base says so, and it is no statute's number. */
export function isSettable(rule: Rule): boolean {
  return rule.configurable && rule.amount !== null && rule.amount > 0 && rule.unit !== null && rule.unit !== 'hour' && !isStatutory({ rule, covered: true })
}

/** The version of the release, which local ones start from. */
export function presetOf({ rules, local }: DeskLaw, id: string): Rule | undefined {
  return rules.find((rule) => rule.id === id && local?.has(`${id} ${rule.version}`) !== true && isSettable(rule))
}

/** What is wrong with what was entered, in the entering person's words. */
export function checkDraft(law: DeskLaw, draft: Draft, thisYear: number): Refused | undefined {
  if (draft.kind === 'rule') return presetOf(law, draft.rule) === undefined ? refuse('not-found', '没有这项本地设置，或它是法定的，不能在这里改。', 'rule') : undefined
  const { year, off, work } = draft
  if (year < thisYear - 1) return refuse('field-wrong', `${year}年已经过去，不再改它的放假安排。`, 'year')
  const all = [...off, ...work]
  const outside = all.find((day) => yearOf(day) !== year)
  if (outside !== undefined) return refuse('field-wrong', `${outside} 不在 ${year} 年里，请核对。`, off.includes(outside) ? 'off' : 'work')
  const twice = all.find((day, at) => all.indexOf(day) !== at)
  if (twice !== undefined) return refuse('field-wrong', `${twice} 填了两次，请去掉一个。`, work.includes(twice) ? 'work' : 'off')
  const weekday = work.find((day) => weekdayOf(day) <= 5)
  if (weekday !== undefined) return refuse('field-wrong', `${weekday} 本来就是工作日，不用填成调休上班。请核对。`, 'work')
  return off.length === 0 ? refuse('field-missing', '请填写放假的日子。', 'off') : undefined
}

/** A draft turned into what acts are pinned to. `number`: which of this owner's it is, from 1. */
export interface Making {
  owner: number
  number: number
}

/** The calendar in use with this year put in or put anew. */
export function calendarWith(inUse: Calendar, draft: CalendarDraft, { owner, number }: Making): Calendar {
  const { year, off, work, title, document, day } = draft
  const others = inUse.years.filter((one) => one.year !== year)
  const years = [...others, { year, off: [...off].sort(), work: [...work].sort(), notice: `${title}（${document}，${day}）` }].sort((a, b) => a.year - b.year)
  return readCalendar({ version: `${inUse.version.replace(/\+.*$/, '')}+${owner}-${number}`, years })
}

export function ruleWith(preset: Rule, draft: RuleDraft, { owner, number }: Making): Rule {
  return {
    ...preset, version: `${draft.from}/${owner}-${String(number).padStart(3, '0')}`, effectiveFrom: draft.from, effectiveTo: null, amount: draft.amount,
    law: `本地设置（${draft.document}）`, article: null, confidence: 'unverified', source: 'local-example',
  }
}

/** What a draft becomes: another version of the calendar, or of a rule. */
export type Made = { calendar: Calendar } | { rule: Rule }

/** The law with the draft in it, as nobody uses it yet. */
export function draftedLaw(law: DeskLaw, made: Made): DeskLaw {
  return 'calendar' in made
    ? { ...law, calendars: { ...law.calendars, [made.calendar.version]: made.calendar }, calendar: made.calendar.version }
    : { ...law, rules: [...law.rules, made.rule] }
}

/** Which open duties it can reach: those due in that year or later; those by that rule that started on that day or later. */
export function reachedBy({ definitions }: Pick<DeskLaw, 'definitions'>, draft: Draft): Reached {
  if (draft.kind === 'calendar') return { dueFrom: `${draft.year}-01-01` }
  const naming = Object.values(definitions).flatMap((definition) => dutiesBy(definition, draft.rule).map((duty) => ({ duty, definition: definition.id })))
  return { startedFrom: draft.from, duties: [...new Set(naming.map(({ duty }) => duty))], definitions: [...new Set(naming.map(({ definition }) => definition))] }
}

function dutiesBy({ duties }: Definition, rule: string): string[] {
  return Object.entries(duties).flatMap(([name, spec]) => (startsOf(spec).some((start) => start.rule === rule) ? [name] : []))
}
