import { choice, choices, closed, day, defineMatter, files, longText, measure, open, people, rule, text } from '@zhenzhi/kernel'
import { offices } from '../../words/offices.ts'
import { ratings } from '../../words/ratings.ts'

const flow = '议案办理：交办、方案、办理、向主席团报告'
const desk = ['clerk', 'leader'] as const
const by = ['field', 'leadUnit'] as const

/**
 * 议案办理: a motion the town congress passed to the town government: a plan approved by a leader, progress, a report to the presidium by the day it set, and
 * what the presidium said. It is done once the presidium has taken note; sent back it is reported on anew (J03).
 */
export const motion = defineMatter({
  id: 'motion',
  title: '议案办理',
  rows: ['J03'],
  office: 'general-office',
  corrects: ['clerk'],
  lists: ['number', 'subject', 'leadUnit', 'reportBy'],
  fields: {
    number: text('议案编号', { max: 60, basis: flow }),
    subject: text('议案标题', { searchable: true, max: 200, basis: flow }),
    session: text('哪次会议', { max: 100, basis: flow, hint: '例如：镇第二十届人大第三次会议' }),
    field: choice('议案类别', { economy: '经济发展', works: '基础设施', livelihood: '民生事业', 'rule-of-law': '法治、平安', environment: '生态环境', other: '其他' }, { basis: '年度报告：议案办理' }),
    movers: people('提出议案的代表'),
    reportBy: day('报告期限', { basis: '主席团决定载明的期限' }),
    leadUnit: choice('主办单位', offices, { basis: flow }),
    coUnits: choices('会办单位', offices),
    plan: longText('办理方案', { basis: flow }),
    planCopy: files('方案文件'),
    progress: longText('办理进展', { basis: flow }),
    report: files('办理报告', { basis: `${flow}；报告以书面为准` }),
    opinion: longText('主席团意见', { basis: flow }),
    rating: choice('主席团评价', ratings, { basis: flow }),
    reason: text('理由', { basis: '台账留痕：说明为什么这样办' }),
  },
  states: { assigned: open('已交办'), planned: open('方案待批'), running: open('办理中'), reported: open('已报告'), done: closed('已办结') },
  starts: 'assigned',
  transitions: {
    register: {
      title: '登记交办', from: [], to: 'assigned', by: ['clerk'],
      asks: { number: 'required', subject: 'required', session: 'required', field: 'required', reportBy: 'required', movers: 'optional' },
    },
    plan: { title: '拟定办理方案', from: ['assigned'], to: 'planned', by: desk, clears: ['plan', 'planCopy'], asks: { leadUnit: 'required', plan: 'required', coUnits: 'optional', planCopy: 'optional' } },
    approve: {
      title: '审批', from: ['planned'], to: 'running', by: ['leader'], asks: {}, when: (is) => is.says('审批要由拟定方案以外的人来办。', is.differentPersons('plan')),
    },
    returnPlan: { title: '退回重拟', from: ['planned'], to: 'assigned', by: ['leader'], clears: ['reason'], asks: { reason: 'required' } },
    work: { title: '登记进展', from: ['running'], by: ['clerk', 'officer', 'leader'], clears: ['progress'], asks: { progress: 'required' } },
    extend: { title: '登记延期', from: ['assigned', 'planned', 'running'], by: ['clerk'], clears: ['reportBy', 'reason'], asks: { reportBy: 'required', reason: 'required' } },
    report: {
      title: '向主席团报告', from: ['running'], to: 'reported', by: desk, clears: ['report'], asks: { report: 'required' }, due: rule('LOC-150').afterDay('reportBy'), dueTitle: '报告期限',
      when: (is) => is.says('还没有登记办理进展，请先办“登记进展”。', is.since(['approve', 'redo'], is.times('work', '≥', 1))),
    },
    redo: {
      title: '再办', from: ['reported'], to: 'running', by: ['clerk'], clears: ['opinion', 'reportBy'], asks: { opinion: 'required', reportBy: 'required' },
    },
    finish: {
      title: '登记主席团意见', from: ['reported'], to: 'done', by: ['clerk'], clears: ['opinion', 'rating'], asks: { opinion: 'required', rating: 'required' },
      when: (is) => is.says('主席团不满意的，请办“再办”。', is.compare('rating', '≠', 'unsatisfied')),
    },
  },
  measures: {
    received: measure('收到议案', 'case').on('register').by('field'),
    reported: measure('议案报告主席团', 'case').on('report').by(...by).with({ times: 'first' }),
    done: measure('议案办结', 'case').on('finish').by(...by, 'rating'),
    redone: measure('议案再办', 'event').on('redo').by(...by),
    due: measure('应报告', 'case').onDuty('report', 'due').by('field'),
    inTime: measure('按期报告', 'case').onDuty('report', 'in-time').by('field'),
  },
})
