import { isRefused } from '@zhenzhi/kernel'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { asAdmin, freshDatabase, otherTown, town } from '../../../test/database.ts'
import type { TestDatabase } from '../../../test/database.ts'
import { findingsOf, memoryAnchors, rebuildAll, sealAll } from '../../../test/toy-books.ts'
import { clerkOf, opened, stepping, taken, toyDesk } from '../../../test/toy-desk.ts'
import type { ToyDesk } from '../../../test/toy-desk.ts'
import { destroyKeys } from '../../store/keys/destroy-keys.ts'
import { passTime } from '../pass-time.ts'

/** A town with a year's worth of everything, sealed and anchored but for its last acts. */
async function play(database: TestDatabase): Promise<{ toy: ToyDesk; ids: string[]; anchors: ReturnType<typeof memoryAnchors> }> {
  const toy = toyDesk(database)
  const { desk, clock, parts } = toy
  const clerk = clerkOf()
  const take = async (id: string, name: string, more: object = {}) => taken(await desk.take({ ...stepping(clerk, id, { name, ...more }), town, reach: clerk }))
  const ids: string[] = []
  for (let n = 0; n < 6; n++) ids.push(await opened(desk, clerk, { persons: n + 1, demand: `第${n}件诉求`, against: 'finance' }))
  for (const id of ids.slice(0, 4)) await take(id, 'accept', { what: { secret: '内部' } })
  await take(ids[0]!, 'draft')
  await take(ids[0]!, 'sign')
  await take(ids[1]!, 'pass')
  await take(ids[2]!, 'join', { kind: 'join', what: { into: ids[3], reason: '同一事项' } })
  const view = await desk.view({ town, caseId: ids[1]!, reach: clerk })
  await take(ids[1]!, 'correct', { kind: 'correct', what: { of: isRefused(view) ? '' : view.lines[0]!.id, reason: '有误', set: { persons: 9, kind: 'water' } } })
  clock.set('2026-03-25')
  await passTime(parts, desk, town)
  const anchors = memoryAnchors()
  await sealAll({ database, town }, { anchors })
  await opened(desk, clerk, { demand: '尚未封存' })
  return { toy, ids, anchors }
}

let template: TestDatabase
let anchors: ReturnType<typeof memoryAnchors>
let ids: string[]
beforeAll(async () => {
  template = await freshDatabase({ towns: true })
  ;({ anchors, ids } = await play(template))
})
afterAll(() => template.drop())

/** A copy of the played town, so that each test may break it. */
async function broken(sql: string, values: readonly unknown[] = []): Promise<TestDatabase> {
  const copy = await template.copy()
  onTestFinished(() => copy.drop())
  await asAdmin(copy.adminUrl, async (admin) => {
    await admin.query('SET session_replication_role = replica')
    for (const statement of sql.split(';\n')) await admin.query(statement, statement.includes('$1') ? [...values] : [])
  })
  return copy
}

const kinds = (findings: readonly { table: string; kind: string }[]) => [...new Set(findings.map(({ table, kind }) => `${table} ${kind}`))].toSorted()
const found = async (sql: string, values: readonly unknown[] = []) => findingsOf({ database: await broken(sql, values), town }, { anchored: anchors.lines })

test('a town whose books are whole has no findings, decided again or not, and neither has its neighbour', async () => {
  expect(await findingsOf({ database: template, town }, { anchored: anchors.lines, redecide: true })).toEqual([])
  expect(await findingsOf({ database: template, town: otherTown })).toEqual([])
})

test('the content of an act changed by hand is found, and named by town, stream and act', async () => {
  const findings = await found(`UPDATE z.act SET bytes = convert_to(replace(convert_from(bytes, 'UTF8'), '"kind":"open"', '"kind":"step"'), 'UTF8') WHERE stream = $1 AND position = 1`, [ids[0]])

  expect(kinds(findings)).toEqual(['act columns', 'act hash'])
  expect(findings[0]).toMatchObject({ table: 'act', town, stream: ids[0], kind: 'hash' })
})

test('a column changed beside the content is found', async () => {
  expect(kinds(await found(`UPDATE z.act SET day = '2025-12-31' WHERE stream = $1 AND position = 1`, [ids[0]]))).toEqual(['act columns'])
})

test('content and hash changed together break the chain and the seal', async () => {
  const findings = await found(`UPDATE z.act SET bytes = convert_to(replace(convert_from(bytes, 'UTF8'), '2026-03-02', '2026-03-01'), 'UTF8'), day = '2026-03-01' WHERE stream = $1 AND position = 1;
UPDATE z.act SET hash = sha256(bytes) WHERE stream = $1 AND position = 1`, [ids[0]])

  expect(kinds(findings)).toEqual(expect.arrayContaining(['act chain', 'seal_batch root', 'fact changed']))
})

test('an act deleted in the middle, at the beginning or at the end is found', async () => {
  expect(kinds(await found('DELETE FROM z.act WHERE stream = $1 AND position = 2', [ids[0]]))).toEqual(expect.arrayContaining(['act position', 'seal_batch root', 'sealed missing']))
  expect(kinds(await found('DELETE FROM z.act WHERE stream = $1 AND position = 1', [ids[0]]))).toEqual(expect.arrayContaining(['act position', 'fact stray', 'sealed missing', 'case_head stray']))
  expect(kinds(await found('DELETE FROM z.act WHERE stream = $1 AND position = (SELECT max(position) FROM z.act WHERE stream = $1)', [ids[0]]))).toEqual(expect.arrayContaining(['sealed missing', 'seal_batch root']))
})

test('an act inserted by hand, chained as it should be, is found', async () => {
  const findings = await found(`INSERT INTO z.act (town_id, id, stream, position, kind, name, day, moment, definition, bytes, alg, hash, prev, key, request_mac, mac_kid)
    SELECT town_id, gen_random_uuid(), stream, position + 1, kind, name, day, moment, definition, bytes, alg, hash, hash, 'forged', request_mac, mac_kid
    FROM z.act WHERE stream = $1 ORDER BY position DESC LIMIT 1`, [ids[5]])

  expect(kinds(findings)).toEqual(expect.arrayContaining(['act columns', 'act unnumbered']))
})

test('two acts that changed places are found', async () => {
  const findings = await found(`UPDATE z.act SET position = position + 100 WHERE stream = $1;
UPDATE z.act SET position = CASE position WHEN 102 THEN 3 WHEN 103 THEN 2 ELSE position - 100 END WHERE stream = $1`, [ids[0]])

  expect(kinds(findings)).toEqual(expect.arrayContaining(['act chain', 'act columns', 'sealed order']))
})

test('a fact changed, deleted or added is found', async () => {
  expect(kinds(await found(`UPDATE z.fact SET amount = 99 WHERE record = $1 AND measure = 'complaint.persons'`, [ids[0]]))).toEqual(['balance_day balance', 'fact changed'])
  expect(kinds(await found(`DELETE FROM z.fact WHERE record = $1 AND measure = 'complaint.threads'`, [ids[0]]))).toEqual(['balance_day balance', 'fact missing', 'subject_day balance'])
  expect(kinds(await found(`INSERT INTO z.fact SELECT town_id, act, 77, measure, record, row_key, subject, day, amount, unit, by_keys, grade FROM z.fact WHERE record = $1 AND measure = 'complaint.received'`, [ids[0]]))).toEqual(['balance_day balance', 'fact added'])
})

test('a balance changed by hand is found, by day, month and subject', async () => {
  expect(kinds(await found(`UPDATE z.balance_day SET amount = amount + 1 WHERE measure = 'complaint.received'`))).toEqual(['balance_day balance', 'balance_span balance'])
  expect(kinds(await found(`DELETE FROM z.balance_span WHERE span = 'year'`))).toEqual(['balance_span balance'])
  expect(kinds(await found(`UPDATE z.subject_day SET net = 2 WHERE subject = $1`, [ids[0]]))).toEqual(['subject_day balance'])
})

test('a tail cut from the seals is found: by the head before a line was written of it, by the line after', async () => {
  const cut = `DELETE FROM z.sealed WHERE batch = (SELECT max(batch) FROM z.seal_batch WHERE town_id = 11) AND town_id = 11;
DELETE FROM z.seal_batch WHERE batch = (SELECT max(batch) FROM z.seal_batch WHERE town_id = 11) AND town_id = 11`
  const thorough = `DELETE FROM z.act WHERE id IN (SELECT act FROM z.sealed WHERE town_id = 11 AND batch = (SELECT max(batch) FROM z.seal_batch WHERE town_id = 11));
DELETE FROM z.fact f WHERE f.town_id = 11 AND NOT EXISTS (SELECT FROM z.act a WHERE a.id = f.act);
${cut};
UPDATE z.seal_head SET (seq, batch, root) = (SELECT last_seq, batch, root FROM z.seal_batch WHERE town_id = 11 ORDER BY batch DESC LIMIT 1) WHERE town_id = 11`
  const early = await broken(cut)
  const late = await broken(thorough)
  await rebuildAll({ database: late, town })

  expect(kinds(await findingsOf({ database: early, town }))).toEqual(expect.arrayContaining(['seal_head changed', 'act unnumbered']))
  expect(kinds(await findingsOf({ database: late, town }))).toEqual([])
  expect(kinds(await findingsOf({ database: late, town }, { anchored: anchors.lines }))).toEqual(['seal_batch cut'])
})

test('seals changed after a line was written outside no longer agree with it', async () => {
  const findings = await found(`UPDATE z.seal_batch SET root = sha256(root) WHERE town_id = 11 AND batch = 1`)

  expect(kinds(findings)).toEqual(expect.arrayContaining(['seal_batch anchor', 'seal_batch chain', 'seal_batch root']))
})

test('what is derived and does not follow from the acts is found, and mended by rebuilding', async () => {
  const database = await broken(`UPDATE z.case_head SET state = 'answered', closed = true WHERE id = $1;
DELETE FROM z.duty WHERE case_id = $1;
UPDATE z.paper SET signed = NULL;
INSERT INTO z.case_value VALUES (11, 'complaint', 'kind', 'invented', $1);
DELETE FROM z.words WHERE case_id = $1;
INSERT INTO z.case_account SELECT 11, id, id, moved, next_due FROM z.case_head WHERE id = $1`, [ids[0]])

  expect(kinds(await findingsOf({ database, town }))).toEqual(['case_account derived', 'case_head derived', 'case_value derived', 'duty derived', 'paper derived', 'words missing'])
  await rebuildAll({ database, town })
  expect(await findingsOf({ database, town }, { anchored: anchors.lines })).toEqual([])
})

test('search words missing, added or left behind are counted, never said, and mended by rebuilding', async () => {
  const database = await broken(`DELETE FROM z.words WHERE case_id = $1 AND word IN ('诉', '诉求');
INSERT INTO z.words VALUES (11, '东村人', $1)`, [ids[0]])
  await destroyKeys({ pool: database.eraser, note: async () => undefined, remove: async () => undefined }, { town, kind: 'case', owner: ids[4]!, reason: '申请', account: ids[4]!, moment: '2026-03-26T00:00:00.000Z' })
  expect((await findingsOf({ database, town })).filter(({ stream }) => stream === ids[4])).toEqual([])
  await asAdmin(database.adminUrl, (admin) => admin.query(`INSERT INTO z.words VALUES (11, '东村人', $1)`, [ids[4]]))
  const findings = await findingsOf({ database, town })

  expect(findings.toSorted((a, b) => (`${a.stream}${a.kind}` < `${b.stream}${b.kind}` ? -1 : 1))).toMatchObject([
    { table: 'words', town, stream: ids[0], kind: 'added', what: '多出 1 个搜索词，会错搜出这一件，请重建' },
    { table: 'words', town, stream: ids[0], kind: 'missing', what: '少了 2 个搜索词，用这些词搜不到这一件，请重建' },
    { table: 'words', town, stream: ids[4], kind: 'added', what: '内容已按规定删除，却还留有 1 个搜索词，请重建' },
  ])
  await rebuildAll({ database, town })
  expect(await findingsOf({ database, town })).toEqual([])
})

test('a key that does not open is named, and what it would have opened is not guessed at', async () => {
  const findings = await found(`UPDATE z.data_key SET wrapped = sha256(wrapped) || sha256(wrapped) WHERE owner = $1`, [ids[0]])

  expect(findings).toMatchObject([{ table: 'data_key', stream: ids[0], kind: 'shut' }])
})

test('a missing number of a paper is found', async () => {
  const findings = await found(`INSERT INTO z.paper_series VALUES (11, '复字', 2026, 3);
INSERT INTO z.paper_number SELECT 11, '复字', 2026, n, gen_random_uuid(), 'reply', 1, '2026-03-02' FROM unnest(ARRAY[1, 3]) n`)

  expect(kinds(findings)).toEqual(['paper_number gap'])
})

test('what would be decided otherwise today is named when acts are decided again', async () => {
  const database = await broken(`UPDATE z.act SET bytes = convert_to(replace(convert_from(bytes, 'UTF8'), '"statutoryDue":"2026-03-09"', '"statutoryDue":"2026-03-08"'), 'UTF8') WHERE stream = $1 AND position = 1;
UPDATE z.act SET hash = sha256(bytes) WHERE stream = $1 AND position = 1`, [ids[5]])

  expect((await findingsOf({ database, town }, { redecide: true })).filter(({ kind }) => kind === 'redecided')).toEqual([])
  const last = await broken(`UPDATE z.act SET bytes = convert_to(replace(convert_from(bytes, 'UTF8'), '"amount":"1"', '"amount":"2"'), 'UTF8') WHERE id = (SELECT act FROM z.unsealed WHERE town_id = 11);
UPDATE z.act SET hash = sha256(bytes) WHERE id = (SELECT act FROM z.unsealed WHERE town_id = 11)`)
  expect((await findingsOf({ database: last, town }, { redecide: true })).filter(({ kind }) => kind === 'redecided')).toMatchObject([{ what: expect.stringContaining('facts') }])
})
