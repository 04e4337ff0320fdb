import { expect, test } from 'vitest'
import { story } from '../../story.fixture.ts'
import { unlicensedTrade } from './unlicensed-trade.ts'

const village = '00000000-0000-7000-a000-000000000001'
const shop = '00000000-0000-7000-d000-000000000001'
const found = story(unlicensedTrade, '2026-03-02', { site: '桥头早点摊', trade: 'catering', village, premises: shop }, 'officer')
const told = found.then('2026-03-02', 'body', 'tell', { note: '一个月内办证，未办证不得经营' })
const licensed = told.then('2026-03-25', 'body', 'license', { permitNumber: 'JY24200000002' })

test('a trade that got its licence and was rechecked is cleared, on the day of the recheck [C29]', () => {
  const cleared = licensed.then('2026-04-02', 'officer', 'clear')

  expect(cleared.books()).toEqual({ found: '1', licensed: '1', cleared: '1', standing: '0' })
  expect(cleared.facts('cleared').map(({ day, unit, subject }) => [day, unit, subject])).toEqual([['2026-04-02', 'premises', shop]])
})

test('one that stopped of itself or was banned is cleared too, told apart by the way [C29]', () => {
  const banned = told.then('2026-03-20', 'body', 'fileCase', { reason: '拒不停业' }).then('2026-04-10', 'body', 'stop', { way: 'banned' }).then('2026-04-20', 'body', 'clear')

  expect(banned.facts('cleared')[0]?.by).toEqual(['catering', village, 'banned'])
  expect(banned.books()).toMatchObject({ filed: '1', cleared: '1', standing: '0' })
})

test('what was only found, told or licensed is not cleared [C29]', () => {
  expect(found.tries('2026-03-03', 'body', 'clear')?.code).toBe('wrong-state')
  expect(found.tries('2026-03-03', 'body', 'stop', { way: 'own' })?.code).toBe('wrong-state')
  expect(licensed.books()).toMatchObject({ found: '1', licensed: '1', standing: '1' })
  expect(licensed.books()['cleared']).toBeUndefined()
})

test('a trade found open again at the recheck goes back, and is cleared once in the end [C29]', () => {
  const again = told.then('2026-03-10', 'body', 'stop', { way: 'own' }).then('2026-03-20', 'officer', 'relapse', { reason: '又在出摊' })
  const cleared = again.then('2026-04-01', 'body', 'license', { permitNumber: 'JY24200000003' }).then('2026-04-10', 'officer', 'clear')

  expect(again.books()).toMatchObject({ found: '1', standing: '1' })
  expect(again.tries('2026-04-01', 'body', 'license')).toMatchObject({ code: 'field-missing', field: 'permitNumber' })
  expect(cleared.facts('cleared')).toHaveLength(1)
  expect(cleared.facts('cleared')[0]?.by[2]).toBe('')
})

test('one entered by mistake is struck out [C29]', () => {
  const cleared = licensed.then('2026-04-02', 'officer', 'clear')

  expect(cleared.corrects('2026-04-10', 'clerk', { of: cleared.acts[0]?.id, void: true }).books()).toMatchObject({ found: '0', cleared: '0', standing: '0' })
})
