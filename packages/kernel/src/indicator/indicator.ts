import { displayUnits, findUnit } from '../unit/unit.ts'
import type { PerWord, UnitWord } from '../unit/unit.ts'
import type { Definition } from '../matter/definition.ts'
import type { MeasureSpec } from '../measure/measure.ts'
import { own } from '../value/own.ts'

/** A measure by its whole id, and which of its entries count: dimension → allowed keys. */
export interface Part {
  measure: string
  where?: Readonly<Record<string, readonly string[]>>
}

/**
 * How an indicator reads the books: a closed list. `count` and `sum` add balances; `distinct` counts subjects; `stock` is what stands
 * on the last day, `standing` how many subjects have something that stands then (a village with two lawyers is one village); `latest` is the last entry that stands by the last day, of any day (`ever`: a standard in force) or of a day of the period
 * (`period`: the rank of this year), and no value where there is none; `per` is how many of the period's months, quarters or years had one;
 * `mean` is the sum of a measure by how many entries of it stand; `rate` divides any two of count, sum, distinct, stock and standing. The two sides of
 * both are kept apart. A side of a rate may be the sum of several (`sum-of`), each of another definition: what all channels together had.
 *
 * Of several latest entries on one day the one of the later act counts, in one act that of the later row. An entry told anew by a correction
 * is the correction's.
 */
export type Reading =
  | Counted
  | Latest
  | ({ as: 'per'; every: 'month' | 'quarter' | 'year' } & Part)
  | ({ as: 'mean' } & Part)
  | { as: 'rate'; numerator: Side; denominator: Side }

type Counted = { as: 'count' | 'sum' | 'distinct' | 'stock' | 'standing' } & Part
type Side = Counted | { as: 'sum-of'; of: readonly Counted[] }
type Latest = { as: 'latest'; since: 'ever' | 'period' } & Part

/** One side of a reading. `entries` is how many stand, posted and not reversed: what a mean divides by. */
export type Simple = Counted | Latest | ({ as: 'entries' } & Part)

export interface Indicator {
  id: string
  title: string
  /** Codes of statistical tables it answers to, such as MD-02. */
  code?: string
  unit: UnitWord | PerWord | '%' | '次/月' | '次/季度' | '次/年'
  /** Which body's definition this is; same-named indicators of different owners coexist. */
  owner?: string
  /** Of the annual report: measures and effects, shortcomings, the first responsible person, next year, others. */
  part: 1 | 2 | 3 | 4 | 5
  /** Rows of the specification it serves, as in docs/coverage.md. */
  rows: readonly string[]
  reading: Reading
}

export function defineIndicator(indicator: Indicator): Indicator {
  return indicator
}

/** What is read for it, side by side: two sides of a mean and of a rate, what is divided first; one of all else. What stands in one side is added up. */
export function sidesOf(reading: Reading): Simple[][] {
  if (reading.as === 'rate') return [reading.numerator, reading.denominator].map((side) => (side.as === 'sum-of' ? [...side.of] : [side]))
  if (reading.as === 'mean') return [[{ ...bare(reading), as: 'sum' }], [{ ...bare(reading), as: 'entries' }]]
  if (reading.as === 'per') return [[{ ...bare(reading), as: 'count' }]]
  return [[reading]]
}

/** The same in one row. */
export function partsOf(reading: Reading): Simple[] {
  return sidesOf(reading).flat()
}

function bare({ measure, where }: Part): Part {
  return where === undefined ? { measure } : { measure, where }
}

const often = { month: '次/月', quarter: '次/季度', year: '次/年' } as const

/** What is wrong with an indicator, held against the definitions it names; sentences, empty when nothing is. */
export function checkIndicator(indicator: Indicator, definitions: readonly Definition[]): string[] {
  const complaints = partsOf(indicator.reading).flatMap((part) => checkPart(indicator, part, definitions))
  return [...new Set([...checkUnit(indicator), ...sidesOf(indicator.reading).flatMap((side) => checkSum(side, definitions)), ...complaints])].map((what) => `indicator “${indicator.id}”: ${what}`)
}

function checkUnit({ reading, unit }: Indicator): string[] {
  if (reading.as === 'per') return unit === often[reading.every] ? [] : [`is shown in ${unit}, but counts ${often[reading.every]}`]
  if (reading.as === 'rate') return []
  const known = reading.as === 'latest' || reading.as === 'mean' ? findUnit(unit) !== undefined : Object.hasOwn(displayUnits, unit)
  return known ? [] : [`is shown in ${unit}, which is no unit of a ${reading.as}`]
}

/** What is added up counts one thing, and no record twice. */
function checkSum(side: readonly Simple[], definitions: readonly Definition[]): string[] {
  const named = side.map(({ measure }) => measure.split('.'))
  const ids = new Set(named.map(([id]) => id))
  const units = new Set(named.map(([id, name = '']) => own(definitions.find((one) => one.id === id)?.measures, name)?.unit))
  return [
    ...(side.length === 0 ? ['adds up nothing'] : []),
    ...(ids.size === side.length ? [] : ['adds up two measures of one definition: a record could count twice']),
    ...(units.size > 1 && !units.has(undefined) ? [`adds up ${[...units].join(' and ')}: different dimensions do not add up`] : []),
  ]
}

function checkPart(indicator: Indicator, part: Simple, definitions: readonly Definition[]): string[] {
  const point = part.measure.indexOf('.')
  const definition = definitions.find((one) => one.id === part.measure.slice(0, point))
  const measure = own(definition?.measures, part.measure.slice(point + 1))
  if (definition === undefined || measure === undefined) return [`no measure “${part.measure}”`]
  const stands = typeof measure.times !== 'string'
  return [
    ...(stands === (part.as === 'stock' || part.as === 'standing') ? [] : [`“${part.measure}” ${stands ? 'stands and' : 'does not stand and'} cannot be read as ${part.as}`]),
    ...Object.entries(part.where ?? {}).flatMap(([dimension, keys]) => checkWhere(part, { dimension, keys, measure, definition })),
    ...checkDimension(indicator, part, measure),
    ...checkSingle(indicator, part, measure),
  ]
}

/** Joining and splitting cases post a thread's entries anew: the last of them would be another. */
function checkSingle({ reading }: Indicator, part: Simple, { subject, amount }: MeasureSpec): string[] {
  if (part.as === 'standing' && typeof subject === 'string') return [`“${part.measure}” names no subject and cannot be read as standing`]
  if (part.as === 'latest' && subject === 'thread') return [`“${part.measure}” counts threads and cannot be read as latest`]
  return reading.as === 'mean' && part.as === 'sum' && amount === 1 ? [`“${part.measure}” counts ones, of which the mean is always 1`] : []
}

/** A distinct count counts its subjects: its unit is theirs, not the amount's. */
function checkDimension({ unit, reading }: Indicator, part: Simple, measure: MeasureSpec): string[] {
  const simple = reading.as !== 'rate' && reading.as !== 'per' && part.as !== 'distinct' && part.as !== 'standing' && part.as !== 'entries'
  const wants = findUnit(unit)?.dimension
  return simple && wants !== undefined && wants !== measure.unit ? [`is shown in ${unit}, but “${part.measure}” counts ${measure.unit}`] : []
}

interface Where {
  dimension: string
  keys: readonly string[]
  measure: MeasureSpec
  definition: Definition
}

/** A key that nobody can choose would read as nought for ever. */
function checkWhere(part: Simple, { dimension, keys, measure, definition }: Where): string[] {
  if (!measure.by.includes(dimension)) return [`“${part.measure}” is not kept by “${dimension}”`]
  const list = measure.per === 'case' ? undefined : own(definition.fields, measure.per.list)
  const field = (list?.kind === 'rows' ? own(list.fields, dimension) : undefined) ?? own(definition.fields, dimension)
  const unknown = field?.kind === 'choice' || field?.kind === 'choices' ? keys.filter((key) => !Object.hasOwn(field.choices, key)) : []
  return [...(keys.length === 0 ? [`counts nothing: no key of “${dimension}” is allowed`] : []), ...unknown.map((key) => `“${key}” cannot be chosen for “${dimension}” of “${part.measure}”`)]
}
