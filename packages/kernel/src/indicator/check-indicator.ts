import type { Definition } from '../matter/definition.ts'
import type { MeasureSpec } from '../measure/measure.ts'
import { displayUnits, findUnit } from '../unit/unit.ts'
import type { Unit } from '../unit/unit.ts'
import { own } from '../value/own.ts'
import { partsOf, sidesOf } from './indicator.ts'
import type { Indicator, Simple } from './indicator.ts'

/** What is wrong with an indicator: for whoever writes definitions, and for whoever composes one on a screen. */
export interface Complaint {
  what: string
  says: string
}

const often = { month: '次/月', quarter: '次/季度', year: '次/年' } as const

/** What is wrong with an indicator, held against the definitions it names; sentences, empty when nothing is. */
export function checkIndicator(indicator: Indicator, definitions: readonly Definition[]): string[] {
  return complaintsOf(indicator, definitions).map(({ what }) => `indicator “${indicator.id}”: ${what}`)
}

/** The same, each complaint told in Chinese too. */
export function complaintsOf(indicator: Indicator, definitions: readonly Definition[]): Complaint[] {
  const all = [
    ...checkUnit(indicator), ...sidesOf(indicator.reading).flatMap((side) => checkSum(side, definitions)),
    ...partsOf(indicator.reading).flatMap((part) => checkPart(indicator, part, definitions)),
  ]
  return all.filter((one, at) => all.findIndex(({ what }) => what === one.what) === at)
}

function checkUnit({ reading, unit }: Indicator): Complaint[] {
  if (reading.as === 'per') return unit === often[reading.every] ? [] : [{ what: `is shown in ${unit}, but counts ${often[reading.every]}`, says: `这个指标按“${often[reading.every]}”计，不能用“${unit}”表示。` }]
  if (reading.as === 'rate') return []
  const known = reading.as === 'latest' || reading.as === 'mean' ? findUnit(unit) !== undefined : Object.hasOwn(displayUnits, unit)
  return known ? [] : [{ what: `is shown in ${unit}, which is no unit of a ${reading.as}`, says: `“${unit}”不能作这种指标的单位，请另选。` }]
}

/** What is added up counts one thing, and no record twice. */
function checkSum(side: readonly Simple[], definitions: readonly Definition[]): Complaint[] {
  const named = side.map(({ measure }) => measure.split('.'))
  const ids = new Set(named.map(([id]) => id))
  const units = new Set(named.map(([id, name = '']) => own(definitions.find((one) => one.id === id)?.measures, name)?.unit))
  return [
    ...(side.length === 0 ? [{ what: 'adds up nothing', says: '还没有选要相加的口径。' }] : []),
    ...(ids.size === side.length ? [] : [{ what: 'adds up two measures of one definition: a record could count twice', says: '同一种事项的两个口径不能相加，同一件可能计两次。请各选一种事项的口径。' }]),
    ...(units.size > 1 && !units.has(undefined)
      ? [{ what: `adds up ${[...units].join(' and ')}: different dimensions do not add up`, says: `这几个口径的单位不同（${[...units].map(wordsOf).join('、')}），不能相加。` }]
      : []),
  ]
}

/** A dimension as people say it: 件 of case. */
function wordsOf(unit: Unit | undefined): string {
  return Object.entries(displayUnits).find(([, { dimension, power }]) => dimension === unit && power === 0)?.[0] ?? '未知'
}

function checkPart(indicator: Indicator, part: Simple, definitions: readonly Definition[]): Complaint[] {
  const point = part.measure.indexOf('.')
  const definition = definitions.find((one) => one.id === part.measure.slice(0, point))
  const measure = own(definition?.measures, part.measure.slice(point + 1))
  if (definition === undefined || measure === undefined) return [{ what: `no measure “${part.measure}”`, says: `没有“${part.measure}”这个口径，请重新选择。` }]
  const stands = typeof measure.times !== 'string'
  const readable = stands === (part.as === 'stock' || part.as === 'standing')
  return [
    ...(readable ? [] : [{
      what: `“${part.measure}” ${stands ? 'stands and' : 'does not stand and'} cannot be read as ${part.as}`,
      says: stands ? `“${measure.title}”是在册数，只能按期末在册来统计。` : `“${measure.title}”不是在册数，不能按期末在册来统计。`,
    }]),
    ...Object.entries(part.where ?? {}).flatMap(([dimension, keys]) => checkWhere(part, { dimension, keys, measure, definition })),
    ...checkDimension(indicator, part, measure),
    ...checkSingle(indicator, part, measure),
  ]
}

/** Joining and splitting cases post a thread's entries anew: the last of them would be another. */
function checkSingle({ reading }: Indicator, part: Simple, { subject, amount, title }: MeasureSpec): Complaint[] {
  if (part.as === 'standing' && typeof subject === 'string') return [{ what: `“${part.measure}” names no subject and cannot be read as standing`, says: `“${title}”没有指明对象，不能按“同一对象只计一次”统计在册。` }]
  if (part.as === 'latest' && subject === 'thread') return [{ what: `“${part.measure}” counts threads and cannot be read as latest`, says: `“${title}”会并案、分案，不能取最近一笔。` }]
  return reading.as === 'mean' && part.as === 'sum' && amount === 1 ? [{ what: `“${part.measure}” counts ones, of which the mean is always 1`, says: `“${title}”每笔都是1，平均数没有意义。` }] : []
}

/** A distinct count counts its subjects: its unit is theirs, not the amount's. */
function checkDimension({ unit, reading }: Indicator, part: Simple, measure: MeasureSpec): Complaint[] {
  const simple = reading.as !== 'rate' && reading.as !== 'per' && part.as !== 'distinct' && part.as !== 'standing' && part.as !== 'entries'
  const wants = findUnit(unit)?.dimension
  return simple && wants !== undefined && wants !== measure.unit
    ? [{ what: `is shown in ${unit}, but “${part.measure}” counts ${measure.unit}`, says: `“${measure.title}”按“${wordsOf(measure.unit)}”计，不能用“${unit}”表示。` }]
    : []
}

interface Where {
  dimension: string
  keys: readonly string[]
  measure: MeasureSpec
  definition: Definition
}

/** A key that nobody can choose would read as nought for ever. */
function checkWhere(part: Simple, { dimension, keys, measure, definition }: Where): Complaint[] {
  if (!measure.by.includes(dimension)) return [{ what: `“${part.measure}” is not kept by “${dimension}”`, says: `“${measure.title}”没有按“${dimension}”记账，不能这样筛选。` }]
  const list = measure.per === 'case' ? undefined : own(definition.fields, measure.per.list)
  const field = (list?.kind === 'rows' ? own(list.fields, dimension) : undefined) ?? own(definition.fields, dimension)
  const unknown = field?.kind === 'choice' || field?.kind === 'choices' ? keys.filter((key) => !Object.hasOwn(field.choices, key)) : []
  return [
    ...(keys.length === 0 ? [{ what: `counts nothing: no key of “${dimension}” is allowed`, says: `“${field?.title ?? dimension}”一项也没有选，统计出来永远是零。` }] : []),
    ...unknown.map((key) => ({ what: `“${key}” cannot be chosen for “${dimension}” of “${part.measure}”`, says: `“${field?.title ?? dimension}”里没有“${key}”这一项。` })),
  ]
}
