import type { Day } from '@zhenzhi/kernel'
import { coverByMonths, coverDays } from './spans.ts'
import type { Span } from './spans.ts'

/**
 * One side of one figure, as the readers are asked for it.
 * `sum`: amounts of the days from `from` to `to` (a count is a sum of ones). `stock`: of all days up to `to`; `from` is null.
 * `periods`: sums by month, quarter or year. `subjects`: how many subjects stand, where the subject is a thread, a person, premises.
 * `records`: the same where the subject is the record itself.
 */
export interface AskedPart {
  /** Which figure of the question it belongs to. */
  figure: number
  /** Its own number; unlike any other in the question. */
  part: number
  kind: 'sum' | 'stock' | 'periods' | 'subjects' | 'records'
  measure: string
  from: Day | null
  to: Day
  every: 'month' | 'quarter' | 'year' | null
  /** Allowed keys of each dimension, in the measure's order; null: all. */
  keys: readonly (readonly string[] | null)[]
}

/** Text of the common table `asked`, one row a part; $1 is the town and $2 what `askedJson` writes. */
export const asked = `
asked AS (
  SELECT * FROM jsonb_to_recordset($2::jsonb) AS a (
    figure int, part int, kind text, measure text COLLATE "C", from_day date, to_day date, every text,
    k1 text[] COLLATE "C", k2 text[] COLLATE "C", k3 text[] COLLATE "C", k4 text[] COLLATE "C")
)`

/** Text of the common table `spans`: which balances make up each part; $3 is what `spansJson` writes. */
export const spans = `
spans AS (
  SELECT * FROM jsonb_to_recordset($3::jsonb) AS s (part int, span text COLLATE "C", first date, last date)
)`

/** Does a row of `source` have the keys that part `a` allows? */
export function hasKeys(source: string): string {
  return [1, 2, 3, 4].map((at) => `(a.k${at} IS NULL OR ${source}.by_keys[${at}] = ANY(a.k${at}))`).join(' AND ')
}

/** A fact that reverses another takes one entry away, so that entries are those that stand. */
export function entryOf(source: string): string {
  return `CASE WHEN ${source}.reverses_act IS NULL THEN 1 ELSE -1 END`
}

export function askedJson(parts: readonly AskedPart[]): string {
  return JSON.stringify(parts.map(({ figure, part, kind, measure, from, to, every, keys }) => ({
    figure, part, kind, measure, from_day: from ?? '-infinity', to_day: to, every,
    k1: keys[0] ?? null, k2: keys[1] ?? null, k3: keys[2] ?? null, k4: keys[3] ?? null,
  })))
}

export function spansJson(parts: readonly AskedPart[]): string {
  return JSON.stringify(parts.flatMap((part) => spansOf(part).map((span) => ({ part: part.part, ...span }))))
}

function spansOf({ from, to, every }: AskedPart): Span[] {
  return every === null || from === null ? coverDays(from, to) : coverByMonths(from, to)
}
