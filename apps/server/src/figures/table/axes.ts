import { addDays, addMonths, own, partsOf } from '@zhenzhi/kernel'
import type { Day, Definition, Indicator, Part, Reading, Simple } from '@zhenzhi/kernel'
import { getMeasure } from '../register.ts'
import type { Register } from '../register.ts'

/** `month`, `quarter`, `year`, a dimension of the figure, or `none`. */
export type AxisId = string

/** One row or column: a stretch of days, or a key of a dimension. */
export interface Head {
  key: string
  title: string
  from?: Day
  to?: Day
}

export interface Axis {
  id: AxisId
  title: string
  kind: 'time' | 'choice' | 'place' | 'none'
}

const times: readonly Axis[] = [{ id: 'month', title: '月', kind: 'time' }, { id: 'quarter', title: '季度', kind: 'time' }, { id: 'year', title: '年', kind: 'time' }]
export const noAxis: Axis = { id: 'none', title: '不分', kind: 'none' }

/**
 * By what a figure can be told: stretches of time, and every dimension that all its measures are kept by: kinds from a list, villages. People
 * (terms of a roster, officers) are no axis: nobody is put beside others here.
 */
export function axesOf({ reading }: Pick<Indicator, 'reading'>, register: Register): Axis[] {
  const parts = partsOf(reading)
  const [first, ...others] = parts.map(({ measure }) => getMeasure(register, measure).by)
  const shared = (first ?? []).filter((name) => others.every((by) => by.includes(name)))
  return [...times, ...shared.flatMap((name) => {
    const fields = parts.map(({ measure }) => fieldOf(register, measure, name))
    const [field] = fields
    const kind = field?.kind === 'place' ? 'place' : field?.kind === 'choice' || field?.kind === 'choices' ? 'choice' : undefined
    return field === undefined || kind === undefined ? [] : [{ id: name, title: field.title, kind } satisfies Axis]
  })]
}

function fieldOf(register: Register, measure: string, name: string) {
  const definition: Definition | undefined = register[measure.slice(0, measure.lastIndexOf('.'))]?.definition
  const columns = Object.values(definition?.fields ?? {}).map((field) => (field.kind === 'rows' ? own(field.fields, name) : undefined))
  return own(definition?.fields, name) ?? columns.find((column) => column !== undefined)
}

/** What the keys of a dimension are called, over all measures the figure reads. */
export function choicesOf({ reading }: Pick<Indicator, 'reading'>, register: Register, name: string): Record<string, string> {
  return Object.assign({}, ...partsOf(reading).map(({ measure }) => {
    const field = fieldOf(register, measure, name)
    return field !== undefined && 'choices' in field ? field.choices : {}
  })) as Record<string, string>
}

/** The months, quarters or years that lie in a period, cut at its ends. */
export function stretches(every: 'month' | 'quarter' | 'year', { from, to }: { from: Day; to: Day }): Head[] {
  const width = { month: 1, quarter: 3, year: 12 }[every]
  const month = Number(from.slice(5, 7)) - 1
  const heads: Head[] = []
  for (let start = `${from.slice(0, 4)}-${String(month - (month % width) + 1).padStart(2, '0')}-01`; start <= to; start = addMonths(start, width)) {
    const end = addDays(addMonths(start, width), -1)
    heads.push({ key: start, title: titleOf(start, every), from: start < from ? from : start, to: end > to ? to : end })
  }
  return heads
}

function titleOf(start: Day, every: 'month' | 'quarter' | 'year'): string {
  const [year, month] = [start.slice(0, 4), Number(start.slice(5, 7))]
  if (every === 'year') return `${year}年`
  return every === 'quarter' ? `${year}年${'一二三四'[(month - 1) / 3] ?? ''}季度` : `${year}年${month}月`
}

/** The same reading, of these keys alone. What a part does not count anyway it counts under no key. */
export function narrowedTo(reading: Reading, dimension: string, key: string): Reading {
  const narrow = <P extends Part>(part: P): P => {
    const before = part.where?.[dimension]
    return { ...part, where: { ...part.where, [dimension]: before === undefined || before.includes(key) ? [key] : [] } }
  }
  if (reading.as === 'rate') return { ...reading, numerator: narrowSide(reading.numerator, narrow), denominator: narrowSide(reading.denominator, narrow) }
  return reading.as === 'sum-of' ? { ...reading, of: reading.of.map(narrow) } : narrow(reading)
}

type Side = Extract<Reading, { as: 'rate' }>['numerator']

function narrowSide(side: Side, narrow: <P extends Part>(part: P) => P): Side {
  return side.as === 'sum-of' ? { ...side, of: side.of.map(narrow) } : narrow(side)
}

/** Whether what stands in the rows (or columns) of an axis adds up to the whole; if not, why, in words. */
export function whyNotAdded({ reading }: Pick<Indicator, 'reading'>, { kind }: Axis): string | undefined {
  const whys = (reading.as === 'per' || reading.as === 'mean' || reading.as === 'rate' || reading.as === 'latest' ? [reading.as] : partsOf(reading).map(({ as }: Simple) => as))
    .flatMap((as) => whyOf(as, kind) ?? [])
  return whys[0]
}

function whyOf(as: string, kind: Axis['kind']): string | undefined {
  if (kind === 'none') return undefined
  if (as === 'rate') return '比率不能相加，合计用各行的分子、分母重新算。'
  if (as === 'mean') return '平均数不能相加，合计按全部笔数重新算。'
  if (as === 'latest') return '最近一笔不能相加，合计是整个期间的最近一笔。'
  if (as === 'per') return '频次不能相加，合计按整个期间重新算。'
  if (as === 'distinct' || as === 'standing') return '同一对象只计一次：在几行里都有的，合计里只算一次，所以各行相加可能大于合计。'
  return as === 'stock' && kind === 'time' ? '期末在册数不能按时间相加，合计是期末的数。' : undefined
}
