import { readFile, writeFile } from 'node:fs/promises'
import { isRefused } from '@zhenzhi/kernel'
import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { asAdmin, freshDatabase, town } from '../database.ts'
import type { TestDatabase } from '../database.ts'
import { shelfFindings, testShelf } from '../shelf.ts'
import type { TestShelf } from '../shelf.ts'
import { findingsOf, memoryAnchors, rebuildAll, sealAll } from '../toy-books.ts'
import { clerkOf, registering, stepping, taken, testMasters, toyDesk } from '../toy-desk.ts'
import { addAttachment, openAttachment } from '../../src/attachments/attachments.ts'
import { closePeriod } from '../../src/figures/close-period.ts'
import { compareClosing } from '../../src/figures/compare-closing.ts'
import { receipt } from '../../src/figures/receipt.ts'
import { appeal, booksOf, register } from '../../src/store/figures/books.fixture.ts'
import type { MasterKeys } from '../../src/store/keys/master-keys.ts'
import { rotateKeys } from '../../src/store/keys/rotate-keys.ts'
import { suites } from '../../src/store/ciphers/suite.ts'

/** A town that was switched to SM3 and SM4 in mid-year, then back for a day: one case goes through all of it. */
let database: TestDatabase
let shelf: TestShelf
let caseId: string
const anchors = memoryAnchors()
const clerk = clerkOf()
const uploads: string[] = []
const first = registering(clerk, { demand: '请修缮老桥', complainant: { name: '甲试验', phone: '13900000001' } })
const files = Buffer.from('%PDF-1.4 同一份材料')

const mastersIn = (suite: 'international' | 'sm'): MasterKeys => ({ ...testMasters, cipher: suites[suite].cipher })
const deskIn = (suite: 'international' | 'sm', of = database) => toyDesk(of, { alg: suites[suite].hash, masters: mastersIn(suite) }).desk
const take = async (suite: 'international' | 'sm', name: string, what: Record<string, unknown> = {}) => taken(await deskIn(suite).take({ ...stepping(clerk, caseId, { name, what }), town, reach: clerk }))

async function upload(suite: 'international' | 'sm') {
  const kept = await addAttachment({ ...shelf.parts, masters: mastersIn(suite) }, { town, name: '材料.pdf', bytes: files, reach: clerk })
  if (isRefused(kept)) throw new Error(kept.refusal.says)
  uploads.push(kept.id)
}

beforeAll(async () => {
  database = await freshDatabase({ towns: true })
  shelf = await testShelf(database)
  caseId = taken(await deskIn('international').take({ ...first, town, reach: clerk })).act.stream
  await upload('international')
  await sealAll({ database, town }, { anchors })
  await take('sm', 'accept', { secret: '内部' })
  await upload('sm')
  taken(await deskIn('sm').take({ ...registering(clerk, { demand: '换了算法', complainant: { name: '乙试验', phone: '13900000002' } }), town, reach: clerk }))
  await sealAll({ database, town }, { anchors, alg: 'sm3' })
  await take('international', 'draft')
  await sealAll({ database, town }, { anchors })
})
afterAll(async () => {
  await shelf.drop()
  await database.drop()
})

const rowsOf = (sql: string) => asAdmin(database.adminUrl, async (admin) => (await admin.query<Record<string, unknown>>(sql)).rows)

test('a chain of both is read, verified and rebuilt; each row and each ciphertext says by what it was made', async () => {
  expect((await rowsOf('SELECT alg FROM z.act ORDER BY moment, id')).map(({ alg }) => alg)).toEqual(['sha256', 'sm3', 'sm3', 'sha256'])
  expect(await rowsOf('SELECT batch::int, alg FROM z.seal_batch ORDER BY batch')).toEqual([{ batch: 1, alg: 'sha256' }, { batch: 2, alg: 'sm3' }, { batch: 3, alg: 'sha256' }])
  expect(await findingsOf({ database, town }, { anchored: anchors.lines, redecide: true })).toEqual([])
  expect(await shelfFindings(database, shelf.parts.shelf)).toEqual([])
  for (const suite of ['international', 'sm'] as const) {
    const view = await deskIn(suite).view({ town, caseId, reach: clerk, reveal: true })
    expect(isRefused(view) ? view : view.values).toMatchObject({ demand: '请修缮老桥', complainant: { name: '甲试验' }, secret: '内部' })
    for (const id of uploads) expect(await openAttachment({ ...shelf.parts, masters: mastersIn(suite) }, { town, id, reach: clerk, original: true })).toMatchObject({ bytes: files })
  }
  await rebuildAll({ database, town })
  expect(await findingsOf({ database, town }, { anchored: anchors.lines })).toEqual([])
})

test('a request from before the switch is known again after it, and another under its key still refused', async () => {
  expect(taken(await deskIn('sm').take({ ...first, town, reach: clerk }))).toMatchObject({ repeated: true, act: { stream: caseId } })
  expect(await deskIn('sm').take({ ...first, what: { ...first.what, kind: 'water' }, town, reach: clerk })).toMatchObject({ refusal: { code: 'key-reused' } })
})

const breaks: readonly { of: string; sql: string; kind: string }[] = [
  ...['sha256', 'sm3'].flatMap((alg) => [
    { of: `a byte of an act hashed by ${alg}`, kind: 'act hash', sql: `UPDATE z.act SET bytes = set_byte(bytes, 60, get_byte(bytes, 60) # 1) WHERE id = (SELECT id FROM z.act WHERE alg = '${alg}' ORDER BY moment LIMIT 1)` },
    { of: `the name of the hash of an act by ${alg}`, kind: 'act hash', sql: `UPDATE z.act SET alg = '${alg === 'sm3' ? 'sha256' : 'sm3'}' WHERE id = (SELECT id FROM z.act WHERE alg = '${alg}' ORDER BY moment LIMIT 1)` },
    { of: `the root of a batch by ${alg}`, kind: 'seal_batch root', sql: `UPDATE z.seal_batch SET root = set_byte(root, 0, get_byte(root, 0) # 1) WHERE batch = (SELECT min(batch) FROM z.seal_batch WHERE alg = '${alg}')` },
    { of: `the name of the hash of a batch by ${alg}`, kind: 'seal_batch root', sql: `UPDATE z.seal_batch SET alg = '${alg === 'sm3' ? 'sha256' : 'sm3'}' WHERE batch = (SELECT min(batch) FROM z.seal_batch WHERE alg = '${alg}')` },
  ]),
  { of: 'the hash of a batch to one nobody knows', kind: 'seal_batch algorithm', sql: `UPDATE z.seal_batch SET alg = 'md5' WHERE batch = 2` },
  { of: 'the hash of an act to one nobody knows', kind: 'act algorithm', sql: `UPDATE z.act SET alg = 'md5' WHERE position = 2` },
]

test.each(breaks)('whoever changes $of is found', async ({ sql, kind }) => {
  const copy = await database.copy()
  onTestFinished(() => copy.drop())
  await asAdmin(copy.adminUrl, async (admin) => {
    await admin.query('SET session_replication_role = replica')
    expect((await admin.query(sql)).rowCount).toBe(1)
  })
  expect((await findingsOf({ database: copy, town }, { anchored: anchors.lines })).map((one) => `${one.table} ${one.kind}`)).toContain(kind)
})

test('a sealed original of either kind with one bit changed is found, and does not open', async () => {
  for (const id of uploads) {
    const path = await shelf.pathOf(id)
    const kept = await readFile(path)
    for (const at of [0, 20, kept.length - 1]) {
      const changed = Buffer.from(kept)
      changed[at]! ^= 1
      await writeFile(path, changed)
      expect((await shelfFindings(database, shelf.parts.shelf)).map(({ kind }) => kind)).toEqual(['changed'])
      await expect(openAttachment(shelf.parts, { town, id, reach: clerk })).rejects.toThrow('missing or was changed')
    }
    await writeFile(path, kept)
  }
  expect(await shelfFindings(database, shelf.parts.shelf)).toEqual([])
})

test('rewrapping takes keys over to the cipher of the setting, and back', async () => {
  const copy = await database.copy()
  onTestFinished(() => copy.drop())
  const marked = async () => (await asAdmin(copy.adminUrl, (admin) => admin.query<{ marked: boolean }>(`SELECT DISTINCT substring(wrapped FOR 10) = 'SM4CTR-SM3' AS marked FROM z.data_key WHERE town_id = ${town} ORDER BY 1`))).rows.map((row) => row.marked)
  expect(await marked()).toEqual([false, true])
  const next = { current: { id: 'test-2', bytes: Buffer.alloc(32, 9) }, older: [testMasters.current] }
  await rotateKeys(copy.eraser, town, { ...next, cipher: 'SM4CTR-SM3' })
  expect(await marked()).toEqual([true])
  await rotateKeys(copy.eraser, town, { current: testMasters.current, older: [next.current] })
  expect(await marked()).toEqual([false])
  expect(await findingsOf({ database: copy, town }, { anchored: anchors.lines })).toEqual([])
})

test('receipts and closings name their digest, and a closing by either is read again the same under the other', async () => {
  const copy = await database.copy()
  onTestFinished(() => copy.drop())
  const books = booksOf(copy, 12)
  for (let n = 0; n < 3; n++) await books.open(appeal, { day: '2025-03-03', what: { kind: 'land', people: 10 } })
  const received = { id: 'received', title: 'received', unit: '件', part: 1, rows: [], reading: { as: 'count', measure: 'appeal.received' } } as const
  const around = { pool: copy.app, seal: () => books.seal(), town: 12, definitions: register, from: '2025-01-01', to: '2025-12-31', today: '2026-01-05' }
  for (const alg of ['sha256', 'sm3'] as const) {
    const closed = await closePeriod({ ...around, cutoff: '2025-12-31', account: v7(), moment: '2026-01-05T02:00:00.000Z', indicators: [received], alg })
    if (isRefused(closed)) throw new Error(closed.refusal.says)
    const compared = await compareClosing({ ...around, closing: closed.closing.id })
    expect(isRefused(compared) ? compared : { alg: compared.closing.digestAlg, same: compared.values.map(({ same }) => same) }).toEqual({ alg, same: [true] })
    const opened = await receipt({ ...around, indicator: received, alg })
    expect(opened.digest).toBe(`${alg === 'sm3' ? 'sm3:' : ''}${closed.figures[0]!.digest.toString('hex')}`)
  }
})
