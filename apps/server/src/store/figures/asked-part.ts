import { suppliedMeasure, supplyId } from '@zhenzhi/kernel'
import type { Day } from '@zhenzhi/kernel'
import { coverByMonths, coverDays } from './spans.ts'
import type { Span } from './spans.ts'

/** Which cell of which group a part is; undefined: of all rows, of all columns. */
export interface CellPlace {
  group: number
  row: string | undefined
  col: string | undefined
}

/**
 * One side of one figure, as the readers are asked for it.
 * `sum`: amounts of the days from `from` to `to` (a count is a sum of ones). `entries`: how many entries stand on those days.
 * `stock`: amounts of all days up to `to`; `from` is null. `standing`: subjects with more than nothing of those; `from` is null too. `latest`: the amount of the last entry that stands; `from` is null where any day does.
 * `periods`: sums by month, quarter or year. `subjects`: how many subjects stand, where the subject is a thread, a person, premises.
 * `records`: the same where the subject is the record itself.
 */
export interface AskedPart {
  /** Which figure of the question it belongs to. */
  figure: number
  /** Its own number; unlike any other in the question. */
  part: number
  kind: 'sum' | 'entries' | 'stock' | 'latest' | 'periods' | 'subjects' | 'standing' | 'records'
  measure: string
  /** Every entry of the measure amounts to one. */
  ones: boolean
  from: Day | null
  to: Day
  every: 'month' | 'quarter' | 'year' | null
  /** Allowed keys of each dimension, in the measure's order; null: all. */
  keys: readonly (readonly string[] | null)[]
  /** Of a distinct count in a table: its subjects are read with those of all cells. */
  cell?: CellPlace
}

/**
 * Text of the common table `asked`; $1 is the town and $2 what `askedJson` writes. One row a part, and where figures for its measure were ever
 * supplied in the town a second one for those: they are added up, never counted by subject or period, because a body says how many there were.
 */
export const asked = `
asked AS (
  SELECT figure, part, kind, measure, from_day, to_day, every, ones, k1, k2, k3, k4 FROM (${rowsOf('$2')}) a
  UNION ALL
  SELECT a.figure, a.part, a.supply_kind, a.supply, a.from_day, a.to_day, NULL, a.ones, a.k1, a.k2, a.k3, a.k4
  FROM (${rowsOf('$2')}) a
  JOIN z.supply_head h ON h.town_id = $1 AND h.measure = a.measure
)`

function rowsOf(json: string): string {
  return `SELECT * FROM jsonb_to_recordset(${json}::jsonb) AS a (
    figure int, part int, kind text, supply_kind text, measure text COLLATE "C", supply text COLLATE "C", from_day date, to_day date, every text, ones boolean,
    k1 text[] COLLATE "C", k2 text[] COLLATE "C", k3 text[] COLLATE "C", k4 text[] COLLATE "C")`
}

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
  return JSON.stringify(parts.map(({ figure, part, kind, measure, from, to, every, ones, keys, cell }) => ({
    figure, part, kind: cell === undefined ? kind : 'cell', supply_kind: suppliedAs(kind), measure, supply: `${supplyId(measure)}.${suppliedMeasure}`, from_day: from ?? '-infinity', to_day: to, every, ones,
    ...keysTold(keys),
  })))
}

/** As `hasKeys` asks for them. */
export function keysTold(keys: AskedPart['keys']): Record<`k${number}`, readonly string[] | null> {
  return { k1: keys[0] ?? null, k2: keys[1] ?? null, k3: keys[2] ?? null, k4: keys[3] ?? null }
}

function suppliedAs(kind: AskedPart['kind']): AskedPart['kind'] {
  if (kind === 'standing') return 'stock'
  return kind === 'stock' || kind === 'latest' || kind === 'entries' ? kind : 'sum'
}

export function spansJson(parts: readonly AskedPart[]): string {
  return JSON.stringify(parts.flatMap((part) => spansOf(part).map((span) => ({ part: part.part, ...span }))))
}

function spansOf({ kind, from, to, every }: AskedPart): Span[] {
  if (kind === 'latest') return [] // no balance keeps entries apart
  return every === null || from === null ? coverDays(from, to) : coverByMonths(from, to)
}
