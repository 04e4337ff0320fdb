import { afterAll, beforeAll, expect, test } from 'vitest'
import { asAdmin, freshDatabase, otherTown, town } from '../../../test/database.ts'
import type { TestDatabase } from '../../../test/database.ts'
import { appeal, booksOf, meeting, ofRecords } from '../figures/books.fixture.ts'
import { inTowns } from '../in-towns.ts'
import type { AnchorLine, Anchors } from './anchor.ts'
import { chainRoot, merkleRoot } from './merkle.ts'
import { sealTown } from './seal-town.ts'
import type { Sealing } from './seal-town.ts'
import { townsToSeal } from './towns-to-seal.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await freshDatabase({ towns: true })
})
afterAll(() => db.drop())

const sealing: Sealing = { limit: 1000, moment: '2025-06-01T00:00:00.000Z', alg: 'sha256', recordSubjects: ofRecords, busy: 'wait' }
const read = async <Row>(text: string, of = town) => (await inTowns(db.verify, [of], (tx) => tx.query<Row>(text, [of]))).rows

/** Anchors kept in memory, that fail while `broken`. */
const lines: AnchorLine[] = []
let broken = false
const anchors: Anchors = {
  last: async (of) => Math.max(0, ...lines.filter((line) => line.town === of).map(({ batch }) => batch)),
  append: async (some) => {
    if (broken) throw new Error('no space left on device')
    lines.push(...some)
  },
}

test('acts are sealed in order of stream and position, whatever the size of a batch', async () => {
  const books = booksOf(db, town)
  for (let n = 0; n < 4; n++) {
    const record = await books.open(appeal, { day: '2025-02-01', what: { kind: 'land' } })
    await books.step(record, 'visit', { day: '2025-02-02' })
    await books.step(record, 'close', { day: '2025-02-03', what: { fee: '100' } })
  }
  const sizes: number[] = []
  for (;;) {
    const { acts } = await sealTown(db.sealer, town, { ...sealing, limit: 5 })
    if (acts === 0) break
    sizes.push(acts)
  }

  expect(sizes).toEqual([5, 5, 2])
  const order = await read<{ stream: string; position: number; seq: number }>(
    'SELECT a.stream, a.position, s.seq FROM z.sealed s JOIN z.act a ON a.town_id = $1 AND a.id = s.act WHERE s.town_id = $1 ORDER BY s.seq')
  expect(order.map(({ seq }) => seq)).toEqual(Array.from({ length: 12 }, (_, n) => n + 1))
  expect(order).toEqual(order.toSorted((a, b) => (a.stream < b.stream ? -1 : a.stream > b.stream ? 1 : a.position - b.position)))
  expect(await read('SELECT act FROM z.unsealed WHERE town_id = $1')).toEqual([])
})

test('each batch has the Merkle root of its acts, chained to the one before, and the head has the last', async () => {
  const batches = await read<{ batch: number; first_seq: number; last_seq: number; root: Buffer; prev: Buffer | null }>('SELECT * FROM z.seal_batch WHERE town_id = $1 ORDER BY batch')
  const acts = await read<{ batch: number; hash: Buffer }>('SELECT s.batch, a.hash FROM z.sealed s JOIN z.act a ON a.town_id = $1 AND a.id = s.act WHERE s.town_id = $1 ORDER BY s.seq')
  let previous: Buffer | null = null
  for (const { batch, first_seq, last_seq, root, prev } of batches) {
    const hashes = acts.filter((act) => act.batch === batch).map(({ hash }) => hash)
    expect(prev).toEqual(previous)
    expect(last_seq - first_seq + 1).toBe(hashes.length)
    expect(root).toEqual(chainRoot(previous, merkleRoot(hashes)))
    previous = root
  }
  expect(await read('SELECT seq, batch, root FROM z.seal_head WHERE town_id = $1')).toEqual([{ seq: 12, batch: 3, root: previous }])
})

test('the balances of days, months and years are the sums of the sealed facts, and of no other town', async () => {
  const wanted = await read('SELECT measure, sum(amount) AS amount FROM z.fact WHERE town_id = $1 GROUP BY measure ORDER BY measure')
  for (const table of ['balance_day', `balance_span`]) {
    const where = table === 'balance_day' ? '' : `AND span = 'year'`
    expect(await read(`SELECT measure, sum(amount) AS amount FROM z.${table} WHERE town_id = $1 ${where} GROUP BY measure ORDER BY measure`)).toEqual(wanted)
  }
  expect(await read('SELECT DISTINCT measure FROM z.subject_day WHERE town_id = $1 ORDER BY measure')).toEqual([{ measure: 'appeal.shops' }, { measure: 'appeal.threads' }])
  expect(await read('SELECT measure FROM z.balance_day WHERE town_id = $1', otherTown)).toEqual([])
})

test('a batch is never dated before an act in it', async () => {
  const books = booksOf(db, town)
  await books.open(meeting, { day: '2025-06-02', moment: '2025-06-01T16:00:00.001Z' })
  await sealTown(db.sealer, town, { ...sealing, moment: '2025-06-01T15:59:59.000Z' })

  expect(await read('SELECT moment FROM z.seal_batch WHERE town_id = $1 ORDER BY batch DESC LIMIT 1')).toEqual([{ moment: '2025-06-01T16:00:00.001Z' }])
})

test('nothing waiting makes no batch', async () => {
  const before = await read('SELECT * FROM z.seal_head WHERE town_id = $1')

  expect(await sealTown(db.sealer, town, sealing)).toMatchObject({ acts: 0 })
  expect(await read('SELECT * FROM z.seal_head WHERE town_id = $1')).toEqual(before)
})

test('two sealers at once seal every act once; one that would not wait leaves the town alone', async () => {
  const books = booksOf(db, otherTown)
  for (let n = 0; n < 20; n++) await books.open(meeting, { day: '2025-05-05', what: { kind: 'land' } })
  const both = await Promise.all([1, 2].map(() => sealTown(db.sealer, otherTown, { ...sealing, limit: 10 })))

  expect(both.map(({ acts }) => acts)).toEqual([10, 10])
  expect(await read('SELECT count(*) AS acts, count(DISTINCT act) AS different, max(seq) AS last FROM z.sealed WHERE town_id = $1', otherTown)).toEqual([{ acts: 20, different: 20, last: 20 }])
  expect(await read('SELECT sum(amount) AS held FROM z.balance_day WHERE town_id = $1', otherTown)).toEqual([{ held: '20' }])

  await books.open(meeting, { day: '2025-05-06' })
  await asAdmin(db.adminUrl, async (admin) => {
    await admin.query('BEGIN')
    await admin.query('SELECT seq FROM z.seal_head WHERE town_id = $1 FOR UPDATE', [otherTown])
    expect(await sealTown(db.sealer, otherTown, { ...sealing, busy: 'skip' })).toEqual({ acts: 0 })
    await admin.query('ROLLBACK')
  })
  expect(await sealTown(db.sealer, otherTown, { ...sealing, busy: 'skip' })).toMatchObject({ acts: 1 })
})

test('a fault in the middle seals nothing at all', async () => {
  const books = booksOf(db, otherTown)
  await books.open(meeting, { day: '2025-05-07' })
  await asAdmin(db.adminUrl, (admin) => admin.query('REVOKE INSERT, UPDATE ON z.balance_span FROM zz_sealer'))
  await expect(sealTown(db.sealer, otherTown, sealing)).rejects.toThrow('permission denied')
  await asAdmin(db.adminUrl, (admin) => admin.query('GRANT INSERT, UPDATE ON z.balance_span TO zz_sealer'))

  expect(await townsToSeal(db.sealer)).toEqual([otherTown])
  expect(await read('SELECT seq, batch FROM z.seal_head WHERE town_id = $1', otherTown)).toEqual([{ seq: 21, batch: 3 }])
  expect(await sealTown(db.sealer, otherTown, sealing)).toMatchObject({ acts: 1, seq: 22 })
  expect(await townsToSeal(db.sealer)).toEqual([])
})

test('every batch gets a line outside; what a full disk kept back is caught up, in order', async () => {
  const books = booksOf(db, town)
  broken = true
  await books.open(meeting, { day: '2025-06-03' })
  const kept = await sealTown(db.sealer, town, { ...sealing, anchors })
  expect(kept).toMatchObject({ acts: 1, anchorFault: expect.objectContaining({ message: 'no space left on device' }) })
  expect(lines).toEqual([])

  broken = false
  expect(await sealTown(db.sealer, town, { ...sealing, anchors })).toEqual({ acts: 0, seq: 14 })
  const batches = await read<{ batch: number }>(`SELECT town_id AS town, batch, last_seq AS "lastSeq", alg, encode(root, 'hex') AS root, moment FROM z.seal_batch WHERE town_id = $1 ORDER BY batch`)
  expect(batches).toHaveLength(5)
  expect(lines).toEqual(batches)

  await sealTown(db.sealer, town, { ...sealing, anchors })
  expect(lines).toHaveLength(5)
})

test('a town without a seal head is a fault, not a town with nothing to do', async () => {
  await asAdmin(db.adminUrl, (admin) => admin.query(`INSERT INTO z.town (id, code, name, kind, parent, demo) VALUES (13, '990001103', '丙镇', 'town', 1, true)`))

  await expect(sealTown(db.sealer, 13, { ...sealing, busy: 'skip' })).rejects.toThrow('no seal head')
})

test('the application cannot seal, and the sealer cannot write an act', async () => {
  await expect(sealTown(db.app, town, sealing)).rejects.toThrow('permission denied')
  await expect(inTowns(db.sealer, [town], (tx) => tx.query('UPDATE z.act SET name = name WHERE town_id = $1', [town]))).rejects.toThrow('permission denied')
})
