import { isRefused } from '@zhenzhi/kernel'
import type { Day, Indicator, Reading } from '@zhenzhi/kernel'
import { v7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { asAdmin, freshDatabase, otherTown, town } from '../../test/database.ts'
import type { TestDatabase } from '../../test/database.ts'
import { booksOf, notice, register } from '../store/figures/books.fixture.ts'
import type { Books, Telling } from '../store/figures/books.fixture.ts'
import { closePeriod } from './close-period.ts'
import { compareClosing, listDifferences } from './compare-closing.ts'
import { readCountyFigures } from './county-figures.ts'
import type { Figure } from './figure.ts'
import { readFigures } from './read-figures.ts'
import { rebuildBalances } from './rebuild-balances.ts'
import { receipt } from './receipt.ts'

const indicator = (id: string, unit: Indicator['unit'], reading: Reading): Indicator => ({ id, title: id, unit, part: 1, rows: [], reading })
const standard = 'notice.standard'
const indicators = [
  indicator('inForce', '元/月', { as: 'latest', since: 'ever', measure: standard }),
  indicator('ofYear', '元/月', { as: 'latest', since: 'period', measure: standard }),
  indicator('land', '元/月', { as: 'latest', since: 'ever', measure: standard, where: { kind: ['land'] } }),
  indicator('mean', '元/月', { as: 'mean', measure: standard }),
]
const year = { from: '2025-01-01', to: '2025-12-31' }

let db: TestDatabase
let books: Books
beforeAll(async () => {
  db = await freshDatabase({ towns: true })
})
afterAll(() => db.drop())
beforeEach(async () => {
  await asAdmin(db.adminUrl, (admin) => admin.query('TRUNCATE z.act, z.fact, z.sealed, z.unsealed, z.seal_batch, z.balance_day, z.balance_span, z.subject_day, z.closing_value, z.closing; UPDATE z.seal_head SET seq = 0, batch = 0, root = NULL'))
  books = booksOf(db, town)
})

const tell = (day: Day, fee: string, more: Partial<Telling> & { kind?: string } = {}) => books.open(notice, { day, ...more, what: { fee, kind: more.kind ?? 'land' } })
async function read(more: { to?: Day; cutoff?: Day } = {}): Promise<Record<string, Figure>> {
  const figures = await readFigures({ pool: db.app, town, ...year, ...more, today: '2026-06-01', indicators, definitions: register })
  return Object.fromEntries(figures.map((figure) => [figure.id, figure]))
}
const values = async (more: { to?: Day; cutoff?: Day } = {}) => Object.fromEntries(Object.entries(await read(more)).map(([id, { value }]) => [id, value]))
const open = (id: string, more: object = {}) =>
  receipt({ pool: db.app, seal: () => books.seal(), town, ...year, today: '2026-06-01', indicator: indicators.find((one) => one.id === id)!, definitions: register, ...more })

test('the latest is what was last on or before the last day, whatever was recorded last; nothing is no value and not nought', async () => {
  const nothing = await read()
  expect(nothing['inForce']).toMatchObject({ value: null, absent: '无记录', numerator: null, denominator: null, records: 0, entries: 0, grades: [] })
  expect(nothing['mean']).toMatchObject({ value: null, absent: '—', numerator: '0', denominator: '0' })
  await tell('2024-05-01', '90000')
  expect(await values()).toEqual({ inForce: '900', ofYear: null, land: '900', mean: null })
  await tell('2025-09-01', '25000', { kind: 'labour' })
  await tell('2025-03-01', '30050') // recorded later, said of an earlier day
  await tell('2026-01-01', '70000') // of the year after
  expect(await values()).toEqual({ inForce: '250', ofYear: '250', land: '300.5', mean: '275.25' })
  expect(await values({ to: '2025-08-31' })).toEqual({ inForce: '300.5', ofYear: '300.5', land: '300.5', mean: '300.5' })
  await tell('2025-10-01', '0')
  expect((await read())['inForce']).toMatchObject({ value: '0', records: 1, entries: 1, grades: ['record'] })
})

test('of two on one day the later act is the latest; what is taken back uncovers what was before', async () => {
  const first = await tell('2025-04-01', '10000')
  const second = await tell('2025-04-01', '20000')
  expect((await values())['inForce']).toBe('200')
  await books.correct(second, 0, { day: '2025-04-02', what: { void: true } })
  expect((await values())['inForce']).toBe('100')
  await books.correct(first, 0, { day: '2025-04-03', what: { set: { fee: '15000' } } })
  expect(await values()).toEqual({ inForce: '150', ofYear: '150', land: '150', mean: '150' })
  await books.correct(first, 0, { day: '2025-04-03', what: { void: true } })
  expect(await values()).toEqual({ inForce: null, ofYear: null, land: null, mean: null })
})

test('sealed, half sealed and unsealed read the same, at every sequence what it was, and rebuilding changes nothing', async () => {
  const seen: Record<string, string | null>[] = []
  const record = await tell('2025-02-01', '10000')
  const steps = [
    () => tell('2025-03-01', '20000'), () => books.correct(record, 0, { day: '2025-04-01', what: { set: { fee: '40000' }, day: '2025-03-15' } }),
    () => tell('2025-03-10', '70000'), () => books.correct(record, 0, { day: '2025-04-01', what: { void: true } }),
  ]
  for (const [at, step] of steps.entries()) {
    const before = await read()
    const seal = `2025-05-0${at + 1}T01:00:00.000Z`
    await books.seal(seal)
    const sealed = await read()
    expect(Object.values(sealed).map((one) => ({ ...one, asOf: 0 }))).toEqual(Object.values(before).map((one) => ({ ...one, asOf: 0 })))
    seen.push(await values())
    await step()
  }
  for (const [at, then] of seen.entries()) expect(await values({ cutoff: `2025-05-0${at + 1}` as Day })).toEqual(then)
  expect(seen.map(({ inForce, mean }) => [inForce, mean])).toEqual([['100', '100'], ['200', '150'], ['400', '300'], ['400', '433.33']])
  await books.seal()
  const before = await read()
  await rebuildBalances(db.rebuild, town, { moment: '2026-01-01T00:00:00.000Z', recordSubjects: [] })
  expect(await read()).toEqual(before)
})

test('behind the latest is one record and what was before it; behind a mean all of both sides', async () => {
  const [old, last] = [await tell('2024-01-01', '10000'), await tell('2025-03-01', '30000')]
  const struck = await tell('2025-09-01', '1')
  await books.correct(struck, 0, { day: '2025-09-02', what: { void: true } })
  const opened = await open('inForce', { page: { part: 0, limit: 10 } })

  expect(opened).toMatchObject({ value: '300', records: 1, page: [{ record: last, amount: '30000', day: '2025-03-01' }], history: [{ record: old, day: '2024-01-01', amount: '10000' }] })
  expect(opened.parts).toMatchObject([{ as: 'latest', amount: '30000', records: 1, entries: 1, from: null }])
  expect((await open('ofYear')).history).toEqual([])
  expect(await open('inForce', { maySee: async () => new Set() })).toMatchObject({ hidden: 1, history: [] })
  const mean = await open('mean', { ...year, from: '2024-01-01', page: { part: 1, limit: 10 } })
  expect(mean).toMatchObject({ value: '200', numerator: '400', denominator: '2', records: 2, parts: [{ as: 'sum', amount: '40000', records: 2 }, { as: 'entries', amount: '2', records: 2 }] })
  expect(mean.page?.map(({ record, amount }) => [record, amount])).toEqual([[old, '1'], [last, '1']])
  expect((await open('inForce', { from: '2023-01-01', to: '2023-12-31' }))).toMatchObject({ value: null, absent: '无记录', records: 0, parts: [{ amount: null }], digest: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855' })
})

interface Moved { closed: string | null; now: string | null; difference: string; classes: readonly { class: string; amount: string; records: number }[] }

/** The latest (its one side) and the mean (both sides) of a closed year, after something happened. */
async function movedBy(work: () => Promise<unknown>): Promise<{ latest: Moved; mean: Moved[]; listed: unknown[] }> {
  const closed = await closePeriod({ pool: db.app, seal: () => books.seal(), town, definitions: register, ...year, cutoff: '2026-06-01', today: '2026-06-01', moment: '2026-01-05T02:00:00.000Z', account: v7(), indicators })
  if (isRefused(closed)) throw new Error(closed.refusal.says)
  await work()
  const asking = { pool: db.app, seal: () => books.seal(), town, definitions: register, closing: closed.closing.id }
  const compared = await compareClosing(asking)
  if (isRefused(compared)) throw new Error(compared.refusal.says)
  const value = (id: string) => compared.values.find((one) => one.indicator === id)!
  expect(compared.values.every(({ same }) => same)).toBe(true)
  const listed = await listDifferences({ ...asking, indicator: 'inForce', part: 0, seq: compared.seq, limit: 10 })
  return { latest: value('inForce').parts[0]!, mean: [...value('mean').parts], listed }
}

test('after a closing the difference of a latest is of the class of the act that made another one the latest', async () => {
  const record = await tell('2025-03-01', '30000')
  expect((await movedBy(async () => undefined)).latest).toEqual({ closed: '300', now: '300', difference: '0', classes: [] })
  const corrected = await movedBy(() => books.correct(record, 0, { day: '2026-01-06', what: { set: { fee: '35000' } } }))
  expect(corrected.latest).toEqual({ closed: '300', now: '350', difference: '50', classes: [{ class: 'corrected', amount: '50', records: 1 }] })
  expect(corrected.mean).toEqual([corrected.latest, { closed: '1', now: '1', difference: '0', classes: [] }])
  const [late] = [await movedBy(() => tell('2025-06-01', '20000', { moment: '2026-01-07T02:00:00.000Z' }))]
  expect(late.latest).toEqual({ closed: '350', now: '200', difference: '-150', classes: [{ class: 'registered-late', amount: '-150', records: 1 }] })
  expect(late.mean.map(({ classes }) => classes)).toEqual([[{ class: 'registered-late', amount: '200', records: 1 }], [{ class: 'registered-late', amount: '1', records: 1 }]])
  const matured = await movedBy(() => books.step(record, 'raise', { day: '2025-12-30', moment: '2026-01-08T02:00:00.000Z', what: { fee: '60000' } }))
  expect(matured.latest.classes).toEqual([{ class: 'matured', amount: '400', records: 1 }])
  const struck = await movedBy(() => books.correct(record, 2, { day: '2026-01-09', what: { void: true } }))
  expect(struck.latest).toEqual({ closed: '600', now: '200', difference: '-400', classes: [{ class: 'corrected', amount: '-400', records: 1 }] })
  expect(struck.listed).toMatchObject([{ class: 'corrected', record, amount: '-40000' }])
})

test('from nothing to something, and back, is a difference too; an entry that covers nothing is none', async () => {
  expect((await movedBy(() => tell('2025-06-01', '20000'))).latest).toEqual({ closed: null, now: '200', difference: '200', classes: [{ class: 'registered-late', amount: '200', records: 1 }] })
  expect((await movedBy(() => tell('2025-01-01', '90000'))).latest).toEqual({ closed: '200', now: '200', difference: '0', classes: [] })
})

test('a county adds no latest values, and divides the sum of sums by the sum of counts', async () => {
  for (const fee of ['10000', '10000', '40000']) await tell('2025-03-01', fee)
  await booksOf(db, otherTown).open(notice, { day: '2025-03-01', what: { fee: '100000', kind: 'land' } })
  const { county, towns } = await readCountyFigures({ pool: db.app, towns: [town, otherTown], ...year, today: '2026-06-01', indicators, definitions: register })

  expect(towns.map(({ figures }) => figures.map(({ value }) => value))).toEqual([['400', '400', '400', '200'], ['1000', '1000', '1000', '1000']])
  expect(county[0]).toMatchObject({ value: null, absent: '各乡镇分列', records: 2 })
  expect(county[3]).toMatchObject({ value: '400', numerator: '1600', denominator: '4' }) // and not 600, the mean of means
})
