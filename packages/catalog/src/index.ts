export { definitions, indicators } from './register.ts'
export { calendar } from './rules/calendar.ts'
export { ruleBook } from './rules/rule-book.ts'
