import { choice, choices, closed, day, defineMatter, integer, longText, measure, open, text, village } from '@zhenzhi/kernel'

const desk = ['clerk', 'leader'] as const

/**
 * 非正常死亡事件: reported, talked over with the bodies that have to act, handled, closed. Read only by posts that may know, each time with a
 * purpose; no name of the dead is asked for. Its figures carry no dimension, so that no village's single case can be read out of them, and no
 * default sentence of a report tells of it.
 */
export const unnaturalDeath = defineMatter({
  id: 'unnatural-death',
  title: '非正常死亡事件',
  rows: ['E15'],
  place: 'village',
  office: 'safety-law-office',
  special: true,
  lists: ['happenedOn', 'village'],
  fields: {
    happenedOn: day('发生日期', { basis: '事件登记：什么时候' }),
    village: village('发生地', { hint: '不清楚的不填' }),
    persons: integer('死亡人数', 'person', { min: 1, max: 999, word: '人', basis: '年度报告：非正常死亡人数，已全部处置' }),
    brief: longText('事件简要', { sealed: true, basis: '事件登记：什么事', hint: '只写处置需要的；不写死者和家属的姓名、证件号。' }),
    agencies: choices('参加处置的单位', { police: '公安', health: '卫健', 'civil-affairs': '民政', emergency: '应急', justice: '司法所', village: '村（社区）', other: '其他' }, { basis: '会商：哪些单位参加' }),
    consultation: longText('会商情况', { sealed: true, basis: '会商后再处置' }),
    contact: text('家属联络人（本镇）', { max: 40, hint: '写本镇负责联络的单位或岗位，不写家属姓名' }),
    outcome: choice('处置结果', { settled: '善后妥善', litigation: '进入诉讼、仲裁', transferred: '移交有权机关', other: '其他' }, { basis: '处置结果' }),
    ending: longText('处置情况', { sealed: true, basis: '处置结果' }),
  },
  states: { reported: open('已报告'), consulted: open('已会商'), handled: open('已处置'), closed: closed('已办结') },
  starts: 'reported',
  transitions: {
    register: { title: '登记报告', from: [], to: 'reported', by: desk, asks: { happenedOn: 'required', persons: 'required', brief: 'required', village: 'optional' } },
    consult: { title: '登记会商', from: ['reported', 'consulted'], to: 'consulted', by: desk, clears: ['consultation', 'agencies'], asks: { agencies: 'required', consultation: 'required', contact: 'optional' } },
    handle: { title: '登记处置', from: ['consulted'], to: 'handled', by: desk, clears: ['outcome', 'ending'], asks: { outcome: 'required', ending: 'required' } },
    close: { title: '办结', from: ['handled'], to: 'closed', by: desk, asks: {} },
  },
  measures: {
    persons: measure('非正常死亡人数', 'person').on('register').with({ amount: { field: 'persons' }, day: { field: 'happenedOn' } }),
    handled: measure('已处置的非正常死亡', 'person').on('handle').with({ amount: { field: 'persons' }, day: { field: 'happenedOn' }, times: 'first' }),
    standing: measure('在处置的非正常死亡事件', 'case').on('register').with({ times: { standing: { until: ['close'] } } }),
  },
})
