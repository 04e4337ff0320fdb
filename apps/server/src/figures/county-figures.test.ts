import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Indicator, Reading } from '@zhenzhi/kernel'
import { freshDatabase, otherTown, town } from '../../test/database.ts'
import type { TestDatabase } from '../../test/database.ts'
import { appeal, booksOf, meeting, register } from '../store/figures/books.fixture.ts'
import { readCountyFigures } from './county-figures.ts'
import type { CountyFigures } from './county-figures.ts'

const shop = v7()
let db: TestDatabase
let read: CountyFigures

const indicator = (id: string, unit: Indicator['unit'], reading: Reading): Indicator => ({ id, title: id, unit, part: 1, rows: [], reading })
const indicators = [
  indicator('received', '件', { as: 'count', measure: 'appeal.received' }),
  indicator('rate', '%', { as: 'rate', numerator: { as: 'count', measure: 'appeal.closed' }, denominator: { as: 'count', measure: 'appeal.received' } }),
  indicator('shops', '家', { as: 'distinct', measure: 'appeal.shops' }),
  indicator('monthly', '次/月', { as: 'per', every: 'month', measure: 'meeting.held' }),
  indicator('fee', '元', { as: 'sum', measure: 'appeal.fee' }),
]

/** One town with one case that is closed, another with nine of which three are; both visit the same place. */
beforeAll(async () => {
  db = await freshDatabase({ towns: true })
  for (const [one, cases, closing] of [[town, 1, 1], [otherTown, 9, 3]] as const) {
    const books = booksOf(db, one)
    for (let n = 0; n < cases; n++) {
      const record = await books.open(appeal, { day: '2025-02-02', what: { kind: 'land' } })
      await books.step(record, 'visit', { day: '2025-02-03', what: { shop } })
      if (n < closing) await books.step(record, 'close', { day: '2025-02-09', what: { fee: '1050' } })
    }
  }
  for (const day of ['2025-01-05', '2025-01-06', '2025-02-05']) await booksOf(db, town).open(meeting, { day })
  await booksOf(db, otherTown).open(meeting, { day: '2025-03-05' })
  read = await readCountyFigures({ pool: db.app, towns: [town, otherTown], from: '2025-01-01', to: '2025-04-30', today: '2025-06-01', indicators, definitions: register })
})
afterAll(() => db.drop())

const county = (id: string) => read.county.find((figure) => figure.id === id)!
const towns = (id: string) => read.towns.map(({ figures }) => figures.find((figure) => figure.id === id)!.value)

test('counts and amounts of towns are added', () => {
  expect([towns('received'), county('received')]).toEqual([['1', '9'], expect.objectContaining({ value: '10', records: 10, sumOfTowns: false, says: '' })])
  expect([towns('fee'), county('fee').value]).toEqual([['10.5', '31.5'], '42'])
})

test('a rate of the county divides what was added, and is not the average of rates', () => {
  expect(towns('rate')).toEqual(['100', '33.33'])
  expect(county('rate')).toMatchObject({ value: '40', numerator: '4', denominator: '10' })
})

test('a frequency of the county is over all months that all towns owed', () => {
  expect(towns('monthly')).toEqual(['0.5', '0.25'])
  expect(county('monthly')).toMatchObject({ value: '0.38', numerator: '3', denominator: '8' })
})

test('subjects are counted town by town, and the sum says so', () => {
  expect(towns('shops')).toEqual(['1', '1'])
  expect(county('shops')).toMatchObject({ value: '2', sumOfTowns: true, says: '各镇之和，同一对象在多个镇的会重复计入' })
})

test('a county without towns in reach has nothing, and no rate', async () => {
  const none = await readCountyFigures({ pool: db.app, towns: [], from: '2025-01-01', to: '2025-04-30', today: '2025-06-01', indicators, definitions: register })

  expect(none.county.map(({ value }) => value)).toEqual(['0', null, '0', null, '0'])
})
