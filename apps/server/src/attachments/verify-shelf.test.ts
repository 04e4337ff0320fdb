import { randomBytes } from 'node:crypto'
import { cp, mkdir, rm, symlink, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { asAdmin, freshDatabase, town } from '../../test/database.ts'
import type { TestDatabase } from '../../test/database.ts'
import { shelfFindings, testShelf } from '../../test/shelf.ts'
import type { TestShelf } from '../../test/shelf.ts'
import { findingsOf } from '../../test/toy-books.ts'
import { clerkOf, registering, stepping, taken, toyDesk } from '../../test/toy-desk.ts'
import { destroyKeys } from '../store/keys/destroy-keys.ts'
import { folderShelf } from './file-shelf.ts'
import type { FileShelf } from './file-shelf.ts'

let template: TestDatabase
let shelf: TestShelf
/** A case with a file named at its opening and one named later, one file of nobody yet, and a case that was deleted with its file. */
let ids: { stream: string; first: string; second: string; loose: string; gone: string }
beforeAll(async () => {
  template = await freshDatabase({ towns: true })
  shelf = await testShelf(template)
  const { desk } = toyDesk(template)
  const clerk = clerkOf()
  const [first, lost] = [await shelf.upload(clerk), await shelf.upload(clerk)]
  const { act: { stream } } = taken(await desk.take({ ...registering(clerk, { photos: [first] }), town, reach: clerk }))
  const second = await shelf.upload(clerk, { caseId: stream })
  taken(await desk.take({ ...stepping(clerk, stream, { name: 'accept', what: { photos: [second] } }), town, reach: clerk }))
  const { act: { stream: gone } } = taken(await desk.take({ ...registering(clerk, { photos: [lost], demand: '要删的' }), town, reach: clerk }))
  const { remove } = shelf.parts.shelf
  await destroyKeys({ pool: template.eraser, note: async () => undefined, remove }, { town, kind: 'case', owner: gone, reason: '申请', account: clerk.account, moment: '2026-03-02T03:00:00.000Z' })
  ids = { stream, first, second, loose: await shelf.upload(clerk), gone }
})
afterAll(async () => {
  await template.drop()
  await shelf.drop()
})

/** A copy of the database with something broken in it. */
async function broken(sql: string, values: readonly unknown[] = []): Promise<TestDatabase> {
  const copy = await template.copy()
  onTestFinished(() => copy.drop())
  await asAdmin(copy.adminUrl, (admin) => admin.query(sql, [...values]))
  return copy
}

/** A copy of the shelf with something broken on it, by the path a file has there. */
async function tampered(breaking: (on: { pathOf: (id: string) => Promise<string>; folder: string }) => Promise<unknown>): Promise<FileShelf> {
  const folder = `${shelf.folder}-${randomBytes(4).toString('hex')}`
  onTestFinished(() => rm(folder, { recursive: true }))
  await cp(shelf.folder, folder, { recursive: true })
  await breaking({ folder, pathOf: async (id) => (await shelf.pathOf(id)).replace(shelf.folder, folder) })
  return folderShelf(folder)
}

const found = (on: FileShelf) => shelfFindings(template, on)
/** Kinds and sentences, short enough to compare. */
const said = (findings: readonly { table: string; kind: string; what: string }[]) => findings.map(({ table, kind, what }) => `${table} ${kind} ${what}`)

test('a shelf on which all is right has no findings, and neither have the acts that name what lies there', async () => {
  expect(await shelf.files()).toHaveLength(3)
  expect(await found(shelf.parts.shelf)).toEqual([])
  expect(await findingsOf({ database: template, town })).toEqual([])
})

test('a file deleted by hand is named by its attachment and its case', async () => {
  const findings = await found(await tampered(async ({ pathOf }) => rm(await pathOf(ids.first))))

  expect(findings).toMatchObject([{ table: 'file', town, stream: ids.stream, kind: 'missing', what: expect.stringMatching(new RegExp(`^附件 ${ids.first}（[0-9a-f]{64}）的文件不见了$`)) }])
})

test('one byte changed, a file cut short, and another file in its place are found', async () => {
  const findings = await found(await tampered(async ({ pathOf }) => {
    await writeFile(await pathOf(ids.first), Buffer.from('x'), { flag: 'r+' })
    await writeFile(await pathOf(ids.second), '')
    await cp(await pathOf(ids.first), await pathOf(ids.loose))
  }))

  expect(findings.map(({ kind }) => kind)).toEqual(['changed', 'changed', 'changed'])
  expect(said(findings).join()).toContain(`附件 ${ids.second}`)
})

test('a file that cannot be read is said to be so, and the others are looked at all the same', async () => {
  const findings = await found(await tampered(async ({ pathOf }) => {
    const path = await pathOf(ids.first)
    await rm(path)
    await mkdir(path)
    await rm(await pathOf(ids.second))
  }))

  expect(findings.map(({ kind }) => kind).toSorted()).toEqual(['missing', 'unreadable'])
})

test('whatever was put on the shelf by hand is named by its path', async () => {
  const stray = randomBytes(32).toString('hex')
  const findings = await found(await tampered(async ({ folder, pathOf }) => {
    const path = await pathOf(ids.first)
    await mkdir(join(folder, stray.slice(0, 2)), { recursive: true })
    await writeFile(join(folder, stray.slice(0, 2), stray), 'stray')
    await writeFile(`${path}.part`, 'half')
    await writeFile(join(folder, 'notes.txt'), 'mine')
    await mkdir(join(folder, 'zz/deep'), { recursive: true })
    await cp(path, join(folder, 'zz/deep', basename(path)))
    await symlink('/nowhere', join(dirname(path), 'link'))
  }))

  expect(said(findings).toSorted()).toEqual([
    expect.stringMatching(/^file draft 附件架上的 [0-9a-f]{2}\/[0-9a-f]{64}\.part 是没有写完的文件，没有登记$/),
    expect.stringMatching(/^file foreign 附件架上的 [0-9a-f]{2}\/link 不是本系统放的文件$/),
    'file foreign 附件架上的 notes.txt 不是本系统放的文件',
    expect.stringMatching(/^file foreign 附件架上的 zz\/deep\/[0-9a-f]{64} 不是本系统放的文件$/),
    `file orphan 附件架上的 ${stray.slice(0, 2)}/${stray} 没有登记在任何附件名下`,
  ])
})

test('a row deleted by hand is found from the act that names it and from the file that nobody knows', async () => {
  const database = await broken('DELETE FROM z.attachment WHERE id = $1', [ids.second])

  expect((await findingsOf({ database, town })).filter(({ table }) => table === 'attachment')).toMatchObject([{ stream: ids.stream, kind: 'missing', what: `第 2 步写到的附件 ${ids.second} 没有登记，找不到文件` }])
  expect((await shelfFindings(database, shelf.parts.shelf)).map(({ kind }) => kind)).toEqual(['orphan'])
})

test.each([
  { change: 'of another file', sql: 'UPDATE z.attachment SET address = (SELECT address FROM z.attachment WHERE id = $2) WHERE id = $1', books: ['attachment changed'], files: ['file orphan', 'file row'] },
  { change: 'of another case', sql: 'UPDATE z.attachment SET case_id = gen_random_uuid() WHERE id = $1 AND id <> $2', books: ['attachment case', 'attachment stray'], files: [] },
  { change: 'of no case', sql: 'UPDATE z.attachment SET case_id = NULL WHERE id = $1 AND id <> $2', books: ['attachment case'], files: [] },
  { change: 'of another original', sql: `UPDATE z.attachment SET plain_hash = sha256('') WHERE id = $1 AND id <> $2`, books: [], files: ['file row'] },
  { change: 'of another size', sql: 'UPDATE z.attachment SET size = 1 WHERE id = $1 AND id <> $2', books: [], files: ['file row'] },
  { change: 'with the name of another', sql: 'UPDATE z.attachment SET sealed_name = (SELECT sealed_name FROM z.attachment WHERE id = $2) WHERE id = $1', books: [], files: ['file row'] },
  { change: 'under another key', sql: 'UPDATE z.attachment SET kid = (SELECT kid FROM z.attachment WHERE id = $2) WHERE id = $1', books: [], files: ['file row'] },
  { change: 'under no key', sql: 'DELETE FROM z.data_key WHERE kid = (SELECT kid FROM z.attachment WHERE id = $1) AND owner <> $2', books: [], files: ['file key'] },
  { change: 'under a key that does not open', sql: `UPDATE z.data_key SET wrapped = sha256('') || sha256('') WHERE kid = (SELECT kid FROM z.attachment WHERE id = $1) AND owner <> $2`, books: [], files: ['file key'] },
])('a row changed by hand to be $change is found', async ({ sql, books, files }) => {
  const database = await broken(sql, [ids.first, ids.second])
  const kinds = (findings: readonly { table: string; kind: string }[]) => [...new Set(findings.map(({ table, kind }) => `${table} ${kind}`))].toSorted()

  expect(kinds((await findingsOf({ database, town })).filter(({ table }) => table === 'attachment'))).toEqual(books)
  expect(kinds(await shelfFindings(database, shelf.parts.shelf))).toEqual(files)
})

test('a row put under a case by hand, and a row left of a deleted case, are found', async () => {
  const added = await broken('UPDATE z.attachment SET case_id = $2 WHERE id = $1', [ids.loose, ids.stream])
  const left = await broken('UPDATE z.attachment SET case_id = $2 WHERE id = $1', [ids.loose, ids.gone])

  expect((await findingsOf({ database: added, town })).filter(({ table }) => table === 'attachment')).toMatchObject([{ stream: ids.stream, kind: 'added', what: expect.stringContaining(ids.loose) }])
  expect((await findingsOf({ database: left, town })).filter(({ table }) => table === 'attachment')).toMatchObject([{ stream: ids.gone, kind: 'undeleted' }])
})

test('a file whose key was destroyed by right is looked at and not opened', async () => {
  const database = await broken(`WITH gone AS (DELETE FROM z.data_key WHERE kid = (SELECT kid FROM z.attachment WHERE id = $1) RETURNING town_id, kid)
    INSERT INTO z.destroyed_key SELECT town_id, kid, '2026-03-02', '申请', kid FROM gone`, [ids.loose])

  expect(await shelfFindings(database, shelf.parts.shelf)).toEqual([])
  expect((await shelfFindings(database, await tampered(async ({ pathOf }) => rm(await pathOf(ids.loose))))).map(({ kind }) => kind)).toEqual(['missing'])
})

test('what is deleted by right while it is looked at is no finding', async () => {
  const database = await broken('SELECT 1')
  const on = await tampered(async () => undefined)
  let swept = false
  const sweep = async (address: string) => {
    if (swept) return
    swept = true
    await asAdmin(database.adminUrl, (admin) => admin.query('DELETE FROM z.attachment WHERE address = $1', [address]))
    await on.remove(address)
  }
  const findings = await shelfFindings(database, { ...on, find: async (address) => (await sweep(address), on.find(address)) })

  expect(swept).toBe(true)
  expect(findings).toEqual([])
})
