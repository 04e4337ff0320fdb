import type { PerWord, UnitWord } from '../unit/unit.ts'

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
 * both are kept apart. A figure, or a side of a rate, may be the sum of several (`sum-of`), each of another definition: what all channels together had.
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
  | SumOf

export type Counted = { as: 'count' | 'sum' | 'distinct' | 'stock' | 'standing' } & Part
type SumOf = { as: 'sum-of'; of: readonly Counted[] }
export type Side = Counted | SumOf
type Latest = { as: 'latest'; since: 'ever' | 'period' } & Part

/** One side of a reading. `entries` is how many stand, posted and not reversed: what a mean divides by. */
export type Simple = Counted | Latest | ({ as: 'entries' } & Part)

export interface Indicator {
  id: string
  title: string
  /** Other ids it is asked for by, where lists of others call the same figure something else. */
  also?: readonly string[]
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
  if (reading.as === 'rate') return [reading.numerator, reading.denominator].map(addedIn)
  if (reading.as === 'sum-of') return [addedIn(reading)]
  if (reading.as === 'mean') return [[{ ...bare(reading), as: 'sum' }], [{ ...bare(reading), as: 'entries' }]]
  if (reading.as === 'per') return [[{ ...bare(reading), as: 'count' }]]
  return [[reading]]
}

function addedIn(side: Side): Simple[] {
  return side.as === 'sum-of' ? [...side.of] : [side]
}

/** The same in one row. */
export function partsOf(reading: Reading): Simple[] {
  return sidesOf(reading).flat()
}

function bare({ measure, where }: Part): Part {
  return where === undefined ? { measure } : { measure, where }
}
