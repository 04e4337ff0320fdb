import { rm, writeFile } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { isRefused } from '@zhenzhi/kernel'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { asAdmin, freshDatabase, town } from '../../test/database.ts'
import type { TestDatabase } from '../../test/database.ts'
import { clockOn, shelfFindings, testShelf } from '../../test/shelf.ts'
import type { TestShelf } from '../../test/shelf.ts'
import { findingsOf } from '../../test/toy-books.ts'
import { clerkOf, opened, registering, stepping, taken, toyDesk } from '../../test/toy-desk.ts'
import { holdAttachments } from '../store/attachments/attachment.ts'
import { clearLooseFiles } from '../store/attachments/loose-file.ts'
import { inTowns } from '../store/in-towns.ts'
import { destroyKeys } from '../store/keys/destroy-keys.ts'
import { addAttachment, openAttachment } from './attachments.ts'
import { sweepUploads } from './sweep-uploads.ts'
import type { Sweeping, Swept } from './sweep-uploads.ts'

let database: TestDatabase
let shelf: TestShelf
beforeEach(async () => {
  database = await freshDatabase({ towns: true })
  shelf = await testShelf(database)
})
afterEach(async () => {
  await database.drop()
  await shelf.drop()
})

const nothing: Swept = { uploads: 0, files: 0 }
const clerk = clerkOf()
const sweep = (day: string, more: Partial<Sweeping> = {}) => sweepUploads({ eraser: database.eraser, clock: clockOn(day), shelf: shelf.parts.shelf, ...more }, town)
const rows = <Row extends object>(sql: string) => asAdmin(database.adminUrl, async (admin) => (await admin.query<Row>(sql)).rows)
const count = async (table: string) => (await rows<{ count: number }>(`SELECT count(*)::int AS count FROM z.${table}`))[0]!.count
const findings = async () => [...await findingsOf({ database, town }), ...await shelfFindings(database, shelf.parts.shelf)]
const naming = (photo: string) => toyDesk(database).desk.take({ ...registering(clerk, { photos: [photo] }), town, reach: clerk })

test('an upload that no act named for seven days goes with its file and its key, and the audit says whose it was', async () => {
  const id = await shelf.upload(clerk, { day: '2026-03-02' })
  const keys = await count('data_key')

  expect(await sweep('2026-03-09')).toEqual(nothing)
  expect(await openAttachment(shelf.parts, { town, id, reach: clerk })).toMatchObject({ id })
  expect(await sweep('2026-03-10')).toEqual({ uploads: 1, files: 1 })
  expect([await count('attachment'), await count('loose_file'), await count('data_key'), await shelf.files()]).toEqual([0, 0, keys - 1, []])
  expect(await rows(`SELECT account, verb, subject_kind, subject, detail FROM z.audit WHERE verb = 'sweep-upload'`)).toEqual([
    { account: 'clock', verb: 'sweep-upload', subject_kind: 'file', subject: id, detail: { uploadedBy: clerk.account, uploaded: '2026-03-02T02:00:00.000Z' } },
  ])
  expect(await openAttachment(shelf.parts, { town, id, reach: clerk })).toMatchObject({ refusal: { code: 'not-found' } })
  expect(await naming(id)).toMatchObject({ refusal: { code: 'attachment-wrong' } })
  expect(await sweep('2026-03-10')).toEqual(nothing)
  expect(await findings()).toEqual([])
})

test('one that an act names stays for ever, and so does the key of a case under which another was sent up', async () => {
  const { desk } = toyDesk(database)
  const named = await shelf.upload(clerk)
  const { act: { stream } } = taken(await naming(named))
  await shelf.upload(clerk, { caseId: stream })

  expect(await sweep('2036-01-01')).toEqual({ uploads: 1, files: 1 })
  expect(await openAttachment(shelf.parts, { town, id: named, reach: clerk })).toMatchObject({ id: named })
  expect(await desk.take({ ...stepping(clerk, stream, 'accept'), town, reach: clerk })).not.toHaveProperty('refusal')
  expect(await findings()).toEqual([])
})

test('one in the hands of a running transaction is passed over, named or not in the end', async () => {
  const [id, other] = [await shelf.upload(clerk), await shelf.upload(clerk)]
  await inTowns(database.app, [town], async (tx) => {
    await holdAttachments(tx, town, [id])
    expect(await sweep('2026-04-01')).toEqual({ uploads: 1, files: 1 })
  })

  expect(await openAttachment(shelf.parts, { town, id: other, reach: clerk })).toMatchObject({ refusal: { code: 'not-found' } })
  taken(await naming(id))
  expect(await sweep('2026-04-01')).toEqual(nothing)
})

test('acts that name uploads while two servers sweep: each file is named and kept, or refused and gone; none is both or neither', async () => {
  const ids = await Promise.all(Array.from({ length: 40 }, () => shelf.upload(clerk)))
  const { desk } = toyDesk(database)
  const cases = await Promise.all(ids.map(() => opened(desk, clerk)))
  const [from, to] = [5, 35]
  const name = (n: number) => desk.take({ ...stepping(clerk, cases[n]!, { name: 'accept', what: { photos: [ids[n]!] } }), town, reach: clerk })
  const early = await Promise.all(ids.slice(0, from).map((_, n) => name(n)))
  const [meanwhile, swept] = await Promise.all([
    Promise.all(ids.slice(from, to).map(async (_, n) => (await pause(n), name(from + n)))),
    pause(10).then(() => Promise.all([sweep('2026-04-01'), sweep('2026-04-01'), sweep('2026-04-01')])),
  ])
  const late = await Promise.all(ids.slice(to).map((_, n) => name(to + n)))
  const answers = [...early, ...meanwhile, ...late]
  await sweep('2026-04-01')
  const kept = answers.filter((answer) => !isRefused(answer)).length

  expect(answers.filter(isRefused).map(({ refusal }) => refusal.code)).toEqual(Array.from({ length: 40 - kept }, () => 'attachment-wrong'))
  expect([early.some(isRefused), late.every(isRefused)]).toEqual([false, true])
  expect(swept.reduce((sum, { uploads }) => sum + uploads, 0)).toBe(40 - kept)
  expect((await rows(`SELECT FROM z.audit WHERE verb = 'sweep-upload'`)).length).toBe(40 - kept)
  expect(await shelf.files()).toHaveLength(kept)
  expect(await findings()).toEqual([])
})

test('killed between the row and the file: the file goes the next time, and meanwhile it is no stray', async () => {
  await shelf.upload(clerk)
  await shelf.upload(clerk)
  const full = async () => { throw new Error('the disk is away') }

  await expect(sweep('2026-04-01', { shelf: { remove: full } })).rejects.toThrow('the disk is away')
  expect([await count('attachment'), await count('loose_file'), (await shelf.files()).length]).toEqual([0, 2, 2])
  expect(await findings()).toEqual([])
  expect(await sweep('2026-04-01')).toEqual({ uploads: 0, files: 2 })
  expect([await count('loose_file'), await shelf.files()]).toEqual([0, []])
})

test('an upload broken off before it was kept, or while it was written, leaves nothing behind after a day', async () => {
  const { put, ...rest } = shelf.parts.shelf
  const breaks = { put: async (address: string, bytes: Buffer) => { await put(address, bytes); throw new Error('killed') }, ...rest }
  const halves = { put: async (address: string, bytes: Buffer) => { await put(address, bytes); await breaksOff(); throw new Error('killed') }, ...rest }
  const breaksOff = async () => {
    const [path] = (await shelf.files()).filter((one) => !known.has(one))
    await writeFile(`${path}.part`, 'half')
    await rm(path!)
  }
  const send = (on: typeof breaks) => addAttachment({ ...shelf.parts, shelf: on }, { town, name: '材料.pdf', bytes: Buffer.from('%PDF-1.4'), reach: clerk })
  await expect(send(breaks)).rejects.toThrow('killed')
  const known = new Set(await shelf.files())
  await expect(send(halves)).rejects.toThrow('killed')

  expect((await shelf.files()).filter((path) => path.endsWith('.part'))).toHaveLength(1)
  expect(await findings()).toEqual([])
  expect(await sweep('2026-03-02')).toEqual(nothing)
  expect(await sweep('2026-03-03')).toEqual({ uploads: 0, files: 2 })
  expect(await shelf.files()).toEqual([])
})

test('an upload so slow that its file was taken away fails, and no row speaks of a file that is not there', async () => {
  const { put, ...rest } = shelf.parts.shelf
  const slow = { put: async (address: string, bytes: Buffer) => { await put(address, bytes); await sweep('2026-03-05') }, ...rest }
  const sent = addAttachment({ ...shelf.parts, shelf: slow }, { town, name: '材料.pdf', bytes: Buffer.from('%PDF-1.4'), reach: clerk })

  await expect(sent).rejects.toThrow('taken away')
  expect([await count('attachment'), await shelf.files()]).toEqual([0, []])
})

test('a line that calls a kept file loose takes nothing away', async () => {
  const id = await shelf.upload(clerk)
  await asAdmin(database.adminUrl, (admin) => admin.query(`INSERT INTO z.loose_file SELECT town_id, address, '2026-01-01' FROM z.attachment`))

  expect(await sweep('2026-03-02')).toEqual({ uploads: 0, files: 1 })
  expect(await openAttachment(shelf.parts, { town, id, reach: clerk })).toMatchObject({ id })
})

test('a deletion killed before it took the files away is ended by the sweep', async () => {
  const { act: { stream } } = taken(await naming(await shelf.upload(clerk)))
  const remove = async () => { throw new Error('killed') }
  const deletion = destroyKeys({ pool: database.eraser, note: async () => undefined, remove }, { town, kind: 'case', owner: stream, reason: '申请', account: clerk.account, moment: '2026-03-03T00:00:00.000Z' })

  await expect(deletion).rejects.toThrow('killed')
  expect(await shelf.files()).toHaveLength(1)
  expect(await sweep('2026-03-04')).toEqual({ uploads: 0, files: 1 })
  expect(await shelf.files()).toEqual([])
})

test('the role that serves people can delete no attachment, and the one that verifies can change none', async () => {
  await shelf.upload(clerk)
  const tried = (role: 'app' | 'verify' | 'rebuild' | 'sealer', sql: string) => inTowns(database[role], [town], (tx) => tx.query(sql)).then(() => 'done', (fault: Error) => fault.message)

  expect(await tried('app', 'DELETE FROM z.attachment t WHERE t.town_id = 11')).toBe('permission denied for table attachment')
  for (const role of ['verify', 'rebuild', 'sealer'] as const) {
    expect(await tried(role, 'DELETE FROM z.loose_file l WHERE l.town_id = 11')).toBe('permission denied for table loose_file')
    expect(await tried(role, 'DELETE FROM z.attachment t WHERE t.town_id = 11')).toBe('permission denied for table attachment')
  }

  await asAdmin(database.adminUrl, (admin) => admin.query(`INSERT INTO z.loose_file VALUES (11, repeat('a', 64), '2026-01-01')`))
  const clear = (scope: number) => inTowns(database.eraser, [scope], (tx) => clearLooseFiles(tx, town, { moment: '2026-03-02T00:00:00.000Z', most: 10, remove: async () => undefined, failed: () => undefined }))
  expect([await clear(12), await clear(11)]).toEqual([0, 1])
})
