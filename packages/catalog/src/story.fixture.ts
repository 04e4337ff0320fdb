import { storyteller } from '@zhenzhi/kernel'
import { calendar } from './rules/calendar.ts'
import { ruleBook } from './rules/rule-book.ts'

/** Stories under the rules and the calendar we keep. */
export const story = storyteller({
  rules: ruleBook,
  calendars: { [calendar.version]: calendar },
  calendar: calendar.version,
  definitions: {},
  templates: { 'mediation/agreement.docx': 'template-hash' },
})
