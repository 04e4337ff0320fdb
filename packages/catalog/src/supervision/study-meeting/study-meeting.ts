import { caseOf, choice, choices, closed, day, defineMatter, files, integer, measure, open, rows, rule, text, longText } from '@zhenzhi/kernel'
import { leaderRoles } from '../../petitions/petition-words.ts'
import { offices } from '../../words/offices.ts'

const system = '调解研判会：按周召开，逐件研判，每件有意见、责任单位、期限'
const desk = ['clerk', 'leader'] as const

/**
 * 研判会: the weekly case conference. What is to be studied stands on its agenda; what was decided stands in its items, each with an opinion, a unit
 * and a day, and each is handed out as a case of its own. A meeting counts once however many items it had, and each item counts as one (D14).
 */
export const studyMeeting = defineMatter({
  id: 'study-meeting',
  title: '研判会',
  rows: ['D14'],
  office: 'safety-law-office',
  corrects: ['clerk'],
  lists: ['name', 'plannedOn', 'chair'],
  handsOut: 'items',
  gathers: { list: 'agenda', matter: 'matter', kinds: ['dispute-warning', 'case-plan'] },
  fields: {
    name: text('会议名称', { searchable: true, max: 100, basis: system, hint: '如：第12周调解研判会' }),
    plannedOn: day('计划召开日', { basis: system }),
    agenda: rows('提请研判的事', { what: text('什么事', { max: 300, hint: '写什么事，不写姓名、电话。' }), matter: caseOf('对应的那一件') }, { hint: '超期的、有预警的、有包案方案的，可以从“建议研判”里点选' }),
    chair: choice('主持人职务', leaderRoles, { basis: system }),
    units: choices('参加单位', offices),
    attendance: integer('参加人数', 'person-times', { basis: '年度报告：会议和培训的人次', max: 1000 }),
    items: rows('研判议定事项', {
      what: text('什么事', { max: 300 }),
      decision: text('研判意见', { max: 500 }),
      unit: choice('责任单位', offices),
      until: day('办理期限'),
      matter: caseOf('对应的那一件'),
    }, { basis: system }),
    signedCopy: files('签字的纪要', { basis: system }),
    reason: longText('理由', { basis: '台账留痕：说明为什么这样办' }),
  },
  papers: { minutes: { title: '研判纪要', template: 'supervision/study-minutes.docx', requires: { name: system, chair: system, items: system } } },
  states: { called: open('待研判'), studied: open('已研判'), closed: closed('已办结'), cancelled: closed('没有召开') },
  starts: 'called',
  transitions: {
    register: { title: '提请研判', from: [], to: 'called', by: desk, asks: { name: 'required', plannedOn: 'required', agenda: 'optional' } },
    add: { title: '调整提请研判的事', from: ['called'], by: desk, asks: { agenda: 'optional' } },
    hold: {
      title: '登记研判结果', from: ['called'], to: 'studied', by: desk, issues: ['minutes'], asks: { chair: 'required', attendance: 'required', units: 'optional', items: 'required' },
      when: (is) => is.says('每一件议定事项都要写明什么事、研判意见、责任单位和办理期限，请补齐。',
        is.all(is.listComplete('items', 'what'), is.listComplete('items', 'decision'), is.listComplete('items', 'unit'), is.listComplete('items', 'until'))),
      due: rule('LOC-182').afterDay('plannedOn'), dueTitle: '计划召开日', orBy: ['cancel'],
    },
    minute: {
      title: '登记纪要签字', from: ['studied'], by: desk, signs: 'minutes', asks: { signedCopy: 'required' },
      due: rule('LOC-183').after('studied'), dueTitle: '研判纪要',
    },
    cancel: { title: '登记没有召开', from: ['called'], to: 'cancelled', by: desk, asks: { reason: 'required' } },
    close: {
      title: '全部办结', from: ['studied'], to: 'closed', by: desk, asks: {},
      when: (is) => is.says('研判纪要还没有签字登记，请先办“登记纪要签字”。', is.signed('minutes')),
    },
  },
  measures: {
    held: measure('召开研判会', 'event').on('hold').by('chair'),
    items: measure('研判事项', 'thing').on('hold').by('unit').with({ per: { list: 'items' } }),
    attendance: measure('研判会参会', 'person-times').on('hold').by('chair').with({ amount: { field: 'attendance' } }),
    due: measure('到期应召开', 'event').onDuty('hold', 'due'),
    inTime: measure('按期召开', 'event').onDuty('hold', 'in-time'),
  },
})
