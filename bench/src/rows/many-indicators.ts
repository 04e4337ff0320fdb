import type { Definition, Field, Indicator, Simple } from '@zhenzhi/kernel'

type Register = Readonly<Record<string, { definition: Definition }>>

const wanted = 150

/**
 * As many indicators as a town will have: those of the catalog, and each once more by every key of a choice it is kept by, until there are
 * enough. Distinct ones apart: they cannot be added up, so they are read from subjects and facts.
 */
export function manyIndicators(register: Register, indicators: readonly Indicator[]): { plain: Indicator[]; distinct: Indicator[] } {
  const isDistinct = ({ reading }: Indicator) => reading.as === 'distinct' || (reading.as === 'rate' && [reading.numerator, reading.denominator].some(({ as }) => as === 'distinct'))
  const plain = indicators.filter((one) => !isDistinct(one))
  const more = countsOf(register)
  return { plain: [...plain, ...more].slice(0, wanted), distinct: indicators.filter(isDistinct) }
}

/** Every measure that is summed, by every key of its choices. */
function countsOf(register: Register): Indicator[] {
  return Object.values(register).flatMap(({ definition }) => Object.entries(definition.measures).flatMap(([name, { unit, by, times }]) => {
    const as: Simple['as'] = typeof times === 'string' ? 'count' : 'stock'
    const measure = `${definition.id}.${name}`
    const shared = { title: name, unit: wordOf(unit), part: 1, rows: [] } as const
    const narrowed = by.flatMap((dimension) => keysOf(definition, dimension).map((key) => ({ ...shared, id: `${measure}-${dimension}-${key}`, reading: { as, measure, where: { [dimension]: [key] } } })))
    return [{ ...shared, id: measure, reading: { as, measure } }, ...narrowed]
  }))
}

function keysOf({ fields }: Definition, dimension: string): string[] {
  const inRows = Object.values(fields).flatMap((field) => (field.kind === 'rows' ? [field.fields[dimension]] : []))
  const field: Field | undefined = [fields[dimension], ...inRows].find((one) => one?.kind === 'choice')
  return field?.kind === 'choice' ? Object.keys(field.choices) : []
}

const words: Readonly<Record<string, Indicator['unit']>> = { case: '件', event: '次', 'person-times': '人次', visit: '户次', copy: '份', person: '人', money: '元', thing: '个' }

function wordOf(unit: string): Indicator['unit'] {
  return words[unit] ?? '件'
}
