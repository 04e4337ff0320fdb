import { daysBetween, monthsWithin } from '../calendar/day.ts'
import type { Day } from '../calendar/day.ts'
import type { Fact } from '../measure/fact.ts'
import type { MeasureSpec } from '../measure/measure.ts'
import type { Json } from '../value/json.ts'
import { isValues } from './effective.ts'
import type { Event } from './plan.ts'
import type { Values } from './standing.ts'

interface Entering {
  id: string
  measure: MeasureSpec
  event: Event
  thread: string
  day: Day
  /** Where the amount is a span of days: the day it begins; absent where it never began. */
  began?: Day
}

/** Where a measure finds its values: in a column of the row it counts, where there is such a column, else in the case. */
interface Row {
  index: number | null
  item: Json | undefined
  /** The item's columns; of people none, what is known of a person is sealed. */
  columns: Values
  values: Values
}

/** The fact of an event, or one for each row of the list it counts. */
export function entriesOf(entering: Entering): Fact[] {
  const { id, measure, event, day } = entering
  return rowsOf(entering).flatMap((row): Fact[] => {
    const amount = amountOf(entering, row)
    if (amount === undefined) return []
    const fact: Fact = {
      measure: id, record: event.act.stream, subject: subjectOf(entering, row), day, amount, unit: measure.unit,
      by: measure.by.map((name) => plainText(valueAt(row, name))), grade: event.act.grade,
    }
    return [row.index === null ? fact : { ...fact, row: String(row.index) }]
  })
}

function rowsOf({ measure: { per }, event: { values, definition } }: Entering): Row[] {
  if (per === 'case') return [{ index: null, item: undefined, columns: {}, values }]
  const columned = definition.fields[per.list]?.kind === 'rows'
  return listOf(values[per.list]).map((item, index) => ({ index, item, columns: columned && isValues(item) ? item : {}, values }))
}

function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : []
}

/** Of a list of choices the one that is counted: the row is the choice itself. */
function valueAt({ columns, values, item }: Row, name: string): Json | undefined {
  if (Object.hasOwn(columns, name)) return columns[name]
  const value = values[name]
  return typeof item === 'string' && Array.isArray(value) ? item : value
}

function amountOf({ measure: { amount }, event, began }: Entering, row: Row): string | undefined {
  if (amount === 1) return '1'
  if ('daysSince' in amount) return began === undefined ? undefined : String(daysBetween(began, event.day))
  if ('monthsFrom' in amount) return monthsBetween(row.values[amount.monthsFrom], row.values[amount.to])
  if ('countOf' in amount) return String(listOf(row.values[amount.countOf]).length)
  const value = valueAt(row, amount.field)
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined
}

function monthsBetween(first: Json | undefined, last: Json | undefined): string | undefined {
  return typeof first === 'string' && typeof last === 'string' && first <= last ? String(monthsWithin(first, last)) : undefined
}

/** The id of the person, place, term or case that is counted; of the record itself where that field is empty. */
function subjectOf({ measure: { subject, per }, event, thread }: Entering, row: Row): string {
  if (subject === 'record') return event.act.stream
  if (subject === 'thread') return thread
  const value = per !== 'case' && per.list === subject.field ? row.item : valueAt(row, subject.field)
  const id = isValues(value) ? value['person'] : value
  return typeof id === 'string' ? id : event.act.stream
}

function plainText(value: Json | undefined): string {
  return typeof value === 'string' ? value : ''
}
