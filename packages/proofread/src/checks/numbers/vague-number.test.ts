import { expect, test } from 'vitest'
import { readText } from '../../text/read-text.ts'
import { vagueNumber } from './vague-number.ts'

const found = (text: string) => vagueNumber(readText(text), {}).map(({ certainty, quote }) => `${certainty} ${quote}`)

test.each([
  ['发放资料2000余份，调解纠纷200多件。', 'C 200多件'],
  ['举办活动近30场。', 'C 近30场'],
])('the first inexact number is asked about, once: %s', (text, quote) => {
  expect(found(text)).toEqual([quote])
})

test.each([
  '发放资料2000份。',
  '发放资料2000余份，惠及群众300余人次。',
  '每年集中学习不少于2次。',
  '新建道路约3公里。',
  '活动持续近2个月。',
])('measures, duties and exact numbers are left alone: %s', (text) => {
  expect(found(text)).toEqual([])
})
