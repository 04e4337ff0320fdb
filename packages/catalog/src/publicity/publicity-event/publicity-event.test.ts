import { expect, test } from 'vitest'
import { story } from '../../story.fixture.ts'
import { publicityEvent } from './publicity-event.ts'

const village = '00000000-0000-7000-a000-000000000001'
const told = {
  organiser: 'justice-office', village, where: '集镇广场', topics: [{ topic: 'anti-fraud' }, { topic: 'anti-drugs' }], audience: 120,
  handouts: [{ type: 'leaflet', copies: 200 }, { type: 'booklet', copies: 60 }, { type: 'bag', copies: 50 }], installs: 45,
}
const held = story(publicityEvent, '2026-06-26', told)

test('an event with two topics is one event, counted under each of them [H15]', () => {
  expect(held.books()).toMatchObject({ events: '1', audience: '120', topics: '2' })
  expect(new Set(held.facts('topics').map(({ subject }) => subject)).size).toBe(1)
  expect(held.facts('topics').map(({ by }) => by[0])).toEqual(['anti-fraud', 'anti-drugs'])
})

test('copies are those handed out, by type, row by row [H16]', () => {
  expect(held.books()['copies']).toBe('310')
  expect(held.facts('copies').map(({ amount, by }) => [by[0], amount])).toEqual([['leaflet', '200'], ['booklet', '60'], ['bag', '50']])
})

test('installs helped are a mere number of the event: no person and no household is the subject [F13]', () => {
  expect(held.facts('installs').map(({ amount, subject, record }) => [amount, subject === record])).toEqual([['45', true]])
  expect(JSON.stringify(publicityEvent.fields['installs'])).toContain('不记人、不记户')
  expect(Object.values(publicityEvent.fields).some(({ kind }) => kind === 'person' || kind === 'people')).toBe(false)
})

test('an event nobody came to, at which nothing was handed out, is an event all the same [H15] [H16] [F13]', () => {
  const bare = story(publicityEvent, '2026-06-26', { organiser: 'village', topics: [{ topic: 'constitution' }], audience: 0 })

  expect(bare.books()).toMatchObject({ events: '1', audience: '0', topics: '1' })
  expect([bare.books()['copies'], bare.books()['installs']]).toEqual([undefined, undefined])
})

test('copies counted wrongly are put right on the day of the event; one entered twice counts nowhere [H16] [H15]', () => {
  const corrected = held.corrects('2026-08-01', 'clerk', { of: held.acts[0]?.id, set: { handouts: [{ type: 'leaflet', copies: 20 }] } })

  expect(corrected.books()).toMatchObject({ copies: '20', events: '1', installs: '45' })
  expect(corrected.facts('copies').every(({ day }) => day === '2026-06-26')).toBe(true)
  expect(held.corrects('2026-06-27', 'clerk', { of: held.acts[0]?.id, void: true }).books()).toMatchObject({ events: '0', audience: '0', copies: '0', installs: '0' })
})
