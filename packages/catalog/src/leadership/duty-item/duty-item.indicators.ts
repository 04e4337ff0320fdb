import { defineIndicator } from '@zhenzhi/kernel'

const shared = { part: 3, rows: ['A06'], unit: '个' } as const
const counted = (name: string, leader?: string) => ({ as: 'count', measure: `duty-item.${name}`, ...(leader === undefined ? {} : { where: { leader: [leader] } }) }) as const
const inTime = (leader?: string) => ({ as: 'rate', numerator: counted('inTime', leader), denominator: counted('due', leader) }) as const

export const dutyItemIndicators = [
  defineIndicator({ ...shared, id: 'duty-items-listed', title: '第一责任人职责清单事项', reading: counted('listed') }),
  defineIndicator({ ...shared, id: 'duty-items-reviewed', title: '审核通过的履职事项', reading: counted('reviewed') }),
  defineIndicator({ ...shared, id: 'duty-items-late', title: '到期未履行的清单事项', reading: counted('late') }),
  defineIndicator({ ...shared, id: 'duty-items-in-time-rate', title: '职责清单按期履行率', unit: '%', reading: inTime() }),
  defineIndicator({ ...shared, id: 'duty-items-in-time-rate-secretary', title: '书记职责清单按期履行率', unit: '%', reading: inTime('secretary') }),
  defineIndicator({ ...shared, id: 'duty-items-in-time-rate-mayor', title: '镇长职责清单按期履行率', unit: '%', reading: inTime('mayor') }),
]
