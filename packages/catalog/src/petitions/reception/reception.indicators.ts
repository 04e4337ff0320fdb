import { defineIndicator } from '@zhenzhi/kernel'
import type { Indicator, UnitWord } from '@zhenzhi/kernel'

type Where = Readonly<Record<string, readonly string[]>>
const heads = { receiver: ['secretary', 'mayor'] }
const shown: Readonly<Record<string, UnitWord>> = { groups: '批', persons: '人次', accompanied: '批', onOpenDays: '批', onShifts: '批', onOpenDayPersons: '人次', settled: '件', accompaniedSettled: '件' }

function said(id: string, title: string, of: { measure: string; row: string; code?: string; where?: Where; also?: readonly string[] }): Indicator {
  const { measure, row, code, where, also } = of
  const unit = shown[measure] ?? '件'
  return defineIndicator({
    id, title, unit, part: row === 'E03' ? 3 : 1, rows: [row], ...(code === undefined ? {} : { code }), ...(also === undefined ? {} : { also }),
    reading: { as: unit === '人次' ? 'sum' : 'count', measure: `reception.${measure}`, ...(where === undefined ? {} : { where }) },
  })
}

export const receptionIndicators = [
  said('reception-groups', '接待群众批次', { measure: 'groups', row: 'E05', code: 'PT-12' }),
  said('reception-persons', '接待群众人次', { measure: 'persons', row: 'E05', code: 'PT-12' }),
  said('reception-groups-by-heads', '党政主要负责人接待批次', { measure: 'groups', row: 'E03', code: 'PT-12', where: heads, also: ['leader-visit-groups'] }),
  said('reception-persons-by-heads', '党政主要负责人接待人次', { measure: 'persons', row: 'E03', code: 'PT-12', where: heads, also: ['leader-visit-persons'] }),
  said('receptions-accompanied', '书记陪访批次', { measure: 'accompanied', row: 'E01' }),
  said('receptions-accompanied-settled', '书记陪访解决', { measure: 'accompaniedSettled', row: 'E01' }),
  said('open-door-groups', '开门接访接待批次', { measure: 'onOpenDays', row: 'E02' }),
  said('open-door-persons', '开门接访接待人次', { measure: 'onOpenDayPersons', row: 'E02' }),
  said('shift-groups', '坐班轮值接待批次', { measure: 'onShifts', row: 'E04' }),
  said('receptions-settled', '接访解决件数', { measure: 'settled', row: 'E02' }),
  said('reception-centre-groups', '综治中心接待批次', { measure: 'groups', row: 'E05', code: 'PT-12', where: { spot: ['centre'] }, also: ['visit-groups'] }),
  said('reception-centre-persons', '综治中心接待人次', { measure: 'persons', row: 'E05', code: 'PT-12', where: { spot: ['centre'] }, also: ['visit-persons'] }),
  said('reception-room-groups', '信访接待室接待批次', { measure: 'groups', row: 'E06', where: { spot: ['room'] } }),
]
