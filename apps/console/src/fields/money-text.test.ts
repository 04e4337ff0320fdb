import { expect, test } from 'vitest'
import { findFen, yuanOf } from './money-text.ts'

test('yuan are typed and fen are kept, exactly', () => {
  expect(findFen('1250.5')).toBe('125050')
  expect(findFen('1,250')).toBe('125000')
  expect(findFen('0.07')).toBe('7')
  expect(findFen('0')).toBe('0')
  expect(findFen('9007199254740.99')).toBe('900719925474099')
})

test('what is no amount of yuan is no amount of fen', () => {
  for (const typed of ['', '12.345', '-3', '十二', '1e5']) expect(findFen(typed)).toBeUndefined()
})

test('fen are shown in yuan, with two places or none', () => {
  expect(yuanOf('125050')).toBe('1250.50')
  expect(yuanOf('125000')).toBe('1250')
  expect(yuanOf('100')).toBe('1')
  expect(yuanOf('7')).toBe('0.07')
  expect(yuanOf('0')).toBe('0')
  expect(yuanOf('12.345')).toBe('12.345')
})
