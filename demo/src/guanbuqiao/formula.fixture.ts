import { addDays } from '@zhenzhi/kernel'
import { year } from './telling.ts'

/** A formula over the facts `f`, the acts `a` that posted them and the heads `h` of their records: what is counted, of which facts, of which days. */
export interface Formula {
  select: string
  of: string
  /** The days of the year; all days up to its end, for what stands; or any day. */
  days: 'year' | 'until' | 'any'
}

export const formula = (select: string, of: string, days: Formula['days'] = 'year'): Formula => ({ select, of, days })

/** Slips that can be made with any figure. */
export const slips = ['by the day of entry', 'corrections ignored', 'of any year'] as const
export type Slip = (typeof slips)[number]
export const [entered, uncorrected, anyYear] = slips

/** Slips at both ends of the year. */
export const edges = ['the first and the last day left out', 'a day more at each end'] as const
export type Edge = (typeof edges)[number]
const [less, more] = edges

const ends = { year: (from: string, to: string) => `BETWEEN '${from}' AND '${to}'`, until: (_: string, to: string) => `<= '${to}'`, any: () => 'IS NOT NULL' } as const

function rangeOf(days: Formula['days'], { from, to }: Span, slip?: Slip | Edge): string {
  const by = slip === less ? 1 : slip === more ? -1 : 0
  return ends[slip === anyYear ? 'any' : days](addDays(from, by), addDays(to, -by))
}

/** The days a figure is of; `cutoff` where only what the books held on that evening is looked at. */
export interface Span {
  from: string
  to: string
  cutoff?: string
}

/** The formula as one statement with one `value` and the number of `facts` it is of, for the town in whose scope it is asked; with a slip, as somebody would write it who makes it. */
export function statementOf({ select, of, days }: Formula, slip?: Slip | Edge, span: Span = year): string {
  const day = slip === entered ? `(a.moment AT TIME ZONE 'Asia/Shanghai')::date` : 'f.day'
  const also = slip === uncorrected ? ` AND a.kind NOT IN ('correct', 'join', 'split')` : ''
  const known = span.cutoff === undefined ? '' : ` AND (a.moment AT TIME ZONE 'Asia/Shanghai')::date <= '${span.cutoff}'`
  return `SELECT (${select})::text AS value, count(*)::int AS facts FROM z.fact f JOIN z.act a ON a.town_id = f.town_id AND a.id = f.act
    JOIN z.case_head h ON h.town_id = f.town_id AND h.id = f.record WHERE ${of} AND ${day} ${rangeOf(days, span, slip)}${also}${known}`
}

export const net = 'coalesce(sum(f.amount), 0)'
export const subjects = 'count(DISTINCT f.subject)'
export const records = 'count(DISTINCT f.record)'
export const postings = 'count(*)'
export const per = (worth: number, select: string = net): string => `${select}::numeric / ${worth}`
/** Money is kept in fen. */
export const inYuan = per(100)
export const inTenThousandYuan = per(1_000_000)
export const last = '(array_agg(f.amount ORDER BY f.day DESC, f.act DESC))[1]'
export const first = '(array_agg(f.amount ORDER BY f.day, f.act))[1]'

const list = (values: readonly string[]) => values.map((value) => `'${value}'`).join(', ')

/** The facts of a measure; where it is divided, those with one of these values in these places of its dimensions, counted from one. */
export function of(measure: string, where: Readonly<Record<number, readonly string[]>> = {}): string {
  return [`f.measure = '${measure}'`, ...Object.entries(where).map(([place, values]) => `f.by_keys[${place}] IN (${list(values)})`)].join(' AND ')
}

const within = (select: string, measures: readonly string[], where = 'true') => `${select} FILTER (WHERE f.measure IN (${list(measures)}) AND ${where})`

interface Share {
  /** Sums unless told. */
  select?: string
  parts: readonly string[]
  where?: string
  among: readonly string[]
}

/** What these parts are of all those, in percent, of several measures together. */
export function share({ select = 'sum(f.amount)', parts, where, among }: Share): Formula {
  return formula(`100.0 * ${within(select, parts, where)} / nullif(${within(select, among)}, 0)`, `f.measure IN (${list([...parts, ...among])})`)
}
