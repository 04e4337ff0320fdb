import { choice, choices, closed, day, defineMatter, files, integer, longText, measure, open, text } from '@zhenzhi/kernel'
import { offices } from '../../words/offices.ts'
import { townCampaigns } from '../campaigns.ts'

const desk = ['clerk', 'leader'] as const
const span = { from: { field: 'begins' }, to: { field: 'ends' } }

/** 专项行动: plan, action, gathering, summary. What is found and resolved in it is counted where it is kept, by the same choice. */
export const campaign = defineMatter({
  id: 'campaign',
  title: '专项行动',
  rows: ['C32', 'D12'],
  office: 'safety-law-office',
  lists: ['kind', 'name', 'begins', 'ends'],
  fields: {
    kind: choice('行动类别', townCampaigns, { basis: '年度报告：按专项行动统计排查和化解' }),
    name: text('行动名称', { searchable: true, max: 100, basis: '年度报告：专项行动开展情况' }),
    begins: day('行动开始', { basis: '专项行动按起止日计算' }),
    ends: day('行动结束', { basis: '专项行动按起止日计算' }),
    units: choices('参加单位', offices),
    target: longText('目标任务'),
    plan: files('方案'),
    visits: integer('本次汇总的走访户次', 'visit', { min: 0, max: 1000000, hint: '只填上次汇总以后的' }),
    progress: longText('进展情况'),
    reason: text('理由', { basis: '台账留痕：说明为什么这样办' }),
    summary: longText('总结', { basis: '年度报告：专项行动开展情况' }),
  },
  states: { planned: open('已定方案'), running: open('行动中'), concluded: closed('已总结') },
  starts: 'planned',
  transitions: {
    register: {
      title: '登记方案', from: [], to: 'planned', by: desk,
      asks: { kind: 'required', name: 'required', begins: 'required', ends: 'required', units: 'optional', target: 'optional', plan: 'optional' },
      when: (is) => is.says('行动结束不能早于行动开始，请核对两个日期。', is.daysBetween(span, '≥', 0)),
    },
    start: { title: '启动', from: ['planned'], to: 'running', by: desk, asks: {} },
    reschedule: {
      title: '调整起止日', from: ['planned', 'running'], by: desk, clears: ['reason'], asks: { begins: 'optional', ends: 'optional', reason: 'required' },
      when: (is) => is.says('行动结束不能早于行动开始，请核对两个日期。', is.daysBetween(span, '≥', 0)),
    },
    gather: { title: '汇总', from: ['running'], to: 'running', by: desk, clears: ['visits', 'progress'], asks: { visits: 'optional', progress: 'optional' } },
    conclude: {
      title: '办理总结', from: ['running'], to: 'concluded', by: desk, asks: { summary: 'required' },
      when: (is) => is.says('总结前要先汇总一次进展，请先办“汇总”。', is.times('gather', '≥', 1)),
    },
  },
  measures: {
    started: measure('启动专项行动', 'event').on('start').by('kind'),
    visits: measure('专项行动走访', 'visit').on('gather').by('kind').with({ amount: { field: 'visits' } }),
    concluded: measure('完成专项行动', 'event').on('conclude').by('kind'),
    // how long it lasted is known once it is over, and is of its last day
    months: measure('专项行动时长', 'month').on('conclude').by('kind').with({ amount: { monthsFrom: 'begins', to: 'ends' }, day: { field: 'ends' } }),
  },
})
