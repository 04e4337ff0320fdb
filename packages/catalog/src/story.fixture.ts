import { addDays, storyteller } from '@zhenzhi/kernel'
import type { Day, Tried } from '@zhenzhi/kernel'
import { TestRunner } from 'vitest'
import { calendar } from './rules/calendar.ts'
import { ruleBook } from './rules/rule-book.ts'
import { templateFiles } from './templates.ts'

/** Stories under the rules and the calendar we keep. */
export const story = storyteller({
  rules: ruleBook,
  calendars: { [calendar.version]: calendar },
  calendar: calendar.version,
  definitions: {},
  templates: Object.fromEntries(templateFiles.map(({ name }) => [name, 'template-hash'])),
}, keep)

declare module 'vitest' {
  interface TaskMeta {
    /** What the stories of a test tried, for `npm run coverage`. */
    tried?: Tried[]
  }
}

function keep(tried: Tried): void {
  const meta = TestRunner.getCurrentTest()?.meta
  if (meta !== undefined) (meta.tried ??= []).push(tried)
}

/** The last day of a duty that stands open: on that day it has not passed, on the day after it has. Throws where either is not so. */
export function lastDay(told: ReturnType<typeof story>, duty: string): Day {
  const due = told.duty(duty)?.statutoryDue
  if (due === undefined) throw new Error(`no duty ${duty} is open`)
  const saysSo = (day: Day) => told.on(day).overdue.includes(duty) || told.passes(day).acts.slice(told.acts.length).some(({ what }) => what['duty'] === duty)
  if (saysSo(due)) throw new Error(`${duty} has passed on ${due} already`)
  if (!saysSo(addDays(due, 1))) throw new Error(`${duty} has not passed on the day after ${due}`)
  return due
}
