import { choice, defineLedger, files, integer, measure, rows, text } from '@zhenzhi/kernel'
import { meetingKinds, themedEducations } from './meeting.choices.ts'

/**
 * 会议: what the town's leading bodies met about. An agenda item is tagged, so that a meeting counts once for each topic (A11).
 * What secretary and mayor did there for the rule of law stands beside the agenda, one row an act: an item nobody led books nothing (A05, A07).
 * The quarterly Party-committee meeting on law, the committee for law-based governance, the study group and the thematic education are kinds of
 * their own, so that none of them is every Party-committee meeting (A04, A10, A12, A13). When one is due is told by its plan.
 */
export const meeting = defineLedger({
  id: 'meeting',
  title: '会议',
  rows: ['A05', 'A07', 'A11', 'A04', 'A10', 'A12', 'A13'],
  office: 'general-office',
  by: ['clerk', 'report-writer'],
  lists: ['kind', 'topic', 'attendance'],
  fields: {
    kind: choice('会议类别', meetingKinds, { basis: '年度报告：班子专题研究法治政府建设情况' }),
    campaign: choice('哪一次主题教育', themedEducations, { hint: '只有主题教育集中学习要选' }),
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
    expected: integer('应到人数', 'person-times', { max: 5000, hint: '要统计到会率的才填，连同缺席人数一起填' }),
    absent: integer('缺席人数', 'person-times', { max: 5000, hint: '请假的也算；都到了填 0' }),
    adopted: rows('通过的文件', { document: text('文件名称', { max: 200 }), number: text('文号', { max: 60 }) }, { hint: '会上审议通过文件的，一份填一行' }),
    minutes: files('会议记录'),
  },
  asks: {
    kind: 'required', topic: 'required', agenda: 'required', campaign: 'optional', duties: 'optional', attendance: 'optional',
    expected: 'optional', absent: 'optional', adopted: 'optional', minutes: 'optional',
  },
  when: (is) => is.all(
    is.says('主题教育集中学习要选是哪一次主题教育。', is.any(is.compare('kind', '≠', 'education'), is.filled('campaign'))),
    is.says('填了应到人数的，参加人数加缺席人数应当等于应到人数，请核对这三个数。', is.any(is.compare('expected', '=', null), is.addsUp({ plus: ['attendance', 'absent'], minus: [], to: 'expected' }))),
  ),
  measures: {
    held: measure('召开会议', 'event').on('register').by('kind'),
    items: measure('议题', 'thing').on('register').by('tag', 'kind').with({ per: { list: 'agenda' } }),
    duties: measure('履职次数', 'event').on('register').by('leader', 'duty', 'kind').with({ per: { list: 'duties' } }),
    leaders: measure('履职负责人', 'person').on('register').by('duty', 'leader').with({ per: { list: 'duties' }, subject: { field: 'leader' } }),
    attendance: measure('参会', 'person-times').on('register').by('kind').with({ amount: { field: 'attendance' } }),
    expected: measure('应到会', 'person-times').on('register').by('kind').with({ amount: { field: 'expected' } }),
    present: measure('按应到统计的到会', 'person-times').on('register').by('kind').with({ amount: { field: 'attendance' }, when: { is: 'compare', field: 'expected', how: '≠', to: null } }),
    adopted: measure('通过文件', 'copy').on('register').by('kind').with({ per: { list: 'adopted' } }),
    educations: measure('主题教育学习', 'event').on('register').by('campaign').with({ when: { is: 'compare', field: 'kind', how: '=', to: 'education' } }),
  },
})
