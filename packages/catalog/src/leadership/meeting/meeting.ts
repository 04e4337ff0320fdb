import { choice, defineLedger, files, integer, measure, rows, text } from '@zhenzhi/kernel'

/** 会议: what the town's leading bodies met about. An agenda item is tagged, so that a meeting counts once for each topic (A11). */
export const meeting = defineLedger({
  id: 'meeting',
  title: '会议',
  rows: ['A11'],
  office: 'general-office',
  by: ['clerk', 'report-writer'],
  lists: ['kind', 'topic', 'attendance'],
  fields: {
    kind: choice('会议类别', { party: '党委会', government: '镇长办公会', joint: '党政联席会', study: '中心组学习', other: '其他会议' }, { basis: '年度报告：班子专题研究法治政府建设情况' }),
    topic: text('会议主题', { searchable: true, basis: '年度报告：班子专题研究法治政府建设情况' }),
    agenda: rows('议题', {
      subject: { kind: 'text', title: '议题名称', max: 200 },
      tag: {
        kind: 'choice', title: '议题归类',
        choices: { 'rule-of-law': '法治政府建设', 'law-study': '会前学法', decision: '重大决策', disputes: '矛盾纠纷和信访', other: '其他' },
      },
    }, { basis: '年度报告：班子专题研究法治政府建设情况' }),
    attendance: integer('参加人数', 'person-times', { basis: '年度报告：会议和培训的人次', max: 5000 }),
    minutes: files('会议记录'),
  },
  asks: { kind: 'required', topic: 'required', agenda: 'required', attendance: 'optional', minutes: 'optional' },
  measures: {
    held: measure('召开会议', 'event').on('register').by('kind'),
    items: measure('议题', 'thing').on('register').by('tag', 'kind').with({ per: { list: 'agenda' } }),
    attendance: measure('参会', 'person-times').on('register').by('kind').with({ amount: { field: 'attendance' } }),
  },
})
