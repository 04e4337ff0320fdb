import { displayUnits } from '../unit/unit.ts'
import type { UnitWord } from '../unit/unit.ts'
import type { Definition } from '../matter/definition.ts'

/** A measure by its whole id, and which of its entries count: dimension → allowed keys. */
export interface Part {
  measure: string
  where?: Readonly<Record<string, readonly string[]>>
}

/**
 * How an indicator reads the books: a closed list. `count` and `sum` add balances; `distinct` counts subjects; `stock` is what stands
 * on the last day; `per` is how many of the period's months, quarters or years had one; `rate` divides any two of the others, kept apart.
 */
export type Reading =
  | ({ as: 'count' | 'sum' | 'distinct' | 'stock' } & Part)
  | ({ as: 'per'; every: 'month' | 'quarter' | 'year' } & Part)
  | { as: 'rate'; numerator: Simple; denominator: Simple }

export type Simple = { as: 'count' | 'sum' | 'distinct' | 'stock' } & Part

export interface Indicator {
  id: string
  title: string
  /** Codes of statistical tables it answers to, such as MD-02. */
  code?: string
  unit: UnitWord | '%' | '次/月' | '次/季度' | '次/年'
  /** Which body's definition this is; same-named indicators of different owners coexist. */
  owner?: string
  part: 1 | 2 | 3 | 4 | 5
  rows: readonly string[]
  reading: Reading
}

export function defineIndicator(indicator: Indicator): Indicator {
  return indicator
}

export function partsOf(reading: Reading): Simple[] {
  if (reading.as === 'rate') return [reading.numerator, reading.denominator]
  if (reading.as === 'per') return [{ as: 'count', measure: reading.measure, ...(reading.where === undefined ? {} : { where: reading.where }) }]
  return [reading]
}

/** What is wrong with an indicator, held against the definitions it names; sentences, empty when nothing is. */
export function checkIndicator(indicator: Indicator, definitions: readonly Definition[]): string[] {
  const say = (what: string) => `indicator “${indicator.id}”: ${what}`
  return partsOf(indicator.reading).flatMap((part) => {
    const [definitionId = '', name = ''] = part.measure.split('.')
    const measure = definitions.find((one) => one.id === definitionId)?.measures[name]
    if (measure === undefined) return [say(`no measure “${part.measure}”`)]
    const unknown = Object.keys(part.where ?? {}).filter((dimension) => !measure.by.includes(dimension))
    const complaints = unknown.map((dimension) => say(`“${part.measure}” is not kept by “${dimension}”`))
    const unit = indicator.unit
    const wants = indicator.reading.as === 'rate' || indicator.reading.as === 'per' || !(unit in displayUnits) ? undefined : displayUnits[unit as UnitWord].dimension
    // A distinct count counts its subjects: its unit is theirs, not the amount's.
    if (wants !== undefined && part.as !== 'distinct' && wants !== measure.unit) complaints.push(say(`is shown in ${unit}, but “${part.measure}” counts ${measure.unit}`))
    return complaints
  })
}
