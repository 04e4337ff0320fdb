import { choice, choices, closed, day, defineMatter, files, longText, measure, open, rule, text, yes } from '@zhenzhi/kernel'
import { leaderRoles } from '../../petitions/petition-words.ts'
import { offices } from '../../words/offices.ts'

const flow = '收文办理：收文、拟办、批示、承办、反馈、归档'
const desk = ['clerk', 'leader'] as const
const takers = ['clerk', 'officer', 'leader', 'body'] as const
const by = ['sort', 'sender'] as const

/**
 * 上级文件: an incoming document of a body above, with what is proposed, what a leader wrote on it, the unit that does it and the last day it names;
 * what was only for information is filed (A22). While the unit works on it, it is on that unit's desk. A matter with a number that has to be reported as closed is 上级交办督办件.
 */
export const superiorDocument = defineMatter({
  id: 'superior-document',
  title: '上级文件办理',
  rows: ['A22'],
  office: 'general-office',
  goesTo: { field: 'unit', in: ['instructed'] },
  corrects: ['clerk'],
  lists: ['number', 'name', 'sender', 'unit', 'upperDue'],
  fields: {
    number: text('来文文号', { searchable: true, max: 60, basis: flow, hint: '没有文号的写“无”' }),
    name: text('文件标题', { searchable: true, max: 200, basis: flow }),
    sender: choice('来文机关', { 'rule-of-law': '县委全面依法治县办、司法局', party: '县委、县委办', government: '县政府、县政府办', department: '县级其他部门', city: '市级以上', other: '其他' }, { basis: flow }),
    sort: choice('文件种类', { task: '部署任务', notice: '会议、通知', report: '要求报送材料', information: '阅知' }, { basis: flow }),
    secret: yes('涉密文件', { basis: '涉密文件不进本系统' }),
    upperDue: day('来文要求的期限', { basis: '以来文载明的期限为准', hint: '没有写期限的不填' }),
    copy: files('文件扫描件'),
    proposal: longText('拟办意见', { basis: flow }),
    instruction: longText('批示内容', { basis: flow }),
    instructedBy: choice('批示领导', leaderRoles, { hint: '按职务统计批示' }),
    instructionPhoto: files('批示照片'),
    unit: choice('承办单位', offices, { basis: flow }),
    coUnits: choices('配合单位', offices),
    done: longText('办理结果', { basis: flow }),
    answer: text('回复文号', { max: 60 }),
    answerCopy: files('报送材料'),
    reason: text('理由', { basis: '台账留痕：说明为什么这样办' }),
  },
  states: { received: open('已收文'), proposed: open('待批示'), instructed: open('承办中'), answered: open('待归档'), filed: closed('已归档') },
  starts: 'received',
  transitions: {
    register: {
      title: '登记收文', from: [], to: 'received', by: ['clerk'], asks: { number: 'required', name: 'required', sender: 'required', sort: 'required', secret: 'required', upperDue: 'optional', copy: 'optional' },
      when: (is) => is.says('涉密文件不能登记在本系统，请走保密渠道。', is.compare('secret', '=', false)),
    },
    propose: { title: '拟办', from: ['received'], to: 'proposed', by: ['clerk'], asks: { proposal: 'required' }, due: rule('LOC-158').after('received'), orBy: ['file'] },
    instruct: {
      title: '登记批示', from: ['proposed', 'instructed'], to: 'instructed', by: desk, clears: ['instruction', 'instructedBy', 'instructionPhoto', 'unit', 'coUnits'],
      asks: { instruction: 'required', unit: 'required', instructedBy: 'optional', coUnits: 'optional', instructionPhoto: 'optional' },
    },
    accept: {
      title: '承办单位签收', from: ['instructed'], by: takers, asks: {},
      when: (is) => is.says('这一次批示以后已经签收过，不用再办。', is.since(['instruct', 'sendBack'], is.never('accept'))),
    },
    extend: {
      title: '登记延期', from: ['received', 'proposed', 'instructed'], by: ['clerk'], clears: ['upperDue', 'reason'], asks: { upperDue: 'required', reason: 'required' },
    },
    answer: {
      title: '反馈结果', from: ['instructed'], to: 'answered', by: takers, clears: ['done', 'answer', 'answerCopy'], asks: { done: 'required', answer: 'optional', answerCopy: 'optional' },
      due: rule('LOC-149').afterDay('upperDue'), dueTitle: '来文要求的期限',
    },
    sendBack: { title: '退回再办', from: ['answered'], to: 'instructed', by: desk, clears: ['reason'], asks: { reason: 'required' } },
    file: {
      title: '归档', from: ['received', 'proposed', 'answered'], to: 'filed', by: ['clerk'], asks: {},
      when: (is) => is.says('部署任务、要求报送的文件要先批示承办、反馈结果，才能归档。', is.any(is.times('answer', '≥', 1), is.compare('sort', '=', 'information'), is.compare('sort', '=', 'notice'))),
    },
  },
  measures: {
    received: measure('收到上级文件', 'copy').on('register').by(...by),
    tasks: measure('收到部署任务', 'thing').on('register').by(...by).with({ when: { is: 'any', of: [{ is: 'compare', field: 'sort', how: '=', to: 'task' }, { is: 'compare', field: 'sort', how: '=', to: 'report' }] } }),
    done: measure('部署任务办结', 'thing').on('file').by(...by, 'unit').with({ when: { is: 'times', act: 'answer', how: '≥', times: 1 } }),
    doneInTime: measure('部署任务按期办结', 'thing').on('file').by(...by, 'unit').with({
      when: { is: 'all', of: [{ is: 'times', act: 'answer', how: '≥', times: 1 }, { is: 'days-between', from: { last: 'answer' }, to: { field: 'upperDue' }, how: '≥', days: 0 }] },
    }),
    instructions: measure('上级文件有原件的批示', 'event').on('instruct').by('instructedBy', 'sender').with({
      when: { is: 'any', of: [{ is: 'from-paper', act: 'instruct' }, { is: 'compare', field: 'instructionPhoto', how: '≠', to: null }] },
    }),
    due: measure('有期限的应反馈', 'thing').onDuty('answer', 'due').by(...by),
    inTime: measure('按期反馈', 'thing').onDuty('answer', 'in-time').by(...by),
    late: measure('超期未反馈', 'thing').onDuty('answer', 'late').by(...by),
  },
})
