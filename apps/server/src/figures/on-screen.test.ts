import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Indicator, Reading } from '@zhenzhi/kernel'
import { freshDatabase, town } from '../../test/database.ts'
import type { TestDatabase } from '../../test/database.ts'
import { appeal, booksOf, ofRecords, register } from '../store/figures/books.fixture.ts'
import { inTowns } from '../store/in-towns.ts'
import { getLastSeal } from '../store/figures/seals.ts'
import { sealTown } from '../store/sealing/seal-town.ts'
import { askFigures } from './ask.ts'
import { readAsked, readFigures } from './read-figures.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await freshDatabase({ towns: true })
})
afterAll(() => db.drop())

/** Five ways to count that all come to the same as long as every record is visited once in a place of its own. */
const readings: Reading[] = [
  { as: 'count', measure: 'appeal.received' },
  { as: 'distinct', measure: 'appeal.threads' },
  { as: 'distinct', measure: 'appeal.received' },
  { as: 'stock', measure: 'appeal.standing' },
  { as: 'sum', measure: 'appeal.people' },
]
const indicators = readings.map((reading, at): Indicator => ({ id: String(at), title: '', unit: reading.as === 'sum' ? '人次' : '件', part: 1, rows: [], reading }))
const period = { from: '2025-01-01', to: '2025-12-31' }

test('while people write and a sealer seals, every reading is whole: nothing twice, nothing missing', async () => {
  const seen = { sent: 0, done: 0 }
  let writing = true
  const writers = [1, 2, 3].map(async () => {
    const books = booksOf(db, town)
    for (let n = 0; n < 80; n++) {
      seen.sent++
      await books.open(appeal, { day: '2025-03-03', what: { kind: 'land', people: 1 } })
      seen.done++
    }
  })
  const sealer = (async () => {
    while (writing) await sealTown(db.sealer, town, { limit: 9, moment: '2025-03-04T00:00:00.000Z', alg: 'sha256', recordSubjects: ofRecords, busy: 'wait' })
  })()
  let readingsTaken = 0
  let sealedMeanwhile = 0
  const reader = (async () => {
    while (writing) {
      const done = seen.done
      const figures = await readFigures({ pool: db.app, town, ...period, today: '2025-12-31', indicators, definitions: register, withRecords: false })
      const values = new Set(figures.map(({ value }) => Number(value)))
      expect(values.size).toBe(1)
      const [value = -1] = values
      expect(value).toBeGreaterThanOrEqual(done)
      expect(value).toBeLessThanOrEqual(seen.sent)
      readingsTaken++
      sealedMeanwhile = Math.max(sealedMeanwhile, figures[0]!.asOf.seq)
    }
  })()
  await Promise.all(writers)
  writing = false
  await Promise.all([sealer, reader])

  expect(readingsTaken).toBeGreaterThan(10)
  expect(sealedMeanwhile).toBeGreaterThan(50)
  const figures = await readFigures({ pool: db.app, town, ...period, today: '2025-12-31', indicators, definitions: register })
  expect(figures.map(({ value, records }) => [value, records])).toEqual(Array.from({ length: 5 }, () => ['240', 240]))
})

test('at every sequence a value is what it was when so many acts were sealed, whatever came after', async () => {
  const books = booksOf(db, town)
  await books.seal()
  const asked = askFigures(indicators, register, { ...period, until: '2025-12-31' })
  const at = (sequence: number) => inTowns(db.app, [town], (tx) => readAsked(tx, town, { asked, seal: { seq: sequence, moment: null }, withRecords: true }))
  const places: { seq: number; figures: unknown }[] = []
  const record = await books.open(appeal, { day: '2025-05-01', what: { kind: 'labour', people: 4 } })
  const steps = [
    () => books.step(record, 'visit', { day: '2025-05-02', what: { shop: v7() } }),
    () => books.correct(record, 0, { day: '2025-05-03', what: { set: { people: 6, kind: 'land' } } }),
    () => books.step(record, 'close', { day: '2025-05-04', what: { fee: '100' } }),
    () => books.correct(record, 0, { day: '2025-05-05', what: { void: true } }),
  ]
  for (const step of steps) {
    await books.seal()
    const { seq } = await inTowns(db.app, [town], (tx) => getLastSeal(tx, town))
    const screen = await readFigures({ pool: db.app, town, ...period, today: '2025-12-31', indicators, definitions: register })
    places.push({ seq, figures: screen.map(({ value, records, entries, grades }) => ({ value, records, entries, grades })) })
    await step()
  }

  for (const { seq, figures } of places) expect((await at(seq)).map(({ value, records, entries, grades }) => ({ value, records, entries, grades }))).toEqual(figures)
  expect(new Set(places.map(({ figures }) => JSON.stringify(figures))).size).toBeGreaterThan(2)
  expect((await at(0)).map(({ value, records }) => [value, records])).toEqual(Array.from({ length: 5 }, () => ['0', 0]))
})
