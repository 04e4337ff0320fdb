import { addDecimals, partsOf } from '@zhenzhi/kernel'
import type { Grade, Indicator } from '@zhenzhi/kernel'
import { absentOf, meanOf, rateOf, worthOf } from './figure.ts'
import type { Figure, Worth } from './figure.ts'
import { readFigures } from './read-figures.ts'
import type { ReadFigures } from './read-figures.ts'

export interface ReadCountyFigures extends Omit<ReadFigures, 'town'> {
  towns: readonly number[]
}

/** An indicator over several towns. Each town's own seal is with its own figure. */
export interface CountyFigure extends Omit<Figure, 'asOf'> {
  /** It counts subjects town by town: who stands in two towns is in it twice. `says` tells it to the reader. */
  sumOfTowns: boolean
  says: string
}

export interface CountyFigures {
  towns: readonly { town: number; figures: readonly Figure[] }[]
  county: readonly CountyFigure[]
}

/** So many towns are read at a time that others find a connection too. */
const atOnce = 4

/**
 * The same indicators of several towns, and of all of them together: amounts are added, a rate is made of added numerators and
 * denominators and never of rates; a mean likewise. A latest entry is of its town alone and never added up: the county has no value, each
 * town has its own. Subjects cannot be told apart across towns: a count of subjects of the county is the sum of its towns', and says so.
 */
export async function readCountyFigures({ towns, ...asking }: ReadCountyFigures): Promise<CountyFigures> {
  const read: { town: number; figures: Figure[] }[] = []
  for (let from = 0; from < towns.length; from += atOnce) {
    read.push(...await Promise.all(towns.slice(from, from + atOnce).map(async (town) => ({ town, figures: await readFigures({ ...asking, town }) }))))
  }
  const county = asking.indicators.map((indicator, index) => together(indicator, read.flatMap(({ figures }) => figures[index] ?? [])))
  return { towns: read, county }
}

function together(indicator: Indicator, figures: readonly Figure[]): CountyFigure {
  const sumOfTowns = partsOf(indicator.reading).some(({ as }) => as === 'distinct' || as === 'standing')
  const grades: Grade[] = [...new Set(figures.flatMap((figure) => figure.grades))].sort()
  return {
    id: indicator.id, zh: indicator.title, unit: indicator.unit, ...worthTogether(indicator, figures), grades,
    entries: figures.reduce((sum, { entries }) => sum + entries, 0),
    records: figures.reduce<number | null>((sum, { records }) => (sum === null || records === null ? null : sum + records), 0),
    absent: indicator.reading.as === 'latest' ? '各乡镇分列' : absentOf(indicator.reading),
    sumOfTowns, says: sumOfTowns ? '各镇之和，同一对象在多个镇的会重复计入' : '',
  }
}

function worthTogether(indicator: Indicator, figures: readonly Figure[]): Worth {
  const sum = (side: 'value' | 'numerator' | 'denominator') => figures.reduce((total, figure) => addDecimals(total, figure[side] ?? '0'), '0')
  const { as } = indicator.reading
  if (as === 'latest') return { value: null, numerator: null, denominator: null }
  if (as === 'mean') return meanOf(sum('numerator'), sum('denominator'))
  if (as === 'rate') return rateOf(indicator.unit, [sum('numerator'), sum('denominator')])
  if (as === 'per') return worthOf({ indicator, due: Number(sum('denominator')) }, [sum('numerator')])
  return { value: sum('value'), numerator: null, denominator: null }
}
