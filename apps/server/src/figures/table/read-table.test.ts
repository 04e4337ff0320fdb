import { isRefused } from '@zhenzhi/kernel'
import type { Day, Indicator, Reading } from '@zhenzhi/kernel'
import fc from 'fast-check'
import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, town } from '../../../test/database.ts'
import type { TestDatabase } from '../../../test/database.ts'
import { appeal, booksOf, counsel, register } from '../../store/figures/books.fixture.ts'
import type { Books } from '../../store/figures/books.fixture.ts'
import { readFigures } from '../read-figures.ts'
import { narrowedTo } from './axes.ts'
import type { AxisId, Head } from './axes.ts'
import { readTable } from './read-table.ts'

const indicator = (id: string, reading: Reading): Indicator => ({ id, title: id, unit: '件', part: 1, rows: [], reading })
const threads = { as: 'distinct', measure: 'appeal.threads' } as const
const figures = {
  threads: indicator('threads', threads),
  land: indicator('land', { ...threads, where: { kind: ['land'] } }),
  records: indicator('records', { as: 'distinct', measure: 'appeal.received' }),
  share: indicator('share', { as: 'rate', numerator: threads, denominator: { as: 'sum', measure: 'appeal.people' } }),
  both: indicator('both', { as: 'sum-of', of: [threads, { as: 'count', measure: 'appeal.closed' }] }),
  served: indicator('served', { as: 'standing', measure: 'counsel.villages' }),
}
const villages = [v7(), v7(), v7()]
const period = { from: '2025-02-10', to: '2025-07-20' }
const today = '2026-03-01'

let db: TestDatabase
let books: Books

/** Half a year at random: matters of two kinds, joined and taken apart, corrected and struck out, sealed in between and at the end not. */
beforeAll(async () => {
  db = await freshDatabase({ towns: true })
  books = booksOf(db, town)
  const days = fc.integer({ min: 0, max: 200 }).map((n) => new Date(Date.UTC(2025, 0, 15 + n)).toISOString().slice(0, 10))
  const telling = fc.record({ day: days, kind: fc.constantFrom('land', 'labour', undefined), village: fc.constantFrom(...villages, undefined), people: fc.integer({ min: 1, max: 9 }), after: fc.constantFrom('join', 'join', 'void', 'land', 'close', 'nothing') })
  const told = fc.sample(telling, { numRuns: 40, seed: 7 })
  let former: string | undefined
  for (const [at, { day, kind, village, people, after }] of told.entries()) {
    const moment = `2025-${at < 20 ? '08' : '10'}-01T02:00:00.000Z`
    const what = { ...(kind === undefined ? {} : { kind }), ...(village === undefined ? {} : { village }), people }
    const record = await books.open(appeal, { day, moment, what })
    if (after === 'join' && former !== undefined) await books.join(record, former, { day, moment })
    if (after === 'void') await books.correct(record, 0, { day, moment, what: { void: true } })
    if (after === 'land') await books.correct(record, 0, { day, moment, what: { set: { kind: 'land' } } })
    if (after === 'close') await books.step(record, 'close', { day, moment })
    if (after === 'nothing') former = record
    if (village !== undefined && at % 3 === 0) await books.open(counsel, { day, moment, what: { village, from: day, ...(kind === undefined ? {} : { kind }) } })
    if (at === 19) await books.seal('2025-08-02T00:00:00.000Z')
    if (at === 30) await books.seal('2025-10-02T00:00:00.000Z')
  }
})
afterAll(() => db.drop())

async function tableOf(figure: Indicator, { rows, cols, cutoff }: { rows: AxisId; cols: AxisId; cutoff?: Day | undefined }) {
  const table = await readTable({ pool: db.app, town, ...period, ...(cutoff === undefined ? {} : { cutoff }), today, indicator: figure, definitions: register, rows, cols })
  if (isRefused(table)) throw new Error(table.refusal.says)
  return table
}

/** A cell as the figure itself is read, narrowed to it. */
async function alone(figure: Indicator, { heads, cutoff }: { heads: readonly [AxisId, Head | undefined][]; cutoff?: Day | undefined }): Promise<string | null> {
  const days = heads.map(([, head]) => head).find((head) => head?.from !== undefined)
  const reading = heads.reduce((narrowed, [id, head]) => (head === undefined || head.from !== undefined ? narrowed : narrowedTo(narrowed, id, head.key)), figure.reading)
  const [read] = await readFigures({ pool: db.app, town, from: days?.from ?? period.from, to: days?.to ?? period.to, ...(cutoff === undefined ? {} : { cutoff }), today, indicators: [{ ...figure, reading }], definitions: register, withRecords: false })
  return read?.value ?? null
}

const ways: [keyof typeof figures, AxisId, AxisId][] = [
  ['threads', 'kind', 'month'], ['threads', 'quarter', 'none'], ['land', 'month', 'kind'], ['records', 'village', 'kind'], ['records', 'quarter', 'village'], ['share', 'kind', 'month'], ['both', 'year', 'kind'], ['served', 'kind', 'none'], ['served', 'kind', 'month'],
]

test.each(ways)('%s by %s and %s: every cell, row, column and the whole is the figure itself, narrowed, on screen and at a cut-off', async (id, rows, cols) => {
  for (const cutoff of [undefined, '2025-09-30', '2025-10-31']) {
    const table = await tableOf(figures[id], { rows, cols, cutoff })
    const values = table.cells.map((line) => line.map(({ figure }) => figure?.value))
    const wanted = await Promise.all([...table.rowHeads, undefined].map((row) => Promise.all([...table.colHeads, undefined].map((col) => alone(figures[id], { heads: [[rows, row], [cols, col]], cutoff })))))

    expect(values).toEqual(wanted)
    expect(values.at(-1)?.at(-1)).not.toBe('0')
  }
})
