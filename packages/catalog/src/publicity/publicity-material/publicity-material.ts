import { choice, defineLedger, integer, measure, text } from '@zhenzhi/kernel'

/** `all`: what lies in store is also counted in one sum, which is the stock of the report. */
const types = { leaflet: '传单', card: '卡片', booklet: '册子', bag: '环保袋', other: '其他', all: '全部资料' }

const report = '普法资料台账：印制、发放、结存'

/** 普法资料: what was printed or taken in, and what was found in store when it was counted (H16). What goes out stands with the event. */
export const publicityMaterial = defineLedger({
  id: 'publicity-material',
  title: '普法资料印制和盘点',
  rows: ['H16'],
  office: 'justice-office',
  by: ['clerk'],
  lists: ['entry', 'type', 'copies', 'subject'],
  fields: {
    entry: choice('登记事项', { printed: '印制', received: '上级配发', counted: '盘点结存' }, { basis: report }),
    type: choice('资料类型', types, { basis: report, hint: '盘点要有一条选“全部资料”，填合计' }),
    copies: integer('份数', 'copy', { basis: report, hint: '盘点时填清点到的份数，没有了填 0' }),
    subject: text('资料名称', { searchable: true, max: 200 }),
  },
  asks: { entry: 'required', type: 'required', copies: 'required', subject: 'optional' },
  measures: {
    taken: measure('入库份数', 'copy').on('register').by('entry', 'type').with({ amount: { field: 'copies' }, when: { is: 'compare', field: 'entry', how: '≠', to: 'counted' } }),
    left: measure('结存份数', 'copy').on('register').by('type').with({ amount: { field: 'copies' }, when: { is: 'compare', field: 'entry', how: '=', to: 'counted' } }),
  },
})
