import { choice, closed, day, defineMatter, files, longText, measure, officer, open, rule, text, village } from '@zhenzhi/kernel'
import { offices } from '../../words/offices.ts'

const takers = ['clerk', 'officer', 'leader'] as const
const by = ['village', 'sort', 'givenBy'] as const

/** 上级交办督办件: a matter with a number and a last day that a body above gave the town; it ends when that body says it has. */
export const assignedMatter = defineMatter({
  id: 'assigned-matter',
  title: '上级交办督办件',
  rows: ['E14'],
  place: 'village',
  office: 'general-office',
  against: ['about', 'aboutOfficer'],
  lists: ['number', 'sort', 'subject', 'unit', 'upperDue'],
  fields: {
    number: text('交办督办编号', { max: 60, basis: '和上级逐件对账' }),
    sort: choice('交办还是督办', { assigned: '交办', supervised: '督办' }, { basis: '年度报告：上级交办督办件' }),
    givenBy: choice('交办机关', { party: '县委', government: '县政府', petitions: '县信访局', department: '县级部门', city: '市级以上', other: '其他' }, { basis: '写明向谁报结' }),
    subject: text('事由', { searchable: true, max: 300, basis: '写明什么事', hint: '不写姓名、身份证号和电话；检举控告只到“只登记转交”登记。' }),
    paper: files('交办文件'),
    upperDue: day('上级办理期限', { basis: '以交办件载明的期限为准' }),
    village: village('涉及村（社区）', { hint: '不涉及的不填' }),
    about: choice('被反映的单位', offices, { hint: '反映本镇单位的才选；这个单位看不到这一件' }),
    aboutOfficer: officer('被反映的工作人员', { hint: '反映本镇某位工作人员的才选；他看不到这一件，也查不到' }),
    leader: officer('负责领导', { basis: '交办件要有领导负责' }),
    unit: choice('承办单位', offices, { basis: '交办件要有单位承办' }),
    progress: longText('办理进展', { sealed: true, basis: '分段记下办到哪里' }),
    report: files('报结材料', { basis: '向交办机关报结' }),
    reportNumber: text('报结文号', { max: 60 }),
    confirmedBy: text('上级确认的依据', { max: 200, basis: '上级确认才算办结', hint: '文号，或者哪天怎样确认的' }),
    returned: longText('上级退回的意见', { sealed: true, basis: '退回的要重新办理' }),
  },
  states: { received: open('已收件'), assigned: open('已交办'), reported: open('已报结'), confirmed: closed('上级已确认') },
  starts: 'received',
  transitions: {
    register: {
      title: '登记收件', from: [], to: 'received', by: ['clerk'],
      asks: { number: 'required', sort: 'required', givenBy: 'required', subject: 'required', upperDue: 'required', paper: 'optional', village: 'optional', about: 'optional', aboutOfficer: 'optional' },
    },
    assign: { title: '交办', from: ['received', 'assigned'], to: 'assigned', by: ['clerk', 'leader'], clears: ['leader', 'unit'], asks: { leader: 'required', unit: 'required' } },
    work: { title: '登记进展', from: ['assigned'], by: takers, clears: ['progress'], asks: { progress: 'required' } },
    extend: { title: '登记延期', from: ['received', 'assigned'], by: ['clerk'], clears: ['upperDue'], asks: { upperDue: 'required' } },
    report: {
      title: '报结', from: ['assigned'], to: 'reported', by: ['clerk', 'leader'], clears: ['report', 'reportNumber'], asks: { report: 'required', reportNumber: 'optional' },
      due: rule('LOC-002').afterDay('upperDue'), dueTitle: '上级办理期限',
    },
    confirm: { title: '登记上级确认', from: ['reported'], to: 'confirmed', by: ['clerk'], asks: { confirmedBy: 'required' } },
    sendBack: { title: '登记上级退回', from: ['reported'], to: 'assigned', by: ['clerk'], clears: ['returned', 'upperDue'], asks: { returned: 'required', upperDue: 'required' } },
  },
  measures: {
    received: measure('收到交办督办件', 'case').on('register').by(...by),
    reported: measure('报结', 'case').on('report').by(...by).with({ times: 'first' }),
    confirmed: measure('交办督办件办结', 'case').on('confirm').by(...by, 'unit'),
    sentBack: measure('上级退回', 'case').on('sendBack').by(...by),
    due: measure('应报结', 'case').onDuty('report', 'due').by(...by),
    inTime: measure('按期报结', 'case').onDuty('report', 'in-time').by(...by),
    standing: measure('在办', 'case').on('register').by(...by).with({ times: { standing: { until: ['confirm'] } } }),
  },
})
