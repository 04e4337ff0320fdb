import { expect, test } from 'vitest'
import { guardWords as is } from '../guard/guard.ts'
import { firstUnmet } from './evaluate-guard.ts'
import type { Sight } from './evaluate-guard.ts'

const same: Sight = { values: {}, day: '2026-03-02', actor: 'a', events: [{ name: 'check', day: '2026-03-01', act: { who: { account: 'a' } } }] }
const guard = is.all(is.atDesk(is.says('要选原因。', is.filled('why'))), is.atDesk(is.advised('最好换人。', is.differentPersons('check'))), is.filled('rating'))

test('what is asked at the desk is not asked of what a list tells, and everything else is', () => {
  expect(firstUnmet(guard, same)?.says).toBe('要选原因。')
  expect(firstUnmet(guard, { ...same, values: { why: 'slow' } })?.says).toBe('最好换人。')
  expect(firstUnmet(guard, { ...same, listed: true })).toMatchObject({ is: 'compare', field: 'rating' })
  expect(firstUnmet(guard, { ...same, values: { rating: 'bad' }, listed: true })).toBeUndefined()
})
