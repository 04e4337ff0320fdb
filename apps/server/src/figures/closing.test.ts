import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isRefused } from '@zhenzhi/kernel'
import type { Indicator, Reading } from '@zhenzhi/kernel'
import { asAdmin, freshDatabase, otherTown, town } from '../../test/database.ts'
import type { TestDatabase } from '../../test/database.ts'
import { appeal, booksOf, laterAppeal, meeting, register } from '../store/figures/books.fixture.ts'
import type { Books } from '../store/figures/books.fixture.ts'
import { closePeriod } from './close-period.ts'
import { compareClosing, listDifferences } from './compare-closing.ts'
import type { ClosingComparison, PartComparison } from './compare-closing.ts'

const indicator = (id: string, unit: Indicator['unit'], reading: Reading): Indicator => ({ id, title: id, unit, part: 1, rows: [], reading })
const indicators = [
  indicator('received', '件', { as: 'count', measure: 'appeal.received' }),
  indicator('people', '人次', { as: 'sum', measure: 'appeal.people' }),
  indicator('fee', '元', { as: 'sum', measure: 'appeal.fee' }),
  indicator('threads', '件', { as: 'distinct', measure: 'appeal.threads' }),
  indicator('standing', '件', { as: 'stock', measure: 'appeal.standing' }),
  indicator('crowd', '件', { as: 'count', measure: 'appeal.crowd' }),
  indicator('monthly', '次/月', { as: 'per', every: 'month', measure: 'meeting.held' }),
  indicator('rate', '%', { as: 'rate', numerator: { as: 'count', measure: 'appeal.closed' }, denominator: { as: 'count', measure: 'appeal.received' } }),
]
const period = { from: '2025-01-01', to: '2025-12-31', cutoff: '2025-12-31', today: '2026-01-05', moment: '2026-01-05T02:00:00.000Z' }

let db: TestDatabase
let books: Books
let closing: string
let records: string[]
const asking = () => ({ pool: db.app, seal: () => books.seal(), town, definitions: register })

beforeAll(async () => {
  db = await freshDatabase({ towns: true })
  books = booksOf(db, town)
  records = []
  for (let n = 0; n < 6; n++) records.push(await books.open(appeal, { day: '2025-03-03', what: { kind: 'land', people: 10 } }))
  await books.step(records[0]!, 'close', { day: '2025-04-04', what: { fee: '500' } })
  await books.open(meeting, { day: '2025-01-09' })
  const closed = await closePeriod({ ...asking(), ...period, account: v7(), indicators })
  if (isRefused(closed)) throw new Error(closed.refusal.says)
  closing = closed.closing.id
})
afterAll(() => db.drop())

async function compare(): Promise<ClosingComparison> {
  const compared = await compareClosing({ ...asking(), closing })
  if (isRefused(compared)) throw new Error(compared.refusal.says)
  return compared
}
const partsOf = async (id: string): Promise<readonly PartComparison[]> => (await compare()).values.find((value) => value.indicator === id)!.parts

test('what was closed is read again the same, and nothing differs as long as nothing happened', async () => {
  const { values } = await compare()

  expect(values.map(({ indicator: id, closed }) => [id, closed.value])).toEqual([
    ['crowd', '0'], ['fee', '5'], ['monthly', '0.08'], ['people', '60'], ['rate', '16.67'], ['received', '6'], ['standing', '5'], ['threads', '6'],
  ])
  expect(values.every(({ same }) => same)).toBe(true)
  expect(values.flatMap(({ parts }) => parts).every(({ difference, classes }) => difference === '0' && classes.length === 0)).toBe(true)
})

test('after correcting, registering late, maturing and measuring anew, each difference is of its class and they add up', async () => {
  await books.correct(records[1]!, 0, { day: '2026-01-06', what: { set: { people: 13 } } })
  await books.correct(records[2]!, 0, { day: '2026-01-06', what: { void: true } })
  await books.open(appeal, { day: '2025-12-20', moment: '2026-01-07T02:00:00.000Z', what: { kind: 'labour', people: 2 } })
  await books.step(records[3]!, 'close', { day: '2025-12-28', moment: '2026-01-07T02:00:00.000Z', what: { fee: '250' } })
  await books.measured(records[4]!, ['crowd'], { day: '2026-01-08' })
  await books.measured(records[5]!, ['crowd'], { day: '2026-01-08' })
  await books.open(meeting, { day: '2025-05-06', moment: '2026-01-08T02:00:00.000Z' })
  await books.open(meeting, { day: '2025-05-07', moment: '2026-01-08T02:00:00.000Z' })
  await books.open(appeal, { day: '2026-01-08', what: { kind: 'labour', people: 9 } }) // of the next year

  expect((await compare()).values.every(({ same }) => same)).toBe(true)
  expect(await partsOf('received')).toEqual([{ closed: '6', now: '6', difference: '0', classes: [{ class: 'corrected', amount: '-1', records: 1 }, { class: 'registered-late', amount: '1', records: 1 }] }])
  expect(await partsOf('people')).toEqual([{ closed: '60', now: '55', difference: '-5', classes: [{ class: 'corrected', amount: '-7', records: 2 }, { class: 'registered-late', amount: '2', records: 1 }] }])
  expect(await partsOf('fee')).toEqual([{ closed: '5', now: '7.5', difference: '2.5', classes: [{ class: 'matured', amount: '2.5', records: 1 }] }])
  expect(await partsOf('threads')).toEqual([{ closed: '6', now: '6', difference: '0', classes: [{ class: 'corrected', amount: '-1', records: 1 }, { class: 'registered-late', amount: '1', records: 1 }] }])
  expect(await partsOf('standing')).toMatchObject([{ closed: '5', now: '4', difference: '-1' }])
  expect(await partsOf('crowd')).toEqual([{ closed: '0', now: '2', difference: '2', classes: [{ class: 'newly-measured', amount: '2', records: 2 }] }])
  expect(await partsOf('monthly')).toEqual([{ closed: '1', now: '2', difference: '1', classes: [{ class: 'registered-late', amount: '1', records: 1 }] }])
  expect((await partsOf('rate')).map(({ difference }) => difference)).toEqual(['1', '0'])
})

test('the classes of every part add up to its difference', async () => {
  await books.join(records[5]!, records[4]!, { day: '2026-01-09' })
  for (const { indicator: id, parts } of (await compare()).values) {
    for (const { difference, classes } of parts) {
      expect([id, classes.reduce((sum, { amount }) => sum + Number(amount), 0)]).toEqual([id, Number(difference)])
    }
  }
  expect(await partsOf('threads')).toMatchObject([{ difference: '-1', classes: [{ class: 'corrected', amount: '-2' }, { class: 'registered-late', amount: '1' }] }])
})

test('moving a record to a new version measures anew what only that version has, and corrects what was measured before', async () => {
  const change = (text: string, values: unknown[] = []) => asAdmin(db.adminUrl, (admin) => admin.query(text, values))
  for (const [hash, definition] of [['appeal', appeal], ['appeal-2', laterAppeal]] as const) await change(`INSERT INTO z.definition VALUES ('appeal', $1, $2, now())`, [hash, JSON.stringify(definition)])
  const classes = async () => (await partsOf('crowd'))[0]!.classes.map((one) => [one.class, one.amount])
  await books.adopt(records[0]!, { day: '2026-01-10' })
  await books.adopt(records[4]!, { day: '2026-01-10' }) // measured already: nothing new
  expect(await classes()).toEqual([['newly-measured', '3']])
  // as if the version before had kept it too
  await change(`UPDATE z.definition SET json = jsonb_set(json::jsonb, '{measures,crowd}', '{}')::text WHERE hash = 'appeal'`)
  expect(await classes()).toEqual([['corrected', '1'], ['newly-measured', '2']])
})

test('a difference is listed record by record, page by page', async () => {
  const { seq } = await compare()
  const page = (after?: { class: 'corrected'; record: string }) =>
    listDifferences({ pool: db.app, town, definitions: register, closing, indicator: 'people', part: 0, seq, limit: 2, ...(after === undefined ? {} : { after }) })
  const first = await page()

  expect(first.map(({ class: kind, record, amount }) => [kind, record, amount])).toEqual([['corrected', records[1], '3'], ['corrected', records[2], '-10']])
  expect(await page({ class: 'corrected', record: records[2]! })).toEqual([expect.objectContaining({ class: 'registered-late', amount: '2' })])
})

test('the closing keeps how it was read, whatever the indicator reads today', async () => {
  const { values } = await compare()

  expect(JSON.parse(values.find(({ indicator: id }) => id === 'rate')!.closed.reading)).toEqual({ unit: '%', title: 'rate', reading: indicators.at(-1)!.reading })
})

test('books or evidence changed behind our back show: the closed value cannot be read again', async () => {
  const differing = async () => (await compare()).values.filter(({ same }) => !same).map(({ indicator: id }) => id)
  const change = (text: string, values: unknown[]) => asAdmin(db.adminUrl, (admin) => admin.query(text, values))
  const balance = `UPDATE z.balance_span SET amount = amount + $1::numeric WHERE town_id = 11 AND measure = 'appeal.received' AND span = 'year'`
  await change(balance, [1])
  expect(await differing()).toEqual(['rate', 'received'])
  await change(balance, [-1])

  const record = `UPDATE z.fact SET record = $2 WHERE town_id = 11 AND record = $1 AND measure = 'appeal.people'`
  await change(record, [records[0], v7()])
  expect(await differing()).toEqual(['people']) // the value is as it was, the digest is not
})

test('a period that ends before it begins and a cut-off out of reach are refused', async () => {
  const refusalOf = async (some: Partial<typeof period>) => {
    const answer = await closePeriod({ ...asking(), ...period, ...some, account: v7(), indicators })
    return isRefused(answer) ? answer.refusal.field : undefined
  }

  expect(await refusalOf({ to: '2024-12-31' })).toBe('to')
  expect(await refusalOf({ cutoff: '2024-12-31' })).toBe('cutoff')
  expect(await refusalOf({ cutoff: '2026-01-06' })).toBe('cutoff')
  expect(await compareClosing({ ...asking(), closing: v7() })).toMatchObject({ refusal: { code: 'not-found' } })
})

test('closing seals first, and on a day that is not over stands at the last seal', async () => {
  const other = booksOf(db, otherTown)
  await other.open(meeting, { day: '2025-06-01' })
  const closed = await closePeriod({ ...asking(), seal: () => other.seal(), town: otherTown, ...period, cutoff: period.today, account: v7(), indicators })

  expect(closed).toMatchObject({ closing: { seq: 1 }, figures: expect.arrayContaining([expect.objectContaining({ id: 'monthly', numerator: '1', denominator: '12' })]) })
})
