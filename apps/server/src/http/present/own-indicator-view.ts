import type { ComposableView, Composed, OwnIndicatorView } from '@zhenzhi/contract'
import { partsOf, sidesOf } from '@zhenzhi/kernel'
import type { Definition, Field, MeasureSpec, Reading } from '@zhenzhi/kernel'
import type { OwnIndicator } from '../../figures/own/own-desk.ts'
import { partWords } from './reading-words.ts'
import { wordsOf } from './supply-view.ts'

type Current = Readonly<Record<string, { definition: Definition }>>

interface Surroundings {
  town: number
  current: Current
}

export function ownIndicatorView(own: OwnIndicator, { town, current }: Surroundings): OwnIndicatorView {
  const { id, rows: _none, ...composed } = own.indicator
  return {
    id, version: own.version, note: own.note, retired: own.retired, ofCounty: own.town !== town,
    // what the desk keeps is what the contract let through
    composed: JSON.parse(JSON.stringify(composed)) as Composed,
    reading: composedWords(own.indicator.reading, current), broken: own.broken.map(({ says }) => says), name: own.name, moment: own.moment,
  }
}

const everyWords = { month: '每月有一次算一次', quarter: '每季有一次算一次', year: '每年有一次算一次' } as const

/** How an indicator would be read, without what it comes to. */
export function composedWords(reading: Reading, current: Current): string {
  if (reading.as === 'per') return `${partWords(reading, current)}，${everyWords[reading.every]}`
  if (reading.as === 'mean') return `${partWords({ ...reading, as: 'sum' }, current)} 的平均`
  const sides = sidesOf(reading).map((side) => side.map((part) => partWords(part, current)).join(' ＋ '))
  return sides.length > 1 ? sides.map((side) => `[${side}]`).join(' ÷ ') : sides.join('')
}

/** Every kind of matter with its measures, but for what is entered for others. */
export function composableViews(current: Current, offices: readonly { id: string; name: string }[]): ComposableView[] {
  return Object.values(current).flatMap(({ definition }): ComposableView[] => {
    const { id, title, office, measures } = definition
    if (definition.engine === 'supply' || Object.keys(measures).length === 0) return []
    const names = [...new Set(Object.values(measures).flatMap(({ by }) => by))]
    return [{
      definition: id, title, office: offices.find((one) => one.id === office)?.name ?? '',
      measures: Object.entries(measures).map(([name, measure]) => measureView(`${id}.${name}`, measure)),
      dimensions: Object.fromEntries(names.map((name) => [name, dimensionView(name, definition)])),
    }]
  })
}

function measureView(id: string, { title, unit, times, subject, amount, by }: MeasureSpec): ComposableView['measures'][number] {
  return { id, title, dimension: unit, units: wordsOf(unit), stands: typeof times !== 'string', subject: subject !== 'record', ones: amount === 1, by: [...by] }
}

function dimensionView(name: string, definition: Definition): ComposableView['dimensions'][string] {
  const field = fieldOf(name, definition)
  return { title: field?.title ?? name, choices: field !== undefined && 'choices' in field ? { ...field.choices } : {} }
}

/** A dimension is a field, or a column of a list of rows. */
function fieldOf(name: string, { fields }: Definition): Field | undefined {
  const columns = Object.values(fields).map((field) => (field.kind === 'rows' ? field.fields[name] : undefined))
  return fields[name] ?? columns.find((column) => column !== undefined)
}

/** The definitions an indicator reads. */
export function definitionsRead(reading: Reading): string[] {
  return [...new Set(partsOf(reading).map(({ measure }) => measure.slice(0, measure.lastIndexOf('.'))))]
}
