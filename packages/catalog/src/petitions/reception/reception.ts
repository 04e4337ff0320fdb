import { caseOf, choice, closed, defineMatter, integer, longText, measure, officer, open, person, rule, village, yes } from '@zhenzhi/kernel'
import { offices } from '../../words/offices.ts'

const takers = ['clerk', 'officer', 'leader'] as const
const by = ['village', 'receiver', 'spot'] as const

/** Keys are frozen. Who received is a post and never a name. */
const receivers = { secretary: '党委书记', mayor: '镇长', member: '其他班子成员', staff: '接待室工作人员', department: '轮值部门' }
const spots = { room: '信访接待室', centre: '综治中心', village: '村（社区）', home: '上门', other: '其他' }

/**
 * 接访: one group that was received, of one person or more (一批), by whom, and what became of it. That the persons are never fewer than the groups,
 * and those received by the leaders never more than all, holds of itself: every figure is a part of the same records.
 */
export const reception = defineMatter({
  id: 'reception',
  title: '接访',
  rows: ['E01', 'E02', 'E03', 'E06'],
  place: 'village',
  office: 'safety-law-office',
  against: ['about', 'aboutOfficer'],
  complainant: 'visitor',
  lists: ['receiver', 'spot', 'village', 'persons', 'matter'],
  fields: {
    receiver: choice('由谁接待', receivers, { basis: '年度报告：党政主要负责人接待群众批次和人次' }),
    secretaryPresent: yes('党委书记陪访', { hint: '书记到场陪同的选“是”；书记自己接待的不用选' }),
    spot: choice('在哪里接待', spots, { basis: '信访接待室的接待数' }),
    openDay: caseOf('哪个开门接访日', { of: 'open-door-day' }),
    shift: caseOf('哪一班接待的', { of: 'duty-shift', hint: '坐班、轮值时接待的，选那一班' }),
    persons: integer('来了几人', 'person-times', { min: 1, max: 9999, basis: '一批至少一人：批次和人次分开统计' }),
    visitor: person('来访人'),
    village: village('来访人所在村', { hint: '不清楚的不填' }),
    matter: longText('反映的事', { searchable: true, basis: '《信访工作条例》第23条：登记', hint: '写事情，不写姓名、身份证号和电话；检举控告不写内容。' }),
    recorded: yes('录音录像已保存'),
    about: choice('被反映的单位', offices, { hint: '反映本镇单位的才选；这个单位看不到这一件' }),
    aboutOfficer: officer('被反映的工作人员', { hint: '反映本镇某位工作人员的才选；他看不到这一件，也查不到' }),
    unit: choice('交给哪个单位', offices, { basis: '接访后的事要有单位跟进' }),
    petition: caseOf('转成的信访件', { of: 'town-petition', basis: '转成信访件的，按信访件的期限办' }),
    answer: longText('答复情况', { sealed: true, basis: '接访登记要写明怎样答复' }),
    settled: yes('问题已解决'),
  },
  states: { received: open('已接待'), assigned: open('已交办'), answered: closed('已答复'), petitioned: closed('已转信访件') },
  starts: 'received',
  transitions: {
    register: {
      title: '登记接待', from: [], to: 'received', by: takers,
      asks: {
        receiver: 'required', spot: 'required', persons: 'required', matter: 'required', secretaryPresent: 'optional', openDay: 'optional', shift: 'optional', visitor: 'optional', village: 'optional',
        recorded: 'optional', about: 'optional', aboutOfficer: 'optional',
      },
    },
    assign: { title: '交单位跟进', from: ['received'], to: 'assigned', by: takers, asks: { unit: 'required' } },
    answer: {
      title: '登记答复', from: ['received', 'assigned'], to: 'answered', by: takers, asks: { answer: 'required', settled: 'optional' },
      due: rule('LOC-106').after('assigned'), dueTitle: '接访交办的答复', orBy: ['turn'],
    },
    turn: { title: '转为信访件', from: ['received', 'assigned'], to: 'petitioned', by: takers, asks: { petition: 'required' } },
  },
  measures: {
    groups: measure('接待批次', 'group').on('register').by(...by),
    persons: measure('接待人次', 'person-times').on('register').by(...by).with({ amount: { field: 'persons' } }),
    accompanied: measure('书记陪访', 'group').on('register').by('village', 'receiver').with({ when: { is: 'compare', field: 'secretaryPresent', how: '=', to: true } }),
    onOpenDays: measure('开门接访批次', 'group').on('register').by(...by).with({ when: { is: 'compare', field: 'openDay', how: '≠', to: null } }),
    onOpenDayPersons: measure('开门接访人次', 'person-times').on('register').by(...by).with({ amount: { field: 'persons' }, when: { is: 'compare', field: 'openDay', how: '≠', to: null } }),
    onShifts: measure('坐班轮值接待批次', 'group').on('register').by(...by).with({ when: { is: 'compare', field: 'shift', how: '≠', to: null } }),
    answered: measure('接访答复', 'case').on('answer').by(...by),
    settled: measure('接访解决', 'case').on('answer').by(...by).with({ when: { is: 'compare', field: 'settled', how: '=', to: true } }),
    accompaniedSettled: measure('陪访解决', 'case').on('answer').by('village').with({ when: { is: 'all', of: [{ is: 'compare', field: 'secretaryPresent', how: '=', to: true }, { is: 'compare', field: 'settled', how: '=', to: true }] } }),
    petitioned: measure('接访转信访件', 'case').on('turn').by(...by),
    due: measure('应答复', 'case').onDuty('answer', 'due').by(...by),
    inTime: measure('按期答复', 'case').onDuty('answer', 'in-time').by(...by),
    standing: measure('在办', 'case').on('register').by(...by).with({ times: { standing: { until: ['answer', 'turn'] } } }),
  },
})
