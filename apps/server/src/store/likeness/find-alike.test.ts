import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asAdmin, freshDatabase, town, villages } from '../../../test/database.ts'
import type { TestDatabase } from '../../../test/database.ts'
import { clerkOf, gridWorkerOf } from '../../../test/toy-desk.ts'
import type { Tx } from '../connection.ts'
import { inTowns } from '../in-towns.ts'
import type { Reach } from '../reach.ts'
import { findAlike } from './find-alike.ts'

// Twenty thousand cases, half of them registered too long ago: a search that looked at all of them would show it.
const cases = 20_000
const clerk = clerkOf()
const worker = { ...gridWorkerOf(town, villages[town]![1]), account: randomUUID() }
const idOf = (n: number) => `00000000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`

let database: TestDatabase
beforeAll(async () => {
  database = await freshDatabase({ towns: true })
  await asAdmin(database.adminUrl, async (admin) => {
    await admin.query(`INSERT INTO z.case_head (town_id, id, definition, definition_hash, engine, state, closed, void, thread, place, unit, opened, moved, position, hash, hidden_from)
      SELECT 11, i.id, 'complaint', 'h', 'matter', 'received', false, false, i.id, CASE WHEN n % 2 = 0 THEN $1::uuid ELSE $2::uuid END, 'finance', '2026-03-01', now(), 1, '',
        CASE WHEN n = ${cases} THEN ARRAY['justice-office'] ELSE '{}' END
      FROM generate_series(1, ${cases}) n, LATERAL (SELECT ('00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid AS id) i`, [...villages[town]!])
    await admin.query(`INSERT INTO z.words (town_id, word, case_id) SELECT 11, w, h.id FROM z.case_head h, unnest(ARRAY['路灯', CASE WHEN right(h.id::text, 2) IN ('00', '20') THEN '坏了' ELSE '的路' END]) w`)
    await admin.query('ANALYZE z.case_head, z.words, z.case_account, z.not_same')
  })
})
afterAll(() => database.drop())

const asked = (reach: Reach, place: string | null = null) => ({
  town, reach, words: ['路灯', '坏了'], place, definitions: ['complaint'], from: '2026-01-01', to: '2026-04-30', since: idOf(cases / 2), of: null, most: 20,
})

test('cases with the rarer words in common come first, the newest of them, none out of reach or against the reader', async () => {
  const found = await inTowns(database.app, [town], (tx) => findAlike(tx, asked(clerk)))
  const seen = await inTowns(database.app, [town], (tx) => findAlike(tx, asked(worker)))
  const beside = await inTowns(database.app, [town], (tx) => findAlike(tx, asked(clerk, villages[town]![0]!)))

  expect(found).toHaveLength(20)
  expect(found.every(({ id }) => ['00', '20'].includes(id.slice(-2)))).toBe(true)
  expect(found.map(({ id }) => id)).not.toContain(idOf(cases))
  expect(new Set(seen.map(({ place }) => place))).toEqual(new Set([villages[town]![1]]))
  expect(new Set(beside.map(({ place }) => place))).toEqual(new Set([villages[town]![0]]))
})

interface Node {
  'Node Type': string
  'Relation Name'?: string
  'Actual Rows': number
  'Actual Loops': number
  Plans?: Node[]
}

const nodesIn = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(nodesIn)]

test('each word is one walk of its index that ends after some hundred cases, and no table is read whole', async () => {
  const root = await inTowns(database.app, [town], async (tx) => {
    let sent: { text: string; values: readonly unknown[] } = { text: '', values: [] }
    const catching: Tx = { query: async (text, values = []) => { sent = { text, values }; return { rows: [], rowCount: 0 } } }
    await findAlike(catching, asked(clerk))
    const { rows } = await tx.query<{ 'QUERY PLAN': { Plan: Node }[] }>(`EXPLAIN (ANALYZE, FORMAT JSON) ${sent.text}`, [...sent.values])
    return rows[0]!['QUERY PLAN'][0]!.Plan
  })
  const scans = nodesIn(root).filter((node) => node['Relation Name'] !== undefined)

  expect(scans.filter((node) => node['Node Type'] === 'Seq Scan' && node['Relation Name'] !== 'not_same')).toEqual([])
  expect(scans.reduce((sum, node) => sum + node['Actual Rows'] * node['Actual Loops'], 0)).toBeLessThan(1100)
})
