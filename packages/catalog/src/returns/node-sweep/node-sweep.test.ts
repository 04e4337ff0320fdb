import { expect, test } from 'vitest'
import { lastDay, story } from '../../story.fixture.ts'
import { nodeSweep } from './node-sweep.ts'

const village = '00000000-0000-7000-8000-000000000101'
const owed = story(nodeSweep, '2026-09-20', { village, occasion: 'national-day', node: '2026-10-01' })
const told = { checked: ['land', 'fire'], found: 2, registered: '调解 0012、隐患 0031' }

test('swept by the day it is in time, the day after it is not; a village that did not is due all the same [E13]', () => {
  expect(owed.then('2026-10-01', 'village-official', 'sweep', told).books()).toMatchObject({ due: '1', inTime: '1', swept: '1', found: '2' })
  expect(lastDay(owed, 'sweep')).toBe('2026-10-01')
  expect(owed.passes('2026-10-02').books()).toEqual({ due: '1' })
  expect(owed.passes('2026-10-02').then('2026-10-02', 'village-official', 'sweep', told).books()['inTime']).toBeUndefined()
})

test('risks go into their own ledgers first, and each has come to something at the end; none is a report too [E13]', () => {
  expect(owed.tries('2026-09-28', 'village-official', 'sweep', { checked: ['land'], found: 1 })?.says).toContain('先登记')
  const swept = owed.then('2026-09-28', 'village-official', 'sweep', told)
  expect(swept.tries('2026-10-09', 'clerk', 'finish', { settled: 1, left: 0 })?.says).toContain('一处一处')
  expect(swept.then('2026-10-09', 'clerk', 'finish', { settled: 1, left: 1 }).books()).toMatchObject({ found: '2', settled: '1' })
  expect(owed.then('2026-09-28', 'village-official', 'sweep', { checked: ['land'], found: 0 }).then('2026-10-09', 'clerk', 'finish', { settled: 0, left: 0 }).books()['found']).toBe('0')
})
