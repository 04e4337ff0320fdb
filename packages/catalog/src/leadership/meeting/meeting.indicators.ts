import { defineIndicator } from '@zhenzhi/kernel'

const leading = ['party', 'government', 'joint']

export const meetingIndicators = [
  defineIndicator({
    id: 'leadership-law-topic-sessions', title: '班子专题研究法治政府建设', code: 'LD-03', unit: '次', part: 1, rows: ['A11'],
    reading: { as: 'distinct', measure: 'meeting.items', where: { tag: ['rule-of-law'], kind: leading } },
  }),
  defineIndicator({ id: 'meetings-held', title: '召开会议', unit: '次', part: 1, rows: ['A11'], reading: { as: 'count', measure: 'meeting.held' } }),
  defineIndicator({ id: 'meeting-attendance', title: '参会人次', unit: '人次', part: 1, rows: ['A11'], reading: { as: 'sum', measure: 'meeting.attendance' } }),
  defineIndicator({
    id: 'law-sessions-per-quarter', title: '专题研究法治频次', unit: '次/季度', part: 3, rows: ['A11'],
    reading: { as: 'per', every: 'quarter', measure: 'meeting.items', where: { tag: ['rule-of-law'], kind: leading } },
  }),
]
