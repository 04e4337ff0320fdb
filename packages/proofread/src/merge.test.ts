import { expect, test } from 'vitest'
import type { Finding } from './finding.ts'
import { withoutDoubles } from './merge.ts'

const found = (check: string, certainty: Finding['certainty'], start: number): Finding =>
  ({ check, certainty, start, end: start + 4, quote: '法治方法', message: '说明。', suggestion: null })

test('of two checks that come to one error the more certain stays', () => {
  const [sure, likely] = [found('name-variants', 'A', 5), found('outdated-term', 'B', 4)]

  expect(withoutDoubles([likely, sure])).toEqual([sure])
})

test('other meanings over the same words, other places, and two findings of one check all stay', () => {
  const all = [
    found('period', 'A', 4), found('bare-date', 'A', 4), found('name-variants', 'A', 20), found('outdated-term', 'B', 30), found('outdated-term', 'B', 31),
  ]

  expect(withoutDoubles(all)).toEqual(all)
})
