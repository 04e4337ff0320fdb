import { defineIndicator } from '@zhenzhi/kernel'
import type { Indicator } from '@zhenzhi/kernel'

const of = (measure: string, kind?: string) => ({ as: 'count', measure: `duty-shift.${measure}`, ...(kind === undefined ? {} : { where: { kind: [kind] } }) }) as const

interface Said {
  kind?: string
  row: string
  part: 1 | 3
}

/** Shifts that fell due, those that were covered, and the one of the other, of one kind. */
function kept(id: string, title: string, { kind, row, part }: Said): Indicator[] {
  const shared = { part, rows: [row] } as const
  return [
    defineIndicator({ ...shared, id: `${id}-due`, title: `${title}应到班次`, unit: '次', reading: of('due', kind) }),
    defineIndicator({ ...shared, id: `${id}-covered`, title: `${title}到岗班次`, unit: '次', reading: of('covered', kind) }),
    defineIndicator({ ...shared, id: `${id}-covered-rate`, title: `${title}到岗率`, unit: '%', reading: { as: 'rate', numerator: of('covered', kind), denominator: of('due', kind) } }),
  ]
}

export const dutyShiftIndicators = [
  ...kept('unit-shifts', '部门轮值', { kind: 'unit', row: 'D16', part: 1 }),
  defineIndicator({ id: 'unit-shifts-handled', title: '部门轮值办理件数', unit: '件', part: 1, rows: ['D16'], reading: { as: 'sum', measure: 'duty-shift.handled', where: { kind: ['unit'] } } }),
  ...kept('heads-shifts', '党政主要领导坐班', { kind: 'heads', row: 'E03', part: 3 }),
  defineIndicator({ id: 'seat-working-days', title: '应坐班工作日', unit: '天', part: 1, rows: ['E04'], reading: of('workingDays') }),
  defineIndicator({ id: 'seat-staffed-days', title: '班子成员坐班天数', unit: '天', part: 1, rows: ['E04'], reading: of('staffedDays') }),
  defineIndicator({
    id: 'seat-staffed-rate', title: '每日坐班率', unit: '%', part: 1, rows: ['E04'], reading: { as: 'rate', numerator: of('staffedDays'), denominator: of('workingDays') },
  }),
  ...kept('watch-shifts', '值班带班', { kind: 'watch', row: 'F36', part: 1 }),
]
