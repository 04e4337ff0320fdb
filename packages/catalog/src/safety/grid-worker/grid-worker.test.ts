import { expect, test } from 'vitest'
import { story } from '../../story.fixture.ts'
import { gridWorker } from './grid-worker.ts'

const village = '00000000-0000-7000-a000-000000000001'
const worker = { person: '00000000-0000-7000-b000-000000000001', of: 'sealed' }
const hired = story(gridWorker, '2026-01-05', { worker, village, kind: 'full', from: '2026-01-05' })

test('a grid worker is in post from the first day of the term [F04]', () => {
  expect(hired.facts('inTerm').map(({ day, amount }) => ({ day, amount }))).toEqual([{ day: '2026-01-05', amount: '1' }])
})

test('the last day of the term is still in post, the day after is not [F04]', () => {
  const left = hired.then('2026-06-30', 'clerk', 'end', { to: '2026-06-30', reason: '调离' })

  expect(left.facts('inTerm').map(({ day, amount }) => ({ day, amount }))).toEqual([{ day: '2026-01-05', amount: '1' }, { day: '2026-07-01', amount: '-1' }])
  expect(left.on('2026-06-30').state).toBe('ended')
})

test('a wrong last day is corrected on the original days [F04]', () => {
  const left = hired.then('2026-06-30', 'clerk', 'end', { to: '2026-06-30' })
  const corrected = left.corrects('2026-07-10', 'clerk', { of: left.acts.at(-1)?.id, set: { to: '2026-06-15' } })

  expect(corrected.facts('inTerm').map((fact) => fact.day).sort()).toEqual(['2026-01-05', '2026-06-16'])
})

test('moving to another village counts there from that day on and leaves earlier days as they were [F04]', () => {
  const other = '00000000-0000-7000-a000-000000000002'
  const moved = hired.then('2026-03-01', 'clerk', 'change', { village: other })

  expect(moved.books()['inTerm']).toBe('1')
  expect(moved.facts('inTerm').map(({ day, amount, by }) => [day, amount, by[0]])).toEqual([
    ['2026-01-05', '1', village], ['2026-03-01', '-1', village], ['2026-03-01', '1', other],
  ])
})
