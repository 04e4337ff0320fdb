import { caseOf, choice, closed, day, defineMatter, files, integer, longText, measure, open, rule, text } from '@zhenzhi/kernel'
import { plannedSessions } from './session-plan.choices.ts'

const yearly = '年度计划：法治专题会每季度一次，委员会会议、中心组学习、报告会和培训按计划召开'
const desk = ['clerk', 'report-writer'] as const

/**
 * 会议和学习计划: one meeting or session of the year's plan, with the last day it may be held on; the quarterly Party-committee meeting on law is four
 * of them (A04, A10, A12, A13, C16, H28). What was held is counted by its own record, which is named here; the plan counts what was planned and
 * kept in time. Its office is that of whoever plans it: meetings and training are run by different offices.
 */
export const sessionPlan = defineMatter({
  id: 'session-plan',
  title: '会议和学习计划',
  rows: ['A10', 'A04', 'A12', 'A13', 'C16', 'H28'],
  corrects: desk,
  lists: ['kind', 'subject', 'latest'],
  fields: {
    kind: choice('计划事项', plannedSessions, { basis: yearly }),
    subject: text('会议或学习主题', { searchable: true, max: 200, basis: yearly }),
    latest: day('最迟召开日', { basis: yearly, hint: '每季度一次的填季度最后一天' }),
    notice: files('通知和会议材料'),
    notified: text('通知了哪些人', { max: 200, basis: yearly, hint: '写单位和职务' }),
    record: caseOf('会议或培训台账里的那一条', { basis: yearly, hint: '先在“会议”或“法治培训”里登记，再来这里选' }),
    minutes: files('纪要、参会材料', { basis: yearly }),
    tasks: longText('议定和交办的事项', { hint: '要跟踪办理的，另在“批示件”等事项里登记' }),
    madeUp: integer('补学人次', 'person-times', { min: 1, max: 5000, basis: '缺席的要补学' }),
    reason: text('理由', { max: 200, basis: '台账留痕：说明为什么这样办' }),
  },
  states: { planned: open('已列计划'), held: open('待归档'), done: closed('已归档'), cancelled: closed('没有召开') },
  starts: 'planned',
  transitions: {
    register: { title: '列入计划', from: [], to: 'planned', by: desk, asks: { kind: 'required', subject: 'required', latest: 'required' } },
    notify: { title: '发出通知', from: ['planned'], by: desk, clears: ['notified', 'notice'], asks: { notified: 'required', notice: 'optional' } },
    postpone: { title: '调整日期', from: ['planned'], by: desk, clears: ['latest', 'reason'], asks: { latest: 'required', reason: 'required' } },
    hold: {
      title: '登记召开', from: ['planned'], to: 'held', by: desk, asks: { record: 'required' },
      when: (is) => is.says('选的那一条不在会议、培训台账里，或者已经作废。请先在台账里登记这次会议或学习。', is.caseIn('record', 'recorded')),
      due: rule('LOC-200').afterDay('latest'), dueTitle: '最迟召开日',
    },
    file: {
      title: '印发纪要并归档', from: ['held'], to: 'done', by: desk, asks: { minutes: 'required', tasks: 'optional' },
      due: rule('LOC-203').after('held'), dueTitle: '纪要归档',
    },
    makeUp: { title: '登记补学', from: ['held', 'done'], by: desk, clears: ['madeUp'], asks: { madeUp: 'required' } },
    cancel: { title: '登记没有召开', from: ['planned'], to: 'cancelled', by: desk, clears: ['reason'], asks: { reason: 'required' } },
  },
  measures: {
    planned: measure('计划会议和学习', 'event').on('register').by('kind'),
    held: measure('按计划召开', 'event').on('hold').by('kind'),
    cancelled: measure('计划没有召开', 'event').on('cancel').by('kind'),
    madeUp: measure('补学', 'person-times').on('makeUp').by('kind').with({ amount: { field: 'madeUp' } }),
    due: measure('到期应开的会议和学习', 'event').onDuty('hold', 'due').by('kind'),
    inTime: measure('按期召开的会议和学习', 'event').onDuty('hold', 'in-time').by('kind'),
    late: measure('到期没有召开的会议和学习', 'event').onDuty('hold', 'late').by('kind'),
  },
})
