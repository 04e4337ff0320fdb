import { caseOf, choice, closed, defineMatter, longText, measure, open, village } from '@zhenzhi/kernel'
import { helpOffered } from '../help-offered.ts'

const finders = ['clerk', 'village-official', 'grid-worker'] as const
const by = ['village', 'service'] as const

/** 走访发现问题: one problem found on a help visit, solved, and struck off the list by somebody else; only then it counts as solved. */
export const visitProblem = defineMatter({
  id: 'visit-problem',
  title: '走访发现问题',
  rows: ['F20'],
  place: 'village',
  special: true,
  office: 'safety-law-office',
  lists: ['village', 'service'],
  fields: {
    village: village('所在村（社区）', { basis: '年度报告：大走访发现和解决问题' }),
    service: choice('帮扶服务', helpOffered, { basis: '走访以依法提供的服务为目的' }),
    problem: longText('问题', { sealed: true, basis: '年度报告：大走访发现和解决问题' }),
    visit: caseOf('走访记录', { of: 'help-visit' }),
    solution: longText('解决情况', { sealed: true, basis: '年度报告：大走访发现和解决问题' }),
    reason: longText('退回原因', { sealed: true, basis: '台账留痕：说明为什么这样办' }),
  },
  states: { open: open('待解决'), solved: open('已解决待核实'), closed: closed('已销号') },
  starts: 'open',
  transitions: {
    register: {
      title: '登记问题', from: [], to: 'open', by: finders,
      asks: { village: 'required', service: 'required', problem: 'required', visit: 'optional' },
    },
    solve: { title: '解决', from: ['open'], to: 'solved', by: finders, clears: ['solution'], asks: { solution: 'required' } },
    giveBack: { title: '退回再办', from: ['solved'], to: 'open', by: ['clerk', 'leader'], clears: ['reason'], asks: { reason: 'required' } },
    confirm: {
      title: '核实销号', from: ['solved'], to: 'closed', by: ['clerk', 'leader'], asks: {},
      when: (is) => is.says('销号要由解决以外的人来核实。请换一位同事办理。', is.differentPersons('solve')),
    },
  },
  measures: {
    found: measure('发现问题', 'thing').on('register').by(...by),
    solved: measure('解决问题', 'thing').on('confirm').by(...by),
    standing: measure('未解决问题', 'thing').on('register').by(...by).with({ times: { standing: { until: ['confirm'] } } }),
  },
})
