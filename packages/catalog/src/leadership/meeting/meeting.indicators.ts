import { defineIndicator } from '@zhenzhi/kernel'

const leading = ['party', 'government', 'joint', 'party-law']
const leaders = ['secretary', 'mayor']

const led = ['preside', 'hear', 'deploy', 'supervise']

/** Meetings at which one of the first responsible persons did this: once each meeting, however many items. */
function meetings(id: string, title: string, where: { leader?: readonly string[]; duty: readonly string[] }) {
  return defineIndicator({ id, title, code: 'LD-04', unit: '次', part: 3, rows: ['A05'], reading: { as: 'distinct', measure: 'meeting.duties', where: { leader: leaders, ...where } } })
}

export const meetingIndicators = [
  defineIndicator({
    id: 'leadership-law-topic-sessions', title: '班子专题研究法治政府建设', code: 'LD-03', unit: '次', part: 1, rows: ['A11'],
    reading: { as: 'distinct', measure: 'meeting.items', where: { tag: ['rule-of-law'], kind: leading } },
  }),
  defineIndicator({ id: 'meetings-held', title: '召开会议', code: 'OD-02', unit: '次', part: 1, rows: ['A11'], reading: { as: 'count', measure: 'meeting.held' } }),
  defineIndicator({ id: 'meeting-attendance', title: '参会人次', unit: '人次', part: 1, rows: ['A11'], reading: { as: 'sum', measure: 'meeting.attendance' } }),
  defineIndicator({
    id: 'law-sessions-per-quarter', title: '专题研究法治频次', unit: '次/季度', part: 3, rows: ['A11'],
    reading: { as: 'per', every: 'quarter', measure: 'meeting.items', where: { tag: ['rule-of-law'], kind: leading } },
  }),
  defineIndicator({
    id: 'law-meetings-per-quarter', title: '党委法治专题会频次', unit: '次/季度', part: 1, rows: ['A10'],
    reading: { as: 'per', every: 'quarter', measure: 'meeting.items', where: { tag: ['rule-of-law'], kind: ['party-law'] } },
  }),
  defineIndicator({ id: 'committee-meetings', title: '全面依法治镇委员会会议', unit: '次', part: 1, rows: ['A04'], reading: { as: 'count', measure: 'meeting.held', where: { kind: ['committee'] } } }),
  defineIndicator({
    id: 'committee-documents-adopted', title: '全面依法治镇委员会通过文件', unit: '份', part: 1, rows: ['A04'],
    reading: { as: 'count', measure: 'meeting.adopted', where: { kind: ['committee'] } },
  }),
  defineIndicator({ id: 'study-group-sessions', title: '党委理论学习中心组学习', unit: '次', part: 1, rows: ['A12'], reading: { as: 'count', measure: 'meeting.held', where: { kind: ['study'] } } }),
  defineIndicator({
    id: 'study-group-law-sessions', title: '中心组法治专题学习', code: 'LD-01', unit: '次', part: 1, rows: ['A12'],
    reading: { as: 'distinct', measure: 'meeting.items', where: { tag: ['rule-of-law', 'law-study'], kind: ['study'] } },
  }),
  defineIndicator({
    id: 'study-group-attendance-rate', title: '中心组学习到会率', unit: '%', part: 1, rows: ['A12'],
    reading: {
      as: 'rate', numerator: { as: 'sum', measure: 'meeting.present', where: { kind: ['study'] } }, denominator: { as: 'sum', measure: 'meeting.expected', where: { kind: ['study'] } },
    },
  }),
  defineIndicator({ id: 'thematic-education-sessions', title: '主题教育集中学习', unit: '次', part: 1, rows: ['A13'], reading: { as: 'count', measure: 'meeting.educations' } }),
  meetings('law-sessions-led', '党政主要负责人主持研究法治', { duty: led }),
  meetings('law-sessions-led-by-secretary', '书记主持研究法治', { duty: led, leader: ['secretary'] }),
  meetings('law-sessions-led-by-mayor', '镇长主持研究法治', { duty: led, leader: ['mayor'] }),
  meetings('law-report-hearings', '党政主要负责人听取法治汇报', { duty: ['hear'] }),
  meetings('law-deployments', '党政主要负责人部署法治', { duty: ['deploy'] }),
  meetings('law-supervisions', '党政主要负责人督察督办法治', { duty: ['supervise'] }),
  defineIndicator({
    id: 'law-statements', title: '党政主要负责人述法', code: 'LD-05', unit: '名', part: 3, rows: ['A07'],
    reading: { as: 'distinct', measure: 'meeting.leaders', where: { leader: leaders, duty: ['statement'] } },
  }),
]
