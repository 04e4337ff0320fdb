import { day } from '../field/build.ts'
import type { Field } from '../field/field.ts'
import type { Guard, GuardWords } from '../guard/guard.ts'
import { measure } from '../measure/measure.ts'
import type { MeasureBuilder } from '../measure/measure.ts'
import { defineStream } from '../matter/define-matter.ts'
import { closed, open } from '../matter/definition.ts'
import type { Definition } from '../matter/definition.ts'
import type { Unit } from '../unit/unit.ts'

export interface RosterWriting<F extends string> {
  id: string
  title: string
  rows?: readonly string[]
  unit: Unit
  fields: Record<F, Field>
  asks: Partial<Record<NoInfer<F>, 'required' | 'optional'>>
  /** Fields that may be changed during the term without ending it. */
  changes?: readonly NoInfer<F>[]
  by: readonly string[]
  /** What the roster's stock may be asked by. */
  stockBy?: readonly NoInfer<F>[]
  measures?: Record<string, MeasureBuilder>
  lists?: readonly (NoInfer<F> | 'from' | 'to')[]
  place?: NoInfer<F>
  office?: string
  special?: true
  /** What else must hold when a term is registered. */
  when?: (is: GuardWords) => Guard
}

const term = { from: { field: 'from' }, to: { field: 'to' } }
const wrongTerm = '任期止不能早于任期起，请核对两个日期。'

/**
 * People and things with terms. Every roster has `from` (first day of the term), `to` (its last day, empty while it runs)
 * and the measure `inTerm`, the stock on any date: one from `from`, none from the day after `to`.
 */
export function defineRoster<F extends string>(writing: RosterWriting<F>): Definition {
  const { asks, by, changes, stockBy, unit, when, ...rest } = writing
  const fields: Record<string, Field> = {
    ...writing.fields,
    from: day('任期起', { basis: '名册在任数按起止日计算' }),
    to: day('任期止', { basis: '名册在任数按起止日计算', hint: '最后一天；在任的不填' }),
    reason: { kind: 'text', title: '离任原因', max: 200 },
  }
  const changed: Record<string, 'optional'> = Object.fromEntries((changes ?? []).map((name) => [name, 'optional']))
  return defineStream<string, string, string>('roster', {
    ...rest,
    fields,
    states: { current: open('在任'), ended: closed('已离任') },
    starts: 'current',
    transitions: {
      register: {
        title: '登记', from: [], to: 'current', by, asks: { ...asks, from: 'required', to: 'optional' },
        when: (is) => {
          const inOrder = is.says(wrongTerm, is.any(is.compare('to', '=', null), is.daysBetween(term, '≥', 0)))
          return when === undefined ? inOrder : is.all(inOrder, when(is))
        },
      },
      change: { title: '调整', from: ['current'], to: 'current', by, asks: changed },
      end: {
        title: '离任', from: ['current'], to: 'ended', by, asks: { to: 'required', reason: 'optional' },
        when: (is) => is.says(wrongTerm, is.daysBetween(term, '≥', 0)),
      },
    },
    measures: {
      ...writing.measures,
      inTerm: measure('在任', unit).on('register').by(...(stockBy ?? [])).with({ times: { term: { from: 'from', to: 'to' } } }),
    },
  })
}
