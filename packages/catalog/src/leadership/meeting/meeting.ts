import { choice, defineLedger, files, integer, measure, rows, text } from '@zhenzhi/kernel'

/**
 * 会议: what the town's leading bodies met about. An agenda item is tagged, so that a meeting counts once for each topic (A11).
 * What secretary and mayor did there for the rule of law stands beside the agenda, one row an act: an item nobody led books nothing (A05, A07).
 */
export const meeting = defineLedger({
  id: 'meeting',
  title: '会议',
  rows: ['A05', 'A07', 'A11'],
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
    duties: rows('第一责任人履职', {
      leader: choice('第一责任人', { secretary: '书记', mayor: '镇长' }),
      duty: choice('履职方式', { preside: '主持研究', hear: '听取汇报', deploy: '部署', supervise: '督察督办', statement: '述职述法' }),
      item: text('所属议题', { max: 200 }),
    }, { hint: '书记、镇长在会上推进法治建设的，一人一事填一行；没有的不填' }),
    attendance: integer('参加人数', 'person-times', { basis: '年度报告：会议和培训的人次', max: 5000 }),
    minutes: files('会议记录'),
  },
  asks: { kind: 'required', topic: 'required', agenda: 'required', duties: 'optional', attendance: 'optional', minutes: 'optional' },
  measures: {
    held: measure('召开会议', 'event').on('register').by('kind'),
    items: measure('议题', 'thing').on('register').by('tag', 'kind').with({ per: { list: 'agenda' } }),
    duties: measure('履职次数', 'event').on('register').by('leader', 'duty', 'kind').with({ per: { list: 'duties' } }),
    leaders: measure('履职负责人', 'person').on('register').by('duty', 'leader').with({ per: { list: 'duties' }, subject: { field: 'leader' } }),
    attendance: measure('参会', 'person-times').on('register').by('kind').with({ amount: { field: 'attendance' } }),
  },
})
