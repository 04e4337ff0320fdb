import { choice, closed, day, defineMatter, files, measure, text, village } from '@zhenzhi/kernel'

const report = '年度报告：全镇村（社区）数，以及按村平均、覆盖率的分母'
const desk = ['clerk', 'administrator'] as const

/**
 * 村（社区）名册: which villages and communities the town has, each from the day it was set up until it is merged away. It says how many there are on a
 * day, which is what a report says and what a share of villages is divided by; where people may act is told by their posts, not here.
 */
export const villageRegister = defineMatter({
  id: 'village-register',
  title: '村（社区）名册',
  rows: ['I14', 'H03', 'D04'],
  place: 'village',
  office: 'general-office',
  corrects: desk,
  lists: ['village', 'kind', 'from', 'to'],
  fields: {
    village: village('村（社区）', { basis: report }),
    kind: choice('村或社区', { village: '行政村', community: '社区' }, { basis: report }),
    from: day('设立日期', { basis: '在册数按设立、撤并日期计算', hint: '早已有的，填本系统启用以前的一天，例如当年1月1日' }),
    to: day('撤并日期', { basis: '在册数按设立、撤并日期计算', hint: '存在的最后一天' }),
    document: text('批准文件文号', { max: 100 }),
    copy: files('批准文件扫描件'),
    reason: text('理由', { max: 200, basis: '台账留痕：说明为什么这样办' }),
  },
  // nothing waits while it is there: it is in no list of open work
  states: { present: closed('在册'), merged: closed('已撤并') },
  starts: 'present',
  transitions: {
    register: {
      title: '登记', from: [], to: 'present', by: desk, asks: { village: 'required', kind: 'required', from: 'required', document: 'optional', copy: 'optional' },
      when: (is) => is.says('这个村（社区）已经在册，不能再登记一次。改了类别的，请在原来那一条里办“调整”。', is.counted({ measure: 'village-register.villages', subject: 'village', within: 'ever' }, '<', '1')),
    },
    change: { title: '调整', from: ['present'], by: desk, asks: { kind: 'optional', document: 'optional', copy: 'optional' } },
    merge: {
      title: '登记撤并', from: ['present'], to: 'merged', by: desk, asks: { to: 'required', reason: 'required', document: 'optional', copy: 'optional' },
      when: (is) => is.says('撤并日期不能早于设立日期，请核对两个日期。', is.daysBetween({ from: { field: 'from' }, to: { field: 'to' } }, '≥', 0)),
    },
  },
  measures: {
    villages: measure('在册村（社区）', 'village').on('register').by('kind', 'village').with({ subject: { field: 'village' }, times: { term: { from: 'from', to: 'to' } } }),
  },
})
