import { caseOf, choice, defineLedger, integer, longText, measure, term, text, village } from '@zhenzhi/kernel'

const report = '年度报告：三官一律进网格的服务次数和参与化解的纠纷'

/** 三官一律进网格服务: what one of them did in a grid on a day: talked law, answered, joined in a dispute (D21). Grids visited are told apart by village. */
export const counselVisit = defineLedger({
  id: 'counsel-visit',
  title: '三官一律进网格服务',
  rows: ['D21'],
  by: ['clerk', 'grid-worker', 'village-official'],
  place: 'village',
  office: 'safety-law-office',
  lists: ['village', 'grid', 'kind', 'counsel'],
  fields: {
    counsel: term('服务人员', 'grid-counsel', { basis: report }),
    village: village('所在村（社区）', { basis: report }),
    grid: text('网格', { searchable: true, max: 100 }),
    kind: choice('服务类别', { lecture: '普法宣讲', consultation: '法律咨询', dispute: '参与化解纠纷', inspection: '参与隐患排查', hearing: '巡回审判、公开听证', other: '其他' }, { basis: report }),
    dispute: caseOf('参与的矛盾纠纷', { of: 'mediation', hint: '在调解台账里的请选上' }),
    served: integer('服务人次', 'person-times', { min: 0, max: 10000 }),
    note: longText('服务情况', { sealed: true }),
  },
  asks: { counsel: 'required', village: 'required', kind: 'required', grid: 'optional', dispute: 'optional', served: 'optional', note: 'optional' },
  when: (is) => is.says('这位服务人员不在名册的任期内，请核对。', is.termValid('counsel')),
  measures: {
    visits: measure('进网格服务', 'event').on('register').by('kind', 'village'),
    villages: measure('开展服务的村（社区）', 'village').on('register').by('kind').with({ subject: { field: 'village' } }),
    disputes: measure('参与化解纠纷', 'case').on('register').by('village').with({ when: { is: 'compare', field: 'dispute', how: '≠', to: null }, subject: { field: 'dispute' } }),
    served: measure('进网格服务人次', 'person-times').on('register').by('kind', 'village').with({ amount: { field: 'served' } }),
  },
})
