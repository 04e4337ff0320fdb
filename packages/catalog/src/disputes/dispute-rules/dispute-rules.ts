import { defineRoster, files, longText, measure, text } from '@zhenzhi/kernel'

const report = '年度报告：出台《矛盾纠纷调解制度》等制度文件'

/**
 * 调解制度文本: the town's own rules on disputes, each in force from a day until it is replaced. The days and levels they set are the local settings
 * (LOC-041 and after) that the ledger runs by; what is written here says which document set them (D17).
 */
export const disputeRules = defineRoster({
  id: 'dispute-rules',
  title: '调解制度文本',
  rows: ['D17'],
  unit: 'copy',
  by: ['clerk'],
  office: 'justice-office',
  lists: ['name', 'number', 'from', 'to'],
  fields: {
    name: text('制度名称', { searchable: true, max: 100, basis: report }),
    number: text('文号', { searchable: true, max: 60, hint: '没有文号的不填' }),
    document: files('制度全文', { basis: report }),
    sets: longText('规定的期限和层级', { hint: '照文件抄；系统里的天数在本地设置里改' }),
  },
  asks: { name: 'required', number: 'optional', document: 'required', sets: 'optional' },
  changes: ['number', 'sets'],
  measures: { issued: measure('出台制度', 'copy').on('register').with({ day: { field: 'from' } }) },
})
