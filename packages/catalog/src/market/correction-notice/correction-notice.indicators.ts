import { defineIndicator } from '@zhenzhi/kernel'

const unit = '份'
const part = 1
const rows = ['C31']

export const correctionNoticeIndicators = [
  defineIndicator({ id: 'correction-notices', title: '下达责令改正通知书', unit, part, rows, reading: { as: 'count', measure: 'correction-notice.served' } }),
  defineIndicator({ id: 'correction-notices-issued', title: '制发责令改正通知书', unit, part, rows, reading: { as: 'count', measure: 'correction-notice.issued' } }),
  defineIndicator({ id: 'correction-notices-in-time', title: '按期改正的通知书', unit, part, rows, reading: { as: 'count', measure: 'correction-notice.correctedInTime' } }),
  defineIndicator({ id: 'correction-notices-filed', title: '未改正立案的通知书', unit, part, rows, reading: { as: 'count', measure: 'correction-notice.filed' } }),
  defineIndicator({ id: 'correction-notices-overdue', title: '逾期未改正的通知书', unit, part: 2, rows, reading: { as: 'count', measure: 'correction-notice.late' } }),
]
