import { expect, test } from 'vitest'
import { story } from '../../story.fixture.ts'
import { governanceCentre } from './governance-centre.ts'

const village = '00000000-0000-7000-a000-000000000001'
const town = story(governanceCentre, '2026-01-05', { name: '镇综治中心', level: 'town', from: '2026-01-05', rooms: 6, staff: 8 })

test('a centre is in use from the day it opened to its last day, by level [F01]', () => {
  const closed = town.then('2026-09-30', 'clerk', 'retire', { to: '2026-09-30' })

  expect(town.facts('inUse').map(({ day, amount, by }) => [day, amount, by[0]])).toEqual([['2026-01-05', '1', 'town']])
  expect(closed.facts('inUse').map(({ day, amount }) => [day, amount])).toEqual([['2026-01-05', '1'], ['2026-10-01', '-1']])
})

test('a village centre names its village; the last day is not before the first [F01]', () => {
  const opens = (what: Record<string, string>) => () => story(governanceCentre, '2026-02-01', { name: '石桥村综治中心', level: 'village', from: '2026-02-01', ...what })

  expect(opens({})).toThrow('要选所在村')
  expect(opens({ village })().books()).toMatchObject({ inUse: '1' })
  expect(town.tries('2026-02-01', 'clerk', 'retire', { to: '2026-01-04' })?.says).toContain('不能早于')
})

test('more staff counts from the day it changed, and the days before stay as they were; without rooms it counts none [F35]', () => {
  const grown = town.then('2026-04-01', 'clerk', 'change', { staff: 10 })
  const bare = story(governanceCentre, '2026-02-01', { name: '村中心', level: 'village', village, from: '2026-02-01', rooms: 0 })

  expect(grown.facts('staff').map(({ day, amount }) => [day, amount])).toEqual([['2026-01-05', '8'], ['2026-04-01', '-8'], ['2026-04-01', '10']])
  expect(grown.books()).toMatchObject({ staff: '10', rooms: '6', inUse: '1' })
  expect(bare.books()).toMatchObject({ inUse: '1', rooms: '0' })
  expect(bare.books()['staff']).toBeUndefined()
})

test('money comes in each time, by source; a wrong amount is put right on its day [F35]', () => {
  const paid = town.then('2026-03-01', 'clerk', 'fund', { paid: '5000000', source: 'superior' }).then('2026-06-01', 'clerk', 'fund', { paid: '3000000', source: 'own' })
  const corrected = paid.corrects('2026-07-01', 'clerk', { of: paid.acts.at(-1)?.id, set: { paid: '300000' } })

  expect(paid.books()['funds']).toBe('8000000')
  expect(corrected.books()['funds']).toBe('5300000')
  expect(corrected.facts('funds').map(({ day, by }) => [day, by[1]])).toEqual([['2026-03-01', 'superior'], ['2026-06-01', 'own']])
})
