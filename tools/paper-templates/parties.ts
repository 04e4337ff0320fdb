import { form, textWidth } from './form.ts'
import type { Cell } from './form.ts'

const partyColumns = [2000, 2400, 1500, 2944]
const [first = 0, second = 0, third = 0, fourth = 0] = partyColumns

const label = (text: string, width: number): Cell => ({ text, width, label: true })
const wide = (text: string): Cell => ({ text, width: textWidth - first, span: 3 })

/** A party's particulars: 人民调解法 art. 29 (1) no. 1. */
export const party = form(partyColumns, [
  { cells: [label('姓名', first), { text: '{{name}}', width: second }, label('性别', third), { text: '{{sex}}', width: fourth }] },
  { cells: [label('出生日期', first), { text: '{{birth}}', width: second }, label('联系电话', third), { text: '{{phone}}', width: fourth }] },
  { cells: [label('公民身份号码', first), wide('{{idNumber}}')] },
  { cells: [label('住址', first), wide('{{address}}')] },
  { cells: [label('工作单位', first), wide('{{employer}}')] },
])

/** The parties within one cell of a form, a line each. */
export const partyLines = ['{{#parties}}', '姓名：{{name}}　性别：{{sex}}　电话：{{phone}}', '住址：{{address}}', '{{/parties}}']
