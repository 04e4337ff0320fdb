import { formula, net, of, records, share, subjects } from '../../guanbuqiao/formula.fixture.ts'
import type { Formula } from '../../guanbuqiao/formula.fixture.ts'

/** A figure of a report: what it comes to, in what unit, from what it is told, by how many records; its own formula over the facts, and those that somebody would write by mistake. */
export interface Wanted {
  indicator: string
  value: string
  unit: string
  grades: string
  records: number
  right: Formula
  wrong: Readonly<Record<string, Formula>>
  /** Formulas that cannot be told from it in what was played: what is counted instead, and why it comes to the same. */
  equal: Readonly<Record<string, readonly [why: string, formula: Formula]>>
}

type Row = readonly [indicator: string, value: string, unit: string, grades: string, records: number, right: Formula, wrong: Wanted['wrong'], equal?: Wanted['equal']]
export const list = (rows: readonly Row[]): Wanted[] => rows.map(([indicator, value, unit, grades, count, right, wrong, equal = {}]) => ({ indicator, value, unit, grades, records: count, right, wrong, equal }))

type Where = Parameters<typeof of>[1]

export const once = (name: string, where?: Where) => formula(subjects, of(`mediation.${name}`, where))
/** Subjects with what was taken back left out: a dispute joined to another was booked under its own name first. */
export const left = `${subjects} - ${subjects} FILTER (WHERE f.amount < 0)`
export const anyYear = ({ select, of: from }: Formula): Formula => formula(select, from, 'any')
export const standing = (measure: string, where?: Where) => formula(net, of(measure, where), 'until')
export const total = (measure: string, where?: Where) => formula(net, of(measure, where))
export const everRegistered = (measure: string, where?: Where) => formula(records, of(measure, where), 'until')

export const rateOf = (parts: string, among: string, select?: string): Formula => share({ parts: [parts], among: [among], ...(select === undefined ? {} : { select }) })
export const succeeded = rateOf('mediation.succeeded', 'mediation.concluded', 'count(DISTINCT f.subject)')


/** With what was struck out, as if it had never been corrected. */
export const uncorrected = (measure: string, where?: Where) => formula('sum(f.amount) FILTER (WHERE f.amount > 0)', of(measure, where))
/** Where something stands or was done, however often: in how many cases. */
export const cases = (measure: string, where?: Where) => formula(records, of(measure, where))
/** One measure divided by another, at the end of the period. */
export const divided = (parts: string, among: string): Formula => formula(`sum(f.amount) FILTER (WHERE ${parts})::numeric / nullif(sum(f.amount) FILTER (WHERE ${among}), 0)`, `((${parts}) OR (${among}))`, 'until')
