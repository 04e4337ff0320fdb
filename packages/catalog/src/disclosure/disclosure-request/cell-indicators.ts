import { defineIndicator } from '@zhenzhi/kernel'
import type { Indicator } from '@zhenzhi/kernel'
import { applicants, contests, outcomes, results } from './disclosure-request.choices.ts'

const shared = { part: 1, rows: ['K01'], unit: '件' } as const
const of = (name: string, where: Record<string, readonly string[]>) => ({ as: 'count', measure: `disclosure-request.${name}`, where }) as const

const byApplicant = Object.entries(applicants).flatMap(([kind, says]): Indicator[] => [
  defineIndicator({ ...shared, id: `cell-disclosure-received-${kind}`, title: `收到信息公开申请·${says}`, reading: of('received', { kind: [kind] }) }),
  defineIndicator({ ...shared, id: `cell-disclosure-withdrawn-${kind}`, title: `撤回信息公开申请·${says}`, reading: of('withdrawn', { kind: [kind] }) }),
  defineIndicator({ ...shared, id: `cell-disclosure-standing-${kind}`, title: `没有办结的信息公开申请·${says}`, reading: { as: 'stock', measure: 'disclosure-request.standing', where: { kind: [kind] } } }),
  ...Object.entries(results).map(([result, answer]) => defineIndicator({ ...shared, id: `cell-disclosure-${result}-${kind}`, title: `${answer}·${says}`, reading: of('answered', { result: [result], kind: [kind] }) })),
])

const byContest = Object.entries(contests).flatMap(([contest, says]): Indicator[] => [
  ...Object.entries(outcomes).map(([outcome, end]) => defineIndicator({ ...shared, id: `cell-disclosure-${contest}-${outcome}`, title: `${says}·${end}`, reading: of('decided', { contest: [contest], outcome: [outcome] }) })),
  defineIndicator({ ...shared, id: `cell-disclosure-${contest}-pending`, title: `${says}·尚未审结`, reading: { as: 'stock', measure: 'disclosure-request.contestOpen', where: { contest: [contest] } } }),
])

/**
 * Figures that stand only in cells of a table of another report: opened and proved like the others, and on no board. Their ids begin with `cell-`.
 */
export const cellIndicators: readonly Indicator[] = [
  ...byApplicant, ...byContest,
  defineIndicator({ ...shared, rows: ['C23'], id: 'cell-permits-refused', title: '不予许可', reading: { as: 'count', measure: 'permit.refused' } }),
]
