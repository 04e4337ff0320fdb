import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asAdmin, freshDatabase, town, villages } from '../../../test/database.ts'
import type { TestDatabase } from '../../../test/database.ts'
import { clerkOf, gridWorkerOf } from '../../../test/toy-desk.ts'
import type { Tx } from '../connection.ts'
import { inTowns } from '../in-towns.ts'
import type { Reach } from '../reach.ts'
import { listCases } from './list-cases.ts'
import type { Listing } from './listing.ts'
import { weighWords } from './weigh-words.ts'

// Twenty thousand cases: enough that a list which looks at more than its page shows it. Every plan is made as the application's role.
const cases = 20_000
const clerk = clerkOf()
const unit: Reach = { ...clerk, account: randomUUID(), wide: [] }
const worker = { ...gridWorkerOf(town, villages[town]![1]), account: randomUUID() }
const adviser: Reach = { ...worker, account: randomUUID(), places: [] }
/** Of an office whose cases are all closed. */
const closedOnes: Reach = { ...clerkOf(town, 'finance'), wide: [] }
/** Took an act in every second case. */
const busy: Reach = { ...clerk, account: randomUUID(), wide: [] }

let database: TestDatabase
beforeAll(async () => {
  database = await freshDatabase({ towns: true })
  await asAdmin(database.adminUrl, async (admin) => {
    await admin.query(`INSERT INTO z.case_head (town_id, id, definition, definition_hash, engine, state, closed, void, thread, place, unit, opened, moved, position, hash, next_due)
      SELECT 11, i.id, CASE WHEN n % 10 = 0 THEN 'note' ELSE 'complaint' END, 'h', 'matter', CASE WHEN n % 20 = 0 THEN 'received' ELSE 'answered' END, n % 20 <> 0, false, i.id,
        CASE WHEN n % 2 = 0 THEN $1::uuid ELSE $2::uuid END, CASE WHEN n % 3 = 0 THEN 'justice-office' WHEN n % 20 = 0 THEN 'general-office' ELSE 'finance' END, '2026-01-01',
        '2026-01-01'::timestamptz + n * interval '1 minute', 1, '', CASE WHEN n % 20 = 0 THEN '2026-01-01'::date + n / 100 END
      FROM generate_series(1, ${cases}) n, LATERAL (SELECT ('00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid AS id) i`, [...villages[town]!])
    await admin.query(`INSERT INTO z.words (town_id, word, case_id) SELECT 11, w, h.id FROM z.case_head h, unnest(ARRAY['村', '村口', CASE WHEN right(h.id::text, 2) = '00' THEN '桥' ELSE '路' END]) w`)
    await admin.query(`INSERT INTO z.case_value (town_id, definition, field, value, case_id) SELECT 11, h.definition, 'kind', CASE WHEN right(h.id::text, 1) = '0' THEN 'water' ELSE 'road' END, h.id FROM z.case_head h`)
    await admin.query(`INSERT INTO z.case_account (town_id, account, case_id, moved, next_due) SELECT 11, $1, h.id, h.moved, h.next_due FROM z.case_head h WHERE right(h.id::text, 3) = '000'`, [adviser.account])
    await admin.query(`INSERT INTO z.case_account (town_id, account, case_id, moved, next_due) SELECT 11, $1, h.id, h.moved, h.next_due FROM z.case_head h WHERE right(h.id::text, 1) IN ('0', '2', '4', '8', 'c')`, [busy.account])
    await admin.query(`INSERT INTO z.case_account (town_id, account, case_id, moved, next_due) SELECT 11, gen_random_uuid(), h.id, h.moved, h.next_due FROM z.case_head h`)
    await admin.query('ANALYZE')
  })
})
afterAll(() => database.drop())

interface Node {
  'Node Type': string
  'Relation Name'?: string
  'Actual Rows': number
  'Actual Loops': number
  'Rows Removed by Filter'?: number
  Plans?: Node[]
}

const nodesIn = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(nodesIn)]

/** The statement of a list, planned without knowing its values, as one that is prepared is after some uses. */
async function planOf(listing: Listing): Promise<{ rows: number; whole: string[] }> {
  const [root] = await inTowns(database.app, [town], async (tx) => {
    let sent: { text: string; values: readonly unknown[] } = { text: '', values: [] }
    const catching: Tx = { query: async (text, values = []) => { sent = { text, values }; return { rows: [], rowCount: 0 } } }
    await listCases(catching, listing)
    const name = `plan_${randomUUID().replaceAll('-', '')}`
    const literal = (value: unknown) => (Array.isArray(value) ? pg.escapeLiteral(`{${value.join(',')}}`) : pg.escapeLiteral(String(value)))
    await tx.query('SET LOCAL plan_cache_mode = force_generic_plan')
    await tx.query(`PREPARE ${name} AS ${sent.text}`)
    const { rows } = await tx.query<{ 'QUERY PLAN': { Plan: Node }[] }>(`EXPLAIN (ANALYZE, FORMAT JSON) EXECUTE ${name} ${sent.values.length === 0 ? '' : `(${sent.values.map(literal).join(',')})`}`)
    return rows[0]!['QUERY PLAN'].map(({ Plan }) => Plan)
  })
  const nodes = nodesIn(root!)
  const scans = nodes.filter((node) => node['Relation Name'] !== undefined)
  return {
    rows: scans.reduce((sum, node) => sum + (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops'], 0),
    whole: scans.filter((node) => node['Node Type'] === 'Seq Scan').map((node) => node['Relation Name'] ?? ''),
  }
}

const page20 = { id: `00000000-0000-7000-8000-${(10_000).toString(16).padStart(12, '0')}`, moved: '2026-01-07T22:40:00.000Z', due: '2026-04-11', opened: '2026-01-01' }
const townwide = { towns: [town], most: 51 } as const
const complaint = { ...townwide, definition: 'complaint' } as const
const due = { to: '2026-12-31' } as const

test.each<[string, Listing]>([
  ['everything of the town', { ...townwide, reach: clerk }],
  ['everything, page 20', { ...townwide, reach: clerk, after: page20 }],
  ['one matter', { ...complaint, reach: clerk, states: ['received', 'accepted'] }],
  ['one matter, closed, page 20', { ...complaint, reach: clerk, states: ['answered', 'refused'], closed: true, after: page20 }],
  ['overdue', { ...townwide, reach: clerk, due }],
  ['overdue, page 20', { ...townwide, reach: clerk, due, after: page20 }],
  ['one village', { ...townwide, reach: clerk, place: villages[town]![1] }],
  ['one office of a clerk', { ...townwide, reach: unit }],
  ['an office with nothing open', { ...townwide, reach: closedOnes, closed: false }],
  ['an office with nothing open, of one matter', { ...complaint, reach: closedOnes, closed: false }],
  ['one office, open', { ...townwide, reach: unit, closed: false }],
  ['open ones of the town', { ...townwide, reach: clerk, closed: false }],
  ['one office, overdue', { ...townwide, reach: unit, due }],
  ['a grid worker', { ...townwide, reach: worker }],
  ['a grid worker, page 20', { ...townwide, reach: worker, after: page20 }],
  ['a grid worker, overdue', { ...townwide, reach: worker, due }],
  ['an adviser with a handful', { ...townwide, reach: adviser }],
  ['an adviser, overdue', { ...townwide, reach: adviser, due }],
  ['an adviser, a frequent word', { ...townwide, reach: adviser, words: ['村'] }],
  ['a clerk who acted in thousands', { ...townwide, reach: busy }],
  ['a clerk who acted in thousands, overdue, page 20', { ...townwide, reach: busy, due, after: page20 }],
  ['a frequent word', { ...townwide, reach: clerk, words: ['村'] }],
  ['a rare word', { ...townwide, reach: clerk, words: ['桥'] }],
  ['a rare word with a frequent one', { ...townwide, reach: clerk, words: ['桥', '村口'] }],
  ['two frequent words', { ...townwide, reach: clerk, words: ['村', '村口'], merged: 2 }],
  ['two frequent words, page 20', { ...townwide, reach: clerk, words: ['村', '村口'], merged: 2, after: page20 }],
  ['one kind by day', { ...complaint, reach: clerk, byDay: true }],
  ['one kind by day, page 20', { ...complaint, reach: clerk, byDay: true, after: page20 }],
  ['one kind of a period, for a grid worker', { ...complaint, reach: worker, opened: { from: '2026-01-01', to: '2026-01-31' } }],
  ['one kind by day, for an adviser', { ...complaint, reach: adviser, byDay: true }],
  ['who has waited longest', { ...townwide, reach: clerk, closed: false, longestFirst: true }],
  ['who has waited longest in an office, page 20', { ...townwide, reach: unit, closed: false, longestFirst: true, after: page20 }],
  ['whose turn it is not', { ...townwide, reach: clerk, closed: false, turn: { whose: 'others', hands: [{ town, steps: ['complaint accepted'], at: 'town' }, { town, steps: ['note received'], at: { unit: 'justice-office' } }] } }],
  ['whose turn it is', { ...townwide, reach: unit, closed: false, turn: { whose: 'own', hands: [{ town, steps: ['complaint received', 'note received'], at: { unit: 'justice-office' } }] } }],
  ['a listed field', { ...complaint, reach: clerk, fields: [{ field: 'kind', value: 'water' }] }],
])('%s is read by index, and not many more rows than are shown', async (_, listing) => {
  const { rows, whole } = await planOf(listing)

  expect(whole).toEqual([])
  expect(rows).toBeLessThan(600)
})

test('two frequent words that seldom meet are laid over each other along their index: no case is looked at that does not hold both', async () => {
  await asAdmin(database.adminUrl, async (admin) => {
    await admin.query(`INSERT INTO z.words (town_id, word, case_id) SELECT 11, CASE WHEN right(h.id::text, 1) = '0' THEN '渠' ELSE '灯' END, h.id FROM z.case_head h WHERE right(h.id::text, 1) IN ('0', '1')`)
    await admin.query(`INSERT INTO z.words (town_id, word, case_id) SELECT 11, '灯', h.id FROM z.case_head h WHERE right(h.id::text, 3) = '000'`)
    await admin.query('VACUUM (ANALYZE) z.words')
  })
  const weighed = await inTowns(database.app, [town], (tx) => weighWords(tx, [town], ['灯', '渠']))
  const { rows, whole } = await planOf({ ...townwide, reach: worker, ...weighed })

  expect(weighed).toEqual({ words: ['渠', '灯'], merged: 2 })
  expect(whole).toEqual([])
  expect(rows).toBeLessThan(1250 + 1255 + 20)
})
