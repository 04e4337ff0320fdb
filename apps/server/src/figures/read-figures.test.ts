import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Day, Indicator, Reading } from '@zhenzhi/kernel'
import { freshDatabase, town } from '../../test/database.ts'
import type { TestDatabase } from '../../test/database.ts'
import { appeal, booksOf, meeting, officer, register } from '../store/figures/books.fixture.ts'
import { inTowns } from '../store/in-towns.ts'
import type { Figure } from './figure.ts'
import { readFigures } from './read-figures.ts'

const year = { from: '2025-01-01', to: '2025-12-31' }
const [shop, otherShop] = [v7(), v7()]
let db: TestDatabase

/** One town's year, with everything in it that leads wrong formulas astray. */
beforeAll(async () => {
  db = await freshDatabase({ towns: true })
  const books = booksOf(db, town)
  const a = await books.open(appeal, { day: '2025-01-10', what: { kind: 'land', people: 3 } })
  await books.step(a, 'visit', { day: '2025-01-12', what: { shop } })
  await books.step(a, 'visit', { day: '2025-02-03', what: { shop } })
  await books.step(a, 'close', { day: '2025-02-20', what: { fee: '1205000' } })
  await books.correct(a, 0, { day: '2025-03-01', what: { set: { people: 4 } } })
  const b = await books.open(appeal, { day: '2025-03-05', what: { kind: 'labour', people: 5 } })
  await books.step(b, 'visit', { day: '2025-03-06', what: { shop } })
  await books.step(b, 'visit', { day: '2025-03-07', what: { shop: otherShop } })
  const before = await books.open(appeal, { day: '2024-12-20', what: { kind: 'land', people: 7 } })
  await books.step(before, 'close', { day: '2025-01-05', what: { fee: '70050' } })
  await books.seal()
  const after = await books.open(appeal, { day: '2025-12-30', what: { kind: 'land', people: 1 }, grade: 'import' })
  await books.step(after, 'close', { day: '2026-01-03', what: { fee: '100' } })
  const struck = await books.open(appeal, { day: '2025-04-01', what: { kind: 'land', people: 20 } })
  await books.correct(struck, 0, { day: '2025-04-02', what: { void: true } })
  await books.open(appeal, { day: '2024-12-31', moment: '2025-01-04T02:00:00.000Z', what: { kind: 'labour', people: 2 } })
  const again = await books.open(appeal, { day: '2025-05-01', what: { kind: 'labour' } })
  await books.step(again, 'close', { day: '2025-05-10' })
  await books.step(again, 'reopen', { day: '2025-05-12' })
  await books.step(again, 'close', { day: '2025-05-20' })
  const [one, other] = [await books.open(appeal, { day: '2025-06-01', what: { kind: 'labour' } }), await books.open(appeal, { day: '2025-06-05', what: { kind: 'labour' } })]
  await books.join(other, one, { day: '2025-06-07' })
  for (const day of ['2025-01-08', '2025-01-20', '2025-01-30', '2025-02-10', '2025-04-15', '2025-06-30']) await books.open(meeting, { day, what: { kind: 'land' } })
  const cancelled = await books.open(meeting, { day: '2025-05-15' })
  await books.correct(cancelled, 0, { day: '2025-05-16', what: { void: true } })
  await books.open(officer, { day: '2025-02-01', what: { from: '2025-01-15', to: '2025-06-30', kind: 'land' } })
  await books.open(officer, { day: '2025-02-01', what: { from: '2023-07-01', kind: 'land' } })
  const left = await books.open(officer, { day: '2025-02-01', what: { from: '2024-01-01', kind: 'labour' } })
  await books.step(left, 'end', { day: '2025-03-31', what: { to: '2025-03-31' } })
})
afterAll(() => db.drop())

const indicator = (reading: Reading, unit: Indicator['unit'] = '件'): Indicator => ({ id: 'one', title: '某指标', unit, part: 1, rows: [], reading })

async function read(reading: Reading, { unit, from = year.from, to = year.to, today = '2026-02-01' }: { unit?: Indicator['unit']; from?: Day; to?: Day; today?: Day } = {}): Promise<Figure> {
  const [figure] = await readFigures({ pool: db.app, town, from, to, today, indicators: [indicator(reading, unit)], definitions: register })
  return figure!
}

/** Some other formula, over the same facts. */
async function wrong(formula: string): Promise<string> {
  const { rows } = await inTowns(db.verify, [town], (tx) => tx.query<{ value: string }>(
    `SELECT coalesce((${formula}), 0)::text AS value FROM (SELECT f.*, a.moment FROM z.fact f JOIN z.act a ON a.town_id = $1 AND a.id = f.act WHERE f.town_id = $1) f`, [town]))
  return rows[0]!.value
}
const inYear = `f.day BETWEEN '2025-01-01' AND '2025-12-31'`
const of = (measure: string) => `FILTER (WHERE measure = 'appeal.${measure}' AND ${inYear})`

test('a count adds what was registered and not struck out, on the day it happened', async () => {
  const figure = await read({ as: 'count', measure: 'appeal.received' })

  expect(figure).toMatchObject({ value: '6', numerator: null, denominator: null, records: 6, entries: 6, grades: ['import', 'record'] })
  expect([
    await wrong(`count(*) ${of('received')}`), // corrections ignored
    await wrong(`sum(amount) ${of('closed')}`), // closed instead of found
    await wrong(`sum(amount) ${of('people')}`), // people instead of cases
    await wrong(`count(DISTINCT subject) ${of('threads')}`), // joined ones once, by another measure, corrections ignored
    await wrong(`sum(amount) FILTER (WHERE measure = 'appeal.received' AND moment >= '2025-01-01' AND moment < '2026-01-01')`), // the day of entry
    await wrong(`sum(amount) FILTER (WHERE measure = 'appeal.standing' AND day <= '2025-12-31')`), // stock instead of flow
    await wrong(`sum(amount) FILTER (WHERE measure = 'appeal.received')`), // all days
  ]).not.toContain('6')
})

test('a count by dimension takes the allowed keys and no others', async () => {
  const where = { kind: ['land'] }
  const [land, labour, both] = await Promise.all([where, { kind: ['labour'] }, { kind: ['land', 'labour'] }].map((keys) => read({ as: 'count', measure: 'appeal.received', where: keys })))

  expect([land!.value, labour!.value, both!.value]).toEqual(['2', '4', '6'])
  expect((await read({ as: 'count', measure: 'appeal.received', where: { kind: [] } })).value).toBe('0')
  await expect(read({ as: 'count', measure: 'appeal.received', where: { colour: ['red'] } })).rejects.toThrow('not kept by')
})

test('closing twice counts twice where the measure says each', async () => {
  expect(await read({ as: 'count', measure: 'appeal.closed' })).toMatchObject({ value: '4', records: 3 })
})

test('a sum adds amounts as corrected, exact, in the display unit', async () => {
  expect(await read({ as: 'sum', measure: 'appeal.fee' }, { unit: '万元' })).toMatchObject({ value: '1.27505', records: 2 })
  const people = await read({ as: 'sum', measure: 'appeal.people' }, { unit: '人次' })
  expect(people).toMatchObject({ value: '10', records: 3, entries: 3 })
  expect([
    await wrong(`sum(amount) FILTER (WHERE measure = 'appeal.people' AND ${inYear} AND reverses_act IS NULL)`), // corrections ignored
    await wrong(`count(*) ${of('people')}`), // entries instead of amounts
    await wrong(`sum(amount) FILTER (WHERE measure = 'appeal.people' AND moment >= '2025-01-01' AND moment < '2026-01-01')`), // the day of entry
  ]).not.toContain('10')
})

test('a distinct count has each subject once: places visited, cases after joining', async () => {
  const shops = await read({ as: 'distinct', measure: 'appeal.shops' }, { unit: '家' })
  expect(shops).toMatchObject({ value: '2', records: 2, entries: 4 })
  expect((await read({ as: 'count', measure: 'appeal.visits' }, { unit: '户次' })).value).toBe('4')

  expect(await read({ as: 'distinct', measure: 'appeal.threads' })).toMatchObject({ value: '5', records: 6 })
  expect([
    await wrong(`sum(amount) ${of('threads')}`), // joined counted double
    await wrong(`count(DISTINCT subject) ${of('threads')}`), // struck out counted
  ]).not.toContain('5')
})

test('a distinct count of records has each record once', async () => {
  expect(await read({ as: 'distinct', measure: 'appeal.visited' })).toMatchObject({ value: '2', records: 2 })
  expect(await read({ as: 'distinct', measure: 'appeal.closed' })).toMatchObject({ value: '3', records: 3 })
})

test('a stock stands from the first day of a term to its last, and whoever began before the period is in it', async () => {
  const on = async (to: Day) => (await read({ as: 'stock', measure: 'officer.inTerm' }, { unit: '名', to })).value
  const days = ['2025-01-14', '2025-01-15', '2025-03-31', '2025-04-01', '2025-06-30', '2025-07-01', '2025-12-31']

  expect(await Promise.all(days.map(on))).toEqual(['2', '3', '3', '2', '2', '1', '1'])
  expect(await wrong(`sum(amount) FILTER (WHERE measure = 'officer.inTerm' AND ${inYear})`)).not.toBe('1') // flow instead of stock
  expect(await wrong(`sum(amount) FILTER (WHERE measure = 'officer.inTerm' AND amount > 0)`)).not.toBe('1') // who left still counted
  expect(await read({ as: 'stock', measure: 'officer.inTerm', where: { kind: ['land'] } }, { unit: '名' })).toMatchObject({ value: '1', records: 1, grades: ['record'] })
})

test('a stock of open cases is what is open on the day, not what was opened', async () => {
  expect((await read({ as: 'stock', measure: 'appeal.standing' })).value).toBe('5')
  expect((await read({ as: 'stock', measure: 'appeal.standing' }, { to: '2025-01-04' })).value).toBe('2')
  expect((await read({ as: 'stock', measure: 'appeal.standing' }, { to: '2025-01-05' })).value).toBe('1')
})

test('a frequency counts months that have one, of the months that were due', async () => {
  const monthly: Reading = { as: 'per', every: 'month', measure: 'meeting.held' }
  expect(await read(monthly, { unit: '次/月' })).toMatchObject({ value: '0.33', numerator: '4', denominator: '12', records: 6 })
  expect(await wrong(`sum(amount) FILTER (WHERE measure = 'meeting.held' AND ${inYear})`)).not.toBe('4') // events instead of months
  expect(await read(monthly, { unit: '次/月', today: '2025-06-29' })).toMatchObject({ value: '0.6', numerator: '3', denominator: '5' })
  expect(await read(monthly, { unit: '次/月', today: '2025-06-30' })).toMatchObject({ value: '0.67', numerator: '4', denominator: '6' })
  expect(await read({ ...monthly, every: 'quarter' }, { unit: '次/季度' })).toMatchObject({ value: '0.5', numerator: '2', denominator: '4' })
  expect(await read(monthly, { unit: '次/月', today: '2025-01-02' })).toMatchObject({ value: null, numerator: '0', denominator: '0' })
})

test('a rate divides what it says, rounds half up to two places, and is no value where nothing divides', async () => {
  const rate = (kind: string): Reading => ({
    as: 'rate', numerator: { as: 'count', measure: 'appeal.closed', where: { kind: [kind] } }, denominator: { as: 'count', measure: 'appeal.received', where: { kind: [kind] } },
  })
  const all: Reading = { as: 'rate', numerator: { as: 'distinct', measure: 'appeal.closed' }, denominator: { as: 'distinct', measure: 'appeal.threads' } }
  expect(await read(all, { unit: '%' })).toMatchObject({ value: '60', numerator: '3', denominator: '5' })
  const [land, labour] = [await read(rate('land'), { unit: '%' }), await read(rate('labour'), { unit: '%' })]
  expect([land.value, labour.value]).toEqual(['100', '50'])
  const whole = await read({ as: 'rate', numerator: { as: 'count', measure: 'appeal.closed' }, denominator: { as: 'count', measure: 'appeal.received' } }, { unit: '%' })
  expect(whole.value).toBe('66.67') // and not 75, the average of the two
  expect(await read(rate('land'), { unit: '%', from: '2025-07-01', to: '2025-07-31' })).toMatchObject({ value: null, numerator: '0', denominator: '0' })
})

test('a record behind both sides of a rate is one record', async () => {
  const figure = await read({ as: 'rate', numerator: { as: 'count', measure: 'appeal.closed' }, denominator: { as: 'count', measure: 'appeal.received' } }, { unit: '%' })

  expect(figure.records).toBe(7) // six received in the year, and one more that was closed in it
})

test('a mean is a sum by a count in its own unit', async () => {
  const mean: Reading = { as: 'rate', numerator: { as: 'sum', measure: 'appeal.fee' }, denominator: { as: 'count', measure: 'appeal.closed' } }

  expect((await read(mean, { unit: '元' })).value).toBe('3187.63') // 12 750.50 元 over 4: 3 187.625
})

test('what is sealed, what is half sealed and what is not sealed yet read the same', async () => {
  const readings: Reading[] = [
    { as: 'count', measure: 'appeal.received' }, { as: 'distinct', measure: 'appeal.threads' }, { as: 'distinct', measure: 'appeal.closed' },
    { as: 'stock', measure: 'appeal.standing' }, { as: 'per', every: 'month', measure: 'meeting.held' },
  ]
  const values = async () => (await readFigures({ pool: db.app, town, ...year, today: '2026-02-01', indicators: readings.map((one) => indicator(one, one.as === 'per' ? '次/月' : '件')), definitions: register }))
    .map((figure) => ({ ...figure, asOf: undefined }))
  const before = await values()
  await booksOf(db, town).seal()

  expect(await values()).toEqual(before)
})
