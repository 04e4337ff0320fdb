import { storyteller } from '@zhenzhi/kernel'
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
})
