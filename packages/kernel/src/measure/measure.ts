import type { Guard } from '../guard/guard.ts'
import type { Unit } from '../unit/unit.ts'

export type DutyEvent = 'due' | 'in-time' | 'late'

/**
 * What a definition counts. A measure's meaning never changes under its id; a new meaning is a new measure.
 * `on`: the transitions that post it, or what becomes of a duty. `by`: at most four choice or place fields.
 */
export interface MeasureSpec {
  title: string
  unit: Unit
  on: readonly string[] | { duty: string; event: DutyEvent }
  when?: Guard
  per: 'case' | { list: string }
  subject: 'record' | 'thread' | { field: string }
  /**
   * `daysSince`: whole days since that transition was last taken; nothing where it was not. `monthsFrom`: whole months from one day field to
   * another, both days counted; nothing where one of them is empty or the last is before the first.
   */
  amount: 1 | { field: string } | { countOf: string } | { daysSince: string } | { monthsFrom: string; to: string }
  by: readonly string[]
  /** `last`: the day that transition was last taken before; nothing is posted where it was not. */
  day: 'act' | 'due' | { field: string } | { last: string }
  times: Times
}

/**
 * `first`: only the first such act of the case. `each`: every one. `standing`: stands from the act until one of the others
 * (a stock). `term`: stands from one day field until the day after another (a roster's term).
 */
export type Times = 'first' | 'each' | { standing: { until: readonly string[] } } | { term: { from: string; to: string } }

/** What a measure may still be told: each call returns a new one. Sugar; the JSON it returns is the measure. */
export interface MeasureBuilder {
  readonly spec: MeasureSpec
  on: (...acts: string[]) => MeasureBuilder
  onDuty: (duty: string, event: DutyEvent) => MeasureBuilder
  by: (...fields: string[]) => MeasureBuilder
  with: (more: Partial<Pick<MeasureSpec, 'when' | 'per' | 'subject' | 'amount' | 'day' | 'times'>>) => MeasureBuilder
}

export function measure(title: string, unit: Unit): MeasureBuilder {
  return building({ title, unit, on: [], per: 'case', subject: 'record', amount: 1, by: [], day: 'act', times: 'each' })
}

function building(spec: MeasureSpec): MeasureBuilder {
  return {
    spec,
    on: (...acts) => building({ ...spec, on: acts }),
    onDuty: (duty, event) => building({ ...spec, on: { duty, event }, day: 'due' }),
    by: (...fields) => building({ ...spec, by: fields }),
    with: (more) => building({ ...spec, ...more }),
  }
}
