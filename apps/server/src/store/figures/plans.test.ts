import { afterAll, beforeAll, expect, test } from 'vitest'
import pg from 'pg'
import { asAdmin, freshDatabase, otherTown, town } from '../../../test/database.ts'
import type { TestDatabase } from '../../../test/database.ts'
import { inTowns } from '../in-towns.ts'
import type { Tx } from '../in-towns.ts'
import { remakeBalances } from '../sealing/balances.ts'
import type { AskedPart } from './asked-part.ts'
import { listChanges, sumChanges } from './changes.ts'
import { countRecords } from './count-records.ts'
import { listHistory } from './list-history.ts'
import { detailsOf, readBehind } from './list-records.ts'
import { readParts } from './read-parts.ts'
import { getLastSeal, getSealBefore } from './seals.ts'

const acts = 2000
let db: TestDatabase

const recordSubjects = Array.from({ length: 50 }, (_, n) => `d.m${n}`)
const actId = (n: string) => `('00000000-0000-7000-8000-' || lpad(to_hex(${n}), 12, '0'))::uuid`

/** Two hundred thousand facts of sixty measures and two years in two towns; all sealed but the last acts of each. */
const load = [
  `INSERT INTO z.act SELECT t, ${actId('n')}, ${actId('n')}, 1, CASE WHEN n % 7 = 0 THEN 'correct' ELSE 'open' END, 'register', date '2024-01-01' + n % 700, '2026-01-01', 'd', '', 'sha256', sha256(int4send(n)), NULL, n::text, '', ${actId('n')}
    FROM unnest(ARRAY[${town}, ${otherTown}]) t, generate_series(1, ${acts / 2}) n`,
  `INSERT INTO z.fact SELECT a.town_id, a.id, o, 'd.m' || o % 60, a.stream, NULL, a.stream, date '2024-01-01' + (o * 7 + a.day - date '2024-01-01') % 700, 1, 'case', ARRAY['v' || o % 15, 'k' || o % 4], 'record', NULL, NULL
    FROM z.act a, generate_series(0, 99) o`,
  `INSERT INTO z.sealed SELECT town_id, row_number() OVER (PARTITION BY town_id ORDER BY id), id, key::int FROM z.act WHERE key::int <= ${acts / 2 - 10}`,
  `INSERT INTO z.unsealed SELECT town_id, id, stream, position FROM z.act WHERE key::int > ${acts / 2 - 10}`,
  `INSERT INTO z.seal_batch SELECT town_id, batch, seq, seq, 'sha256', '', NULL, timestamptz '2025-01-01' + batch * interval '1 hour' FROM z.sealed`,
  `UPDATE z.seal_head SET seq = ${acts / 2 - 10}, batch = ${acts / 2 - 10} WHERE town_id <> 1`,
]

beforeAll(async () => {
  db = await freshDatabase({ towns: true })
  await asAdmin(db.adminUrl, async (admin) => {
    for (const text of load) await admin.query(text)
  })
  for (const one of [town, otherTown]) await inTowns(db.rebuild, [one], (tx) => remakeBalances(tx, one, { moment: '2026-01-02T00:00:00.000Z', recordSubjects }))
  await asAdmin(db.adminUrl, (admin) => admin.query('ANALYZE'))
}, 120_000)
afterAll(() => db.drop())

const ways: Pick<AskedPart, 'kind' | 'from' | 'every'>[] = [
  { kind: 'sum', from: '2025-01-01', every: null }, { kind: 'stock', from: null, every: null },
  { kind: 'periods', from: '2025-01-01', every: 'month' }, { kind: 'records', from: '2025-01-01', every: null },
]
const parts = Array.from({ length: 60 }, (_, part): AskedPart => ({
  ...(part < 50 ? ways[part % 4]! : { kind: 'subjects', from: '2025-01-01', every: null }), figure: part, part, ones: true, measure: `d.m${part}`, to: '2025-11-20', keys: part % 2 ? [null, ['k1', 'k2']] : [],
}))
const part = parts[0]!
const latestPart: AskedPart = { ...part, kind: 'latest', from: null, keys: [null, ['k1']] }
const near = acts / 2 - 20
const cells = [parts[55]!, parts[3]!].map((whole, group) => ({ whole: { ...whole, cell: { group, row: 'v1', col: undefined } }, rows: { at: 1 }, cols: { every: 'month' as const } }))

const readers: Record<string, (tx: Tx) => Promise<unknown>> = {
  'values on screen': (tx) => readParts(tx, town, { parts, asOf: 'screen' }),
  'values at a sequence': (tx) => readParts(tx, town, { parts, asOf: near }),
  'cells of a table on screen': (tx) => readParts(tx, town, { parts: cells.map(({ whole }) => whole), asOf: 'screen', groups: cells }),
  'cells of a table at a sequence': (tx) => readParts(tx, town, { parts: cells.map(({ whole }) => whole), asOf: near, groups: cells }),
  'records on screen': (tx) => countRecords(tx, town, { parts: [part], asOf: 'screen' }),
  'records and digests at a sequence': (tx) => countRecords(tx, town, { parts: [part, parts[55]!], asOf: near }),
  'what a page of records adds': (tx) => detailsOf(tx, town, { parts: [part], sequence: near, records: Array.from({ length: 50 }, (_, n) => `00000000-0000-7000-8000-${(n + 1).toString(16).padStart(12, '0')}`) }),
  'the latest on screen': (tx) => readParts(tx, town, { parts: [latestPart], asOf: 'screen' }),
  'the latest at a sequence': (tx) => readParts(tx, town, { parts: [latestPart], asOf: near }),
  'what was before the latest': (tx) => listHistory(tx, town, { part: latestPart, sequence: near, limit: 20 }),
  'what made another one the latest': (tx) => sumChanges(tx, town, { parts: [latestPart], since: { closed: near, now: acts / 2 - 10 } }),
  'all records of a part': (tx) => readBehind(tx, town, { parts: [part], sequence: near, page: { parts: [part.part], limit: 50 } }),
  'records of many parts': (tx) => countRecords(tx, town, { parts: parts.slice(0, 9), asOf: near }),
  'what changed': (tx) => sumChanges(tx, town, { parts: [part, parts[3]!, parts[55]!], since: { closed: near, now: acts / 2 - 10 } }),
  'a page of what changed': (tx) => listChanges(tx, town, { part, since: { closed: near, now: acts / 2 - 10 }, limit: 50 }),
  'the last seal': (tx) => getLastSeal(tx, town),
  'the seal of a day': (tx) => getSealBefore(tx, town, '2025-02-01T16:00:00.000Z'),
}

/** The statement of a reader, beside settings that go with it, and what it is given. */
async function statementOf(read: (tx: Tx) => Promise<unknown>): Promise<{ text: string; values: readonly unknown[] }> {
  let said = { text: '', values: [] as readonly unknown[] }
  const tx: Tx = {
    query: (text, values = []) => {
      if (!text.startsWith('SELECT set_config')) said = { text, values }
      return Promise.reject(new Error('said'))
    },
  }
  await read(tx).catch(() => undefined)
  return said
}

/** The plan as the application's role gets it, with these values or with none known. */
async function planOf(read: (tx: Tx) => Promise<unknown>, mode: 'force_custom_plan' | 'force_generic_plan'): Promise<string> {
  const { text, values } = await statementOf(read)
  const literal = (value: unknown) => pg.escapeLiteral(Array.isArray(value) ? `{${value.join(',')}}` : typeof value === 'string' ? value : JSON.stringify(value))
  const literals = values.map((value) => (value === null ? 'NULL' : literal(value))).join(', ')
  const { rows } = await inTowns(db.app, [town], async (tx) => {
    await tx.query(`SET LOCAL plan_cache_mode = ${mode}`)
    await tx.query(`PREPARE asked_${mode} AS ${text}`)
    const plan = await tx.query<{ 'QUERY PLAN': string }>(`EXPLAIN EXECUTE asked_${mode}(${literals})`)
    await tx.query(`DEALLOCATE asked_${mode}`)
    return plan
  })
  return rows.map((row) => row['QUERY PLAN']).join('\n')
}

const whole = /Seq Scan on (fact|act|sealed|balance_day|balance_span|subject_day|seal_batch)\b/

test.each(Object.keys(readers))('%s: found by index under the walls, with values and without', async (name) => {
  for (const mode of ['force_custom_plan', 'force_generic_plan'] as const) {
    const plan = await planOf(readers[name]!, mode)

    expect(plan).toContain(`app.towns`)
    expect(plan).not.toMatch(whole)
  }
})

test('every reader answers, over and over, the same as a plain sum over the facts', async () => {
  for (let turn = 0; turn < 8; turn++) for (const read of Object.values(readers)) await inTowns(db.app, [town], read)
  const read = await inTowns(db.app, [town], (tx) => readParts(tx, town, { parts, asOf: 'screen' }))
  const { rows } = await inTowns(db.app, [town], (tx) => tx.query<{ part: number; amount: string }>(
    `SELECT substr(measure, 4)::int AS part, sum(amount) AS amount FROM z.fact
     WHERE town_id = $1 AND day <= '2025-11-20' AND (substr(measure, 4)::int % 4 = 1 OR day >= '2025-01-01') AND (substr(measure, 4)::int % 2 = 0 OR by_keys[2] IN ('k1', 'k2')) GROUP BY 1`, [town]))
  const plain = new Map(rows.map((row) => [row.part, row.amount]))
  const summed = parts.filter(({ kind }) => kind === 'sum' || kind === 'stock').map(({ part: at }) => at)

  expect(summed.map((at) => [at, read.parts.get(at)!.amount])).toEqual(summed.map((at) => [at, plain.get(at) ?? '0']))
})
