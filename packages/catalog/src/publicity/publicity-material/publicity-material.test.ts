import { expect, test } from 'vitest'
import { story } from '../../story.fixture.ts'
import { publicityMaterial } from './publicity-material.ts'

const entered = (entry: string, copies: number) => story(publicityMaterial, '2026-03-01', { entry, type: 'leaflet', copies })

test('what was printed or taken in comes in; what is counted in store is what is left [H16]', () => {
  expect(entered('printed', 5000).books()).toEqual({ taken: '5000' })
  expect(entered('received', 800).facts('taken')[0]?.by).toEqual(['received', 'leaflet'])
  expect(entered('counted', 1200).books()).toEqual({ left: '1200' })
})

test('the store is counted in one sum, which is the stock, beside each type [H16]', () => {
  const sum = story(publicityMaterial, '2026-12-31', { entry: 'counted', type: 'all', copies: 2600 })

  expect(sum.facts('left').map(({ day, amount, by }) => [day, amount, by])).toEqual([['2026-12-31', '2600', ['all']]])
})

test('an empty store is counted as nought, and what was counted is not taken in again [H16]', () => {
  expect(entered('counted', 0).books()).toEqual({ left: '0' })
})

test('a number typed wrongly is put right on its day [H16]', () => {
  const printed = entered('printed', 50_000)
  const corrected = printed.corrects('2026-04-01', 'clerk', { of: printed.acts[0]?.id, set: { copies: 5000 } })

  expect(corrected.books()['taken']).toBe('5000')
  expect(corrected.facts('taken').every(({ day }) => day === '2026-03-01')).toBe(true)
})
