import { expect, test } from 'vitest'
import { measure } from '../measure/measure.ts'
import { postsOnce } from './posts-once.ts'

test('a record has one entry at most of what its opening act posts, and of what counts the first time alone', () => {
  expect(postsOnce(measure('登记', 'case').on('register').spec)).toBe(true)
  expect(postsOnce(measure('办结', 'case').on('close', 'end').with({ times: 'first' }).spec)).toBe(true)
})

test('it may have more of what may be done again, of rows, of duties and of what stands', () => {
  expect(postsOnce(measure('走访', 'visit').on('visit').spec)).toBe(false)
  expect(postsOnce(measure('登记和走访', 'visit').on('register', 'visit').spec)).toBe(false)
  expect(postsOnce(measure('当事人', 'person').on('register').with({ per: { list: 'parties' } }).spec)).toBe(false)
  expect(postsOnce(measure('应办结', 'case').onDuty('close', 'due').spec)).toBe(false)
  expect(postsOnce(measure('在办', 'case').on('register').with({ times: { standing: { until: ['close'] } } }).spec)).toBe(false)
})
