import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Indicator } from '@zhenzhi/kernel'
import { freshDatabase, town } from '../../test/database.ts'
import type { TestDatabase } from '../../test/database.ts'
import { appeal, booksOf, register } from '../store/figures/books.fixture.ts'
import { receipt } from './receipt.ts'
import type { MaySee } from './look-behind.ts'

let db: TestDatabase
const [closedOnes, openOnes]: [string[], string[]] = [[], []]
let seal: () => Promise<unknown>

beforeAll(async () => {
  db = await freshDatabase({ towns: true })
  const books = booksOf(db, town)
  seal = () => books.seal()
  for (let n = 0; n < 30; n++) {
    const record = await books.open(appeal, { day: '2025-02-02', what: { kind: n % 3 === 0 ? 'labour' : 'land' } })
    if (n % 5 === 0) await books.step(record, 'close', { day: '2025-02-09', what: { fee: '250' } })
    void (n % 5 === 0 ? closedOnes : openOnes).push(record)
  }
  const struck = await books.open(appeal, { day: '2025-02-03' })
  await books.correct(struck, 0, { day: '2025-02-04', what: { void: true } })
})
afterAll(() => db.drop())

const period = { from: '2025-01-01', to: '2025-12-31', today: '2025-12-31' }
const rate: Indicator = {
  id: 'rate', title: '办结率', unit: '%', part: 1, rows: [],
  reading: { as: 'rate', numerator: { as: 'count', measure: 'appeal.closed' }, denominator: { as: 'count', measure: 'appeal.received' } },
}
const count: Indicator = { id: 'received', title: '登记', unit: '件', part: 1, rows: [], reading: { as: 'count', measure: 'appeal.received' } }
const open = (indicator: Indicator, maySee?: MaySee) =>
  receipt({ pool: db.app, seal, town, ...period, indicator, definitions: register, ...(maySee === undefined ? {} : { maySee }) })

/** The digest made otherwise: ids from the test's own list, sorted as bytes in Node. */
const digestOf = (records: readonly string[]) =>
  createHash('sha256').update(Buffer.concat(records.map((id) => Buffer.from(id.replaceAll('-', ''), 'hex')).sort((a, b) => a.compare(b)))).digest()

test('the digest is that of the record ids, sorted as bytes, and of nothing else', async () => {
  const opened = await open(count)

  expect(opened).toMatchObject({ value: '30', records: 30, seq: 38, grades: ['record'], reading: count.reading, cutoff: null })
  expect(opened.digest).toBe(digestOf([...closedOnes, ...openOnes]).toString('hex'))
  expect(opened.definitions).toEqual([{ id: 'appeal', hash: 'appeal-2' }])
})

test('a rate has the digest of both its digests, and each side its own', async () => {
  const opened = await open(rate)
  const [numerator, denominator] = [digestOf(closedOnes), digestOf([...closedOnes, ...openOnes])]

  expect(opened).toMatchObject({ value: '20', numerator: '6', denominator: '30', records: 30 })
  expect(opened.parts.map(({ digest, records, amount }) => ({ digest, records, amount }))).toEqual([
    { digest: numerator.toString('hex'), records: 6, amount: '6' },
    { digest: denominator.toString('hex'), records: 30, amount: '30' },
  ])
  expect(opened.digest).toBe(createHash('sha256').update(numerator).update(denominator).digest('hex'))
})

test('a figure with nothing behind it has the digest of nothing', async () => {
  const opened = await receipt({ pool: db.app, seal, town, ...period, from: '2025-12-01', indicator: count, definitions: register })

  expect(opened).toMatchObject({ value: '0', records: 0, digest: createHash('sha256').digest('hex') })
})

test('the hash of an indicator follows what it means, not what it is called', async () => {
  const [same, other] = await Promise.all([open({ ...count, title: '受理' }), open({ ...count, reading: { as: 'count', measure: 'appeal.received', where: { kind: ['land'] } } })])

  expect(same.indicatorHash).toBe((await open(count)).indicatorHash)
  expect(other.indicatorHash).not.toBe(same.indicatorHash)
})

test('records the reader may not see are counted, said, and not named', async () => {
  const maySee: MaySee = async (records) => new Set(records.filter((record) => !closedOnes.includes(record)))
  const opened = await open(count, maySee)
  expect(opened).toMatchObject({ value: '30', records: 30, hidden: 6, says: '6 条无权查看' })
  expect(await open(count, async (records) => new Set(records))).toMatchObject({ hidden: 0, says: '' })

  const pages: string[] = []
  let turns = 0
  let after: string | undefined
  do {
    const { page = [], next, ...again } = await receipt({ pool: db.app, seal, town, ...period, indicator: count, definitions: register, maySee, page: { part: 0, limit: 8, after } })
    expect(again).toEqual(opened)
    pages.push(...page.map(({ record }) => record))
    turns += 1
    after = next
  } while (after !== undefined)
  expect(pages).toEqual(openOnes.toSorted())
  expect(turns).toBe(4)
})

test('the few that are kept from a reader of a whole town are found among the records, and nobody is asked for each', async () => {
  const [one, other] = closedOnes
  const asking = { pool: db.app, seal, town, ...period, indicator: rate, definitions: register, page: { part: 0, limit: 50 } }
  const opened = await receipt({ ...asking, maySee: () => Promise.reject(new Error('asked for each')), allBut: async () => new Set([one ?? '', other ?? '', crypto.randomUUID()]) })

  expect(opened.parts.map(({ hidden }) => hidden)).toEqual([2, 2])
  expect(opened.page?.map(({ record }) => record)).toEqual(closedOnes.slice(2).toSorted())
  expect(await receipt({ ...asking, maySee: async (records) => new Set(records.filter((record) => record !== one && record !== other)), allBut: async () => undefined })).toEqual(opened)
})

test('a rate is opened for a reader too: what is hidden is counted on each side', async () => {
  const opened = await open(rate, async (records) => new Set(records.filter((record) => !closedOnes.includes(record))))

  expect(opened.parts.map((part) => part.hidden)).toEqual([6, 6])
})

test('the records behind one side of a rate come with their amount and the day on which it stands', async () => {
  const mean: Indicator = { ...rate, unit: '元', reading: { as: 'rate', numerator: { as: 'sum', measure: 'appeal.fee' }, denominator: { as: 'count', measure: 'appeal.closed' } } }
  const books = booksOf(db, town)
  const { page: then } = await receipt({ pool: db.app, seal, town, ...period, indicator: mean, definitions: register, page: { part: 0, limit: 50 } })
  const record = await books.open(appeal, { day: '2025-03-01' })
  await books.step(record, 'close', { day: '2025-03-02', what: { fee: '900' } })
  await books.correct(record, 1, { day: '2025-03-05', what: { set: { fee: '700' }, day: '2025-03-03' } })
  const behind = async () => (await receipt({ pool: db.app, seal, town, ...period, indicator: mean, definitions: register, page: { part: 0, limit: 50 } })).page
  const now = await behind()

  expect(then?.map((one) => one.record)).toEqual(closedOnes.toSorted())
  expect(now?.at(-1)).toEqual({ part: 0, record, amount: '700', entries: 1, day: '2025-03-03' })
  expect(now?.slice(0, -1)).toEqual(then)
})
