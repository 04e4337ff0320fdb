import { afterAll, beforeAll, expect, test } from 'vitest'
import { isRefused } from '@zhenzhi/kernel'
import type { Indicator } from '@zhenzhi/kernel'
import { freshDatabase, otherTown, town } from '../../test/database.ts'
import type { TestDatabase } from '../../test/database.ts'
import { appeal, booksOf, meeting, register } from '../store/figures/books.fixture.ts'
import { closePeriod } from './close-period.ts'
import { compareClosing } from './compare-closing.ts'
import { readCountyFigures } from './county-figures.ts'
import { readFigures } from './read-figures.ts'
import { receipt } from './receipt.ts'

/** Two channels, as petitions and hotline orders are: what was labour of both, by all of both. */
const rate: Indicator = {
  id: 'both', title: '两个渠道', unit: '%', part: 1, rows: [],
  reading: {
    as: 'rate',
    numerator: { as: 'sum-of', of: [{ as: 'count', measure: 'appeal.received', where: { kind: ['labour'] } }, { as: 'count', measure: 'meeting.held', where: { kind: ['labour'] } }] },
    denominator: { as: 'sum-of', of: [{ as: 'distinct', measure: 'appeal.threads' }, { as: 'count', measure: 'meeting.held' }] },
  },
}
const period = { from: '2025-01-01', to: '2025-12-31', today: '2025-12-31' }
const labour: string[] = []
let db: TestDatabase
let seal: () => Promise<unknown>

/** Seven of eight and one of two are labour: eight of ten. The rates of the channels are 87.5 and 50; their mean would be 68.75. */
beforeAll(async () => {
  db = await freshDatabase({ towns: true })
  const books = booksOf(db, town)
  seal = () => books.seal()
  for (let n = 0; n < 10; n++) {
    const kind = n === 7 || n === 9 ? 'land' : 'labour'
    const record = await books.open(n < 8 ? appeal : meeting, { day: '2025-02-02', what: { kind } })
    if (kind === 'labour') labour.push(record)
  }
})
afterAll(() => db.drop())

const around = () => ({ pool: db.app, seal, town, ...period, definitions: register })

test('each side is the sum of its measures, on screen and at the seal', async () => {
  const worth = { value: '80', numerator: '8', denominator: '10', entries: 18 }
  const [screen] = await readFigures({ ...around(), indicators: [rate] })
  const opened = await receipt({ ...around(), indicator: rate })

  expect(screen).toMatchObject({ ...worth, records: 10 })
  expect(opened).toMatchObject({ ...worth, records: 10 })
  expect(opened.parts.map(({ side, measure, amount }) => [side, measure, amount])).toEqual([
    [0, 'appeal.received', '7'], [0, 'meeting.held', '1'], [1, 'appeal.threads', '8'], [1, 'meeting.held', '2'],
  ])
})

test('the records behind a side are those of all its measures, page by page, none twice and none left out', async () => {
  const pages: string[][] = []
  for (let after: string | undefined; ;) {
    const { page = [], next } = await receipt({ ...around(), indicator: rate, page: { part: 0, limit: 3, after } })
    pages.push(page.map(({ record }) => record))
    if (next === undefined) break
    after = next
  }

  expect(pages.flat()).toEqual(labour.toSorted())
  expect(pages.length).toBeGreaterThan(2)
})

test('what may not be seen is counted over all its measures', async () => {
  const opened = await receipt({ ...around(), indicator: rate, maySee: async (records) => new Set(records.filter((record) => !labour.includes(record))) })

  expect(opened.parts.map(({ hidden }) => hidden)).toEqual([7, 1, 7, 1])
})

test('several towns add their sides, and no rates', async () => {
  await booksOf(db, otherTown).open(meeting, { day: '2025-03-05', what: { kind: 'land' } })
  const { county } = await readCountyFigures({ ...around(), towns: [town, otherTown], indicators: [rate] })

  expect(county[0]).toMatchObject({ value: '72.73', numerator: '8', denominator: '11' })
})

test('closed, it reads the same again, and what came later is told of the measure it came to', async () => {
  const closed = await closePeriod({ ...around(), cutoff: '2025-12-31', account: '00000000-0000-7000-8000-000000000001', moment: '2025-12-31T08:00:00.000Z', indicators: [rate] })
  if (isRefused(closed)) throw new Error(closed.refusal.says)
  await booksOf(db, town).open(meeting, { day: '2025-06-01', what: { kind: 'labour' } })
  const compared = await compareClosing({ ...around(), closing: closed.closing.id })
  if (isRefused(compared)) throw new Error(compared.refusal.says)
  const [value] = compared.values

  expect(value).toMatchObject({ same: true, closed: { value: '80', numerator: '8', denominator: '10' }, now: { numerator: '9', denominator: '11' } })
  expect(value?.parts.map(({ difference }) => difference)).toEqual(['0', '1', '0', '1'])
  expect(value?.parts[3]?.classes).toMatchObject([{ class: 'registered-late', amount: '1' }])
})

test('a plain figure may be the sum of several measures: on screen, at the seal, and of what a closing told', async () => {
  const sum: Indicator = { id: 'sum', title: '合计', unit: '件', part: 1, rows: [], reading: { as: 'sum-of', of: [{ as: 'count', measure: 'appeal.received' }, { as: 'count', measure: 'meeting.held' }] } }
  const opened = await receipt({ ...around(), indicator: sum })

  expect((await readFigures({ ...around(), indicators: [sum] }))[0]).toMatchObject({ value: String(opened.records), numerator: null, records: opened.records, entries: opened.entries })
  expect(opened.parts.map(({ side, amount }) => [side, Number(amount) > 0])).toEqual([[0, true], [0, true]])
})
