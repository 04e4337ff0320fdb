import { defineIndicator } from '@zhenzhi/kernel'

const shared = { part: 1, code: 'GR-11' } as const
const health = { service: ['health'] }

/** Totals of the town by service; none by village, and none of a person. */
export const helpFileIndicators = [
  defineIndicator({ ...shared, rows: ['F16'], id: 'help-files-open', title: '帮扶服务在册', unit: '人', reading: { as: 'stock', measure: 'help-file.serving' } }),
  defineIndicator({ ...shared, rows: ['F16'], id: 'help-file-visits', title: '按需帮扶走访', unit: '户次', reading: { as: 'count', measure: 'help-file.visits' } }),
  defineIndicator({
    ...shared, rows: ['F16'], id: 'help-file-visits-in-time-rate', title: '帮扶按期走访率', unit: '%',
    reading: { as: 'rate', numerator: { as: 'count', measure: 'help-file.inTime' }, denominator: { as: 'count', measure: 'help-file.due' } },
  }),
  defineIndicator({ ...shared, rows: ['F19'], id: 'health-helped', title: '精神卫生服务救助', unit: '人', reading: { as: 'count', measure: 'help-file.opened', where: health } }),
  defineIndicator({ ...shared, rows: ['F19'], id: 'health-treatments', title: '精神卫生救治服务', unit: '人次', reading: { as: 'count', measure: 'help-file.treated', where: health } }),
  defineIndicator({ ...shared, rows: ['F16', 'F19'], id: 'help-file-paid', title: '帮扶救助金额合计', unit: '元', reading: { as: 'sum', measure: 'help-file.paid' } }),
]
