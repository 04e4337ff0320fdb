import type { Field } from '../field/field.ts'
import type { Guard, GuardWords } from '../guard/guard.ts'
import type { MeasureBuilder } from '../measure/measure.ts'
import { defineStream } from '../matter/define-matter.ts'
import { closed } from '../matter/definition.ts'
import type { Definition } from '../matter/definition.ts'

export interface LedgerWriting<F extends string> {
  id: string
  title: string
  rows?: readonly string[]
  fields: Record<F, Field>
  asks: Partial<Record<NoInfer<F>, 'required' | 'optional'>>
  by: readonly string[]
  measures?: Record<string, MeasureBuilder>
  lists?: readonly NoInfer<F>[]
  place?: NoInfer<F>
  office?: string
  special?: true
  against?: NoInfer<F> | readonly NoInfer<F>[]
  complainant?: NoInfer<F>
  when?: (is: GuardWords) => Guard
}

/** An event that happened and needs no workflow: one act, dated the day it happened; put right by a correction, never by change. */
export function defineLedger<F extends string>(writing: LedgerWriting<F>): Definition {
  const { asks, by, when, ...rest } = writing
  return defineStream('ledger', {
    ...rest,
    states: { recorded: closed('已登记') },
    starts: 'recorded',
    transitions: { register: { title: '登记', from: [], to: 'recorded', by, asks, ...(when === undefined ? {} : { when }) } },
  })
}
