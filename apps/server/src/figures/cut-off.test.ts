import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Day, Indicator } from '@zhenzhi/kernel'
import { freshDatabase, town } from '../../test/database.ts'
import type { TestDatabase } from '../../test/database.ts'
import { booksOf, meeting, register } from '../store/figures/books.fixture.ts'
import { endOfDay } from './cut-off.ts'
import { readFigures } from './read-figures.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await freshDatabase({ towns: true })
  const books = booksOf(db, town)
  const held = async (day: Day, moment: string, sealed: string) => {
    await books.open(meeting, { day, moment })
    await books.seal(sealed)
  }
  await held('2025-11-10', '2025-11-10T02:00:00.000Z', '2025-11-10T02:00:01.000Z')
  await held('2025-11-29', '2025-11-30T15:59:58.000Z', '2025-11-30T15:59:59.999Z') // 23:59:59.999 in Shanghai on the 30th
  await held('2025-11-28', '2025-11-30T15:59:59.000Z', '2025-11-30T16:00:00.000Z') // sealed at 00:00 on the 1st
  await held('2025-11-27', '2025-12-05T02:00:00.000Z', '2025-12-05T02:00:01.000Z') // registered late
})
afterAll(() => db.drop())

const indicator: Indicator = { id: 'held', title: '', unit: '次', part: 1, rows: [], reading: { as: 'count', measure: 'meeting.held' } }

async function read(cutoff: Day | undefined, today: Day) {
  const asking = { pool: db.app, town, from: '2025-01-01', to: '2025-12-31', today, indicators: [indicator], definitions: register }
  const [figure] = await readFigures(cutoff === undefined ? asking : { ...asking, cutoff })
  return { value: figure?.value, seq: figure?.asOf.seq, records: figure?.records }
}

test('a day ends at midnight in Shanghai, which is four in the afternoon in Greenwich', () => {
  expect(endOfDay('2025-11-30')).toBe('2025-11-30T16:00:00.000Z')
})

test('what was sealed a millisecond before midnight is in, what was sealed at midnight is not, whatever its own day', async () => {
  expect(await read('2025-11-30', '2026-01-10')).toEqual({ value: '2', seq: 2, records: 2 })
  expect(await read('2025-11-29', '2026-01-10')).toEqual({ value: '1', seq: 1, records: 1 })
  expect(await read('2025-12-01', '2026-01-10')).toEqual({ value: '3', seq: 3, records: 3 })
})

test('before the first seal there is nothing', async () => {
  expect(await read('2025-11-09', '2026-01-10')).toEqual({ value: '0', seq: 0, records: 0 })
})

test('a cut-off day that is not over stands for the last seal, and without one the screen shows the unsealed too', async () => {
  await booksOf(db, town).open(meeting, { day: '2025-12-06' })

  expect(await read('2025-12-06', '2025-12-06')).toEqual({ value: '4', seq: 4, records: 4 })
  expect(await read(undefined, '2025-12-06')).toEqual({ value: '5', seq: 4, records: 5 })
})

test('today, a seal that a fast clock dated tomorrow is in; once the day is over, its own date counts', async () => {
  await booksOf(db, town).seal('2025-12-06T16:00:30.000Z')

  expect(await read('2025-12-06', '2025-12-06')).toEqual({ value: '5', seq: 5, records: 5 })
  expect(await read('2025-12-06', '2025-12-07')).toEqual({ value: '4', seq: 4, records: 4 })
})
