import { expect, test } from 'vitest'
import { backSearch, caseSearch, receiptSearch, workSearch } from './search.ts'

test('after signing in one is sent back to a page of this site and to no other', () => {
  expect(backSearch({ back: '/cases/1?x=2' })).toEqual({ back: '/cases/1?x=2' })
  for (const back of ['//elsewhere.example/', 'https://elsewhere.example/', 'javascript:alert(1)', 3, undefined]) expect(backSearch({ back })).toEqual({})
})

test('an address with words nobody knows narrows nothing, and a list is told which', () => {
  expect(workSearch({ show: 'mine' })).toEqual({})
  expect(caseSearch({ closed: 'maybe', overdue: 'no', words: '', where: ['kind:land', 7], other: 'x' })).toEqual({ where: ['kind:land'], unknown: ['closed', 'overdue', 'other'] })
  expect(caseSearch({ where: 'kind:land', unknown: ['other', '请马上 转账', 7], state: 'open' })).toEqual({ where: ['kind:land'], unknown: ['other'], state: 'open' })
  expect(caseSearch({ words: '桥'.repeat(70) }).words).toHaveLength(60)
})

test('a number typed into an address is read as the text it stands for', () => {
  expect(caseSearch({ words: 2026 })).toEqual({ words: '2026' })
  expect(receiptSearch({ figure: 'a', town: '11' })).toEqual({ figure: 'a', town: 11 })
  expect(receiptSearch({ figure: 'a', town: 'x' })).toEqual({ figure: 'a' })
  expect(receiptSearch({ figure: 'a.b', from: '2026-01-01', part: 'numerator' })).toEqual({ figure: 'a.b', from: '2026-01-01', part: 'numerator' })
})
