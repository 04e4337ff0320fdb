import { choice, defineRoster, person, text } from '@zhenzhi/kernel'

/**
 * 党政主要负责人: secretary and mayor, from when until when (A05). Where one of them changed within the year, the report says who was it until when, and
 * what each did is told apart by the days of the acts.
 */
export const townHead = defineRoster({
  id: 'town-head',
  title: '党政主要负责人',
  rows: ['A05'],
  unit: 'person',
  by: ['clerk', 'report-writer', 'administrator'],
  office: 'general-office',
  lists: ['who', 'role', 'from', 'to'],
  fields: {
    who: person('姓名', { basis: '年度报告：第一责任人履职情况分别说明书记和镇长' }),
    role: choice('担任职务', { secretary: '党委书记', mayor: '镇长' }, { basis: '年度报告：第一责任人履职情况分别说明书记和镇长' }),
    document: text('任职文件', { max: 200 }),
  },
  asks: { who: 'required', role: 'required', document: 'optional' },
  changes: ['document'],
  stockBy: ['role'],
})
