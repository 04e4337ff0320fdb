import { expect, test } from 'vitest'
import { story } from '../../story.fixture.ts'
import { statutoryCountReturn } from './statutory-count-return.ts'

const told = { month: '2026-03-31', service: 'resettlement', persons: 20, entered: 2, ended: 0, handoverDue: 2, handedOver: 2, lapsed: 0, source: '示例司法所' }
const march = story(statutoryCountReturn, '2026-04-02', told)

test('totals of a month are booked in that month, noughts included, by service alone [F21] [F22] [F23] [F24]', () => {
  expect(march.books()).toEqual({ persons: '20', entered: '2', ended: '0', handoverDue: '2', handedOver: '2', lapsed: '0', returns: '1' })
  expect(march.facts('persons')).toMatchObject([{ day: '2026-03-31', by: ['resettlement'] }])
  expect(story(statutoryCountReturn, '2026-04-02', { ...told, service: 'recovery', assessed: 5 }).books()).toMatchObject({ assessed: '5' })
})

test('a return without its numbers or its source is refused, and one told later corrects its month [F21] [F22] [F23] [F24]', () => {
  for (const field of ['persons', 'entered', 'ended', 'source', 'service']) expect(() => story(statutoryCountReturn, '2026-04-02', { ...told, [field]: null })).toThrow('field-missing')
  expect(march.corrects('2026-05-06', 'clerk', { of: march.acts[0]?.id, set: { persons: 21 } }).books()).toMatchObject({ persons: '21', returns: '1' })
})

test('it holds no person, no place and no list [F21] [F24]', () => {
  expect([...new Set(Object.values(statutoryCountReturn.fields).map(({ kind }) => kind))]).toEqual(['day', 'choice', 'integer', 'text'])
})
