import { expect, test } from 'vitest'
import { readText } from '../../text/read-text.ts'
import { classesOfTotal } from './classes-of-total.ts'

const found = (text: string) => classesOfTotal(readText(text), {}).map(({ quote, start, end }) => text.slice(start, end) === quote)

test.each([
  '查出消防隐患88处，当场整改51处，限期整改36处，移交消防部门4处。',
  '大厅进驻事项96项，即办件61项，承诺件37项。',
  '一季度接访9次，二季度7次，三季度12次，四季度5次，全年合计35次。',
  '村级化解44件，镇级化解20件，转入诉讼3件，66件全部办结。',
])('what cannot be is found: %s', (text) => {
  expect(found(text)).toEqual([true])
})

test.each([
  '查出消防隐患88处，当场整改51处，限期整改33处，移交消防部门4处。',
  '一季度接访9次，二季度7次，三季度12次，四季度5次，全年合计33次。',
  '调解纠纷50件，来信15件、来访60件。',
  '立案12件，其中简易程序7件、普通程序5件。',
])('what holds is left alone: %s', (text) => {
  expect(found(text)).toEqual([])
})
