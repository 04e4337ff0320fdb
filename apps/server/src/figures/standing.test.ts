import { isRefused } from '@zhenzhi/kernel'
import type { Day, Indicator, Reading } from '@zhenzhi/kernel'
import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, otherTown, town } from '../../test/database.ts'
import type { TestDatabase } from '../../test/database.ts'
import { booksOf, counsel, register } from '../store/figures/books.fixture.ts'
import type { Books } from '../store/figures/books.fixture.ts'
import { closePeriod } from './close-period.ts'
import { compareClosing } from './compare-closing.ts'
import { readCountyFigures } from './county-figures.ts'
import { readFigures } from './read-figures.ts'
import { rebuildBalances } from './rebuild-balances.ts'
import { receipt } from './receipt.ts'

const indicator = (id: string, unit: Indicator['unit'], reading: Reading): Indicator => ({ id, title: id, unit, part: 1, rows: [], reading })
const served = { as: 'standing', measure: 'counsel.villages' } as const
const indicators = [
  indicator('served', '个村', served), indicator('servedLand', '个村', { ...served, where: { kind: ['land'] } }),
  indicator('terms', '名', { as: 'stock', measure: 'counsel.inTerm' }),
  indicator('share', '%', { as: 'rate', numerator: served, denominator: { as: 'stock', measure: 'counsel.inTerm' } }),
]
const year = { from: '2025-01-01', to: '2025-12-31' }
const today = '2026-06-01'
const [north, south, west] = [v7(), v7(), v7()]

let db: TestDatabase
let books: Books
const records: Record<string, string> = {}

/** North has two at a time, of whom one leaves; south's only one leaves; west's began the year before; of one struck out nothing is left. */
beforeAll(async () => {
  db = await freshDatabase({ towns: true })
  books = booksOf(db, town)
  const term = (village: string, from: Day, more: { to?: Day; kind?: string } = {}) => books.open(counsel, { day: '2025-01-02', what: { village, from, kind: 'land', ...more } })
  records['north'] = await term(north, '2025-01-01')
  records['second'] = await term(north, '2025-03-01', { to: '2025-09-30', kind: 'labour' })
  records['south'] = await term(south, '2025-01-01', { to: '2025-06-30' })
  await books.seal('2025-02-01T00:00:00.000Z')
  records['west'] = await term(west, '2024-05-01')
  const struck = await term(v7(), '2025-01-01')
  await books.correct(struck, 0, { day: '2025-02-03', what: { void: true } })
})
afterAll(() => db.drop())

async function values(to: Day, cutoff?: Day) {
  const figures = await readFigures({ pool: db.app, town, from: year.from, to, today, indicators, definitions: register, ...(cutoff === undefined ? {} : { cutoff }) })
  return figures.map(({ value, records: behind }) => [value, behind])
}

test('a village counts once however many serve it, to the last day of the last of them; behind it stand those who serve then', async () => {
  expect(await values('2025-02-28')).toEqual([['3', 3], ['3', 3], ['3', 3], ['100', 3]])
  expect(await values('2025-06-30')).toEqual([['3', 4], ['3', 3], ['4', 4], ['75', 4]])
  expect(await values('2025-07-01')).toEqual([['2', 3], ['2', 2], ['3', 3], ['66.67', 3]])
  expect(await values('2025-12-31')).toEqual([['2', 2], ['2', 2], ['2', 2], ['100', 2]])
  expect(await values('2024-12-31')).toEqual([['1', 1], ['1', 1], ['1', 1], ['100', 1]])
})

test('the receipt holds what the screen says, tells its records apart, and rebuilding changes nothing', async () => {
  const opened = await receipt({ pool: db.app, seal: () => books.seal('2025-10-01T00:00:00.000Z'), town, ...year, to: '2025-06-30', today, indicator: indicators[0]!, definitions: register, page: { part: 0, limit: 10 } })

  expect(opened).toMatchObject({ value: '3', records: 4, parts: [{ as: 'standing', amount: '3', from: null, records: 4 }] })
  expect(opened.page?.map(({ amount }) => amount)).toEqual(['1', '1', '1', '1'])
  expect(new Set(opened.page?.map(({ record }) => record))).toEqual(new Set(Object.values(records)))
  const before = await values('2025-07-01')
  await rebuildBalances(db.rebuild, town, { moment: '2026-01-01T00:00:00.000Z', recordSubjects: [] })
  expect(await values('2025-07-01')).toEqual(before)
})

test('after a closing the difference is of the act by which a village came or went, not of every term', async () => {
  const closed = await closePeriod({ pool: db.app, seal: () => books.seal('2026-01-04T00:00:00.000Z'), town, definitions: register, ...year, cutoff: today, today, moment: '2026-01-05T02:00:00.000Z', account: v7(), indicators })
  if (isRefused(closed)) throw new Error(closed.refusal.says)
  await books.open(counsel, { day: '2025-11-01', moment: '2026-01-06T02:00:00.000Z', what: { village: north, from: '2025-11-01', kind: 'land' } })
  await books.open(counsel, { day: '2025-11-01', moment: '2026-01-06T02:00:00.000Z', what: { village: south, from: '2025-11-01', kind: 'land' } })
  const compared = await compareClosing({ pool: db.app, seal: () => books.seal('2026-01-07T00:00:00.000Z'), town, definitions: register, closing: closed.closing.id })
  if (isRefused(compared)) throw new Error(compared.refusal.says)

  expect(compared.values.every(({ same }) => same)).toBe(true)
  expect(compared.values.find((one) => one.indicator === 'served')?.parts).toEqual([{ closed: '2', now: '3', difference: '1', classes: [{ class: 'registered-late', amount: '1', records: 1 }] }])
  expect(compared.values.find((one) => one.indicator === 'terms')?.parts).toEqual([{ closed: '2', now: '4', difference: '2', classes: [{ class: 'registered-late', amount: '2', records: 2 }] }])
})

test('of a county the towns are added up, and that is said', async () => {
  const { county } = await readCountyFigures({ pool: db.app, towns: [town, otherTown], ...year, today, indicators, definitions: register })

  expect(county.map(({ value, sumOfTowns }) => [value, sumOfTowns])).toEqual([['3', true], ['3', true], ['4', false], ['75', true]])
})
