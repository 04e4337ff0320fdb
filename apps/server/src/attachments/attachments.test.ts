import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isRefused, isValues } from '@zhenzhi/kernel'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, town, villages } from '../../test/database.ts'
import type { TestDatabase } from '../../test/database.ts'
import { clerkOf, gridWorkerOf, opened, registering, stepping, taken, testMasters, toyDesk } from '../../test/toy-desk.ts'
import { destroyKeys } from '../store/keys/destroy-keys.ts'
import { addAttachment, openAttachment } from './attachments.ts'
import type { AttachmentParts, UploadKept } from './attachments.ts'
import { folderShelf } from './file-shelf.ts'

let database: TestDatabase
let folder: string
beforeAll(async () => {
  database = await freshDatabase({ towns: true })
  folder = await mkdtemp(join(tmpdir(), 'zhenzhi-shelf-'))
})
afterAll(async () => {
  await database.drop()
  await rm(folder, { recursive: true })
})

const partsOf = (): AttachmentParts => ({ app: database.app, masters: testMasters, clock: toyDesk(database).clock, shelf: folderShelf(folder), most: 1_000_000, mayOpen: () => true })
const segment = (marker: number, body: string) => Buffer.concat([Buffer.from([0xff, marker, 0, body.length + 2]), Buffer.from(body)])
const photo = (note: string) => Buffer.concat([Buffer.from([0xff, 0xd8]), segment(0xe0, 'JFIF'), segment(0xe1, `Exif GPS ${note}`), Buffer.from([0xff, 0xda, 0, 2]), Buffer.from('picture'), Buffer.from([0xff, 0xd9])])

async function shelved(): Promise<Map<string, Buffer>> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => /[0-9a-f]{64}$/.test(name))
  return new Map(await Promise.all(names.map(async (name): Promise<[string, Buffer]> => [name, await readFile(join(folder, name))])))
}

async function uploaded(reach = clerkOf(), caseId?: string, note: string = randomUUID()): Promise<UploadKept> {
  const kept = await addAttachment(partsOf(), { town, name: '现场照片.jpg', bytes: photo(note), reach, ...(caseId === undefined ? {} : { caseId }) })
  if (isRefused(kept)) throw new Error(kept.refusal.says)
  return kept
}

test('an original lies sealed on the shelf and comes back as it was; a copy to be shown has lost what the camera wrote', async () => {
  const clerk = clerkOf()
  const { id, mediaType } = await uploaded(clerk, undefined, '北纬30度')
  const original = await openAttachment(partsOf(), { town, id, reach: clerk, original: true })
  const copy = await openAttachment(partsOf(), { town, id, reach: clerk })

  expect(mediaType).toBe('image/jpeg')
  expect([...(await shelved()).values()].some((bytes) => bytes.includes('picture') || bytes.includes('GPS'))).toBe(false)
  expect(original).toMatchObject({ name: '现场照片.jpg', bytes: photo('北纬30度') })
  expect(isRefused(copy) ? '' : copy.bytes.toString('latin1')).toMatch(/JFIF.*picture/s)
  expect(isRefused(copy) ? '' : copy.bytes.toString('latin1')).not.toContain('GPS')
})

test('an act names the file and the hash of its ciphertext; from then on whoever sees the case sees the file', async () => {
  const { desk } = toyDesk(database)
  const [worker, colleague, stranger] = [gridWorkerOf(), gridWorkerOf(), gridWorkerOf(town, villages[town]![1])]
  const { id } = await uploaded(worker)

  expect(await openAttachment(partsOf(), { town, id, reach: colleague })).toMatchObject({ refusal: { code: 'not-found' } })
  const { act } = taken(await desk.take({ ...registering(worker, { photos: [id] }), town, reach: worker }))
  const [named] = Array.isArray(act.what['photos']) ? act.what['photos'] : []
  expect(isValues(named) ? named['file'] : undefined).toBe(id)
  expect([...(await shelved()).keys()].some((path) => isValues(named) && typeof named['address'] === 'string' && path.endsWith(named['address']))).toBe(true)
  expect(await openAttachment(partsOf(), { town, id, reach: colleague })).toMatchObject({ id, caseId: act.stream })
  expect(await openAttachment(partsOf(), { town, id, reach: stranger })).toMatchObject({ refusal: { code: 'not-found' } })
  expect(await desk.view({ town, caseId: act.stream, reach: worker })).toMatchObject({ values: { photos: [id] }, files: [{ id, name: '现场照片.jpg' }] })
})

test('a file of another case, of another person or of nobody cannot be named', async () => {
  const { desk } = toyDesk(database)
  const clerk = clerkOf()
  const case1 = await opened(desk, clerk)
  const [mine, theirs] = [await uploaded(clerk), await uploaded(clerkOf())]
  taken(await desk.take({ ...registering(clerk, { photos: [mine.id] }), town, reach: clerk }))

  for (const photos of [[mine.id], [theirs.id], [randomUUID()]]) {
    expect(await desk.take({ ...stepping(clerk, case1, { name: 'accept', what: { photos } }), town, reach: clerk })).toMatchObject({ refusal: { code: 'attachment-wrong' } })
  }
  const own = await uploaded(clerk, case1)
  expect(await desk.take({ ...stepping(clerk, case1, { name: 'accept', what: { photos: [own.id] } }), town, reach: clerk })).not.toHaveProperty('refusal')
})

test('programs, pages, too large and secret files are refused', async () => {
  const clerk = clerkOf()
  const add = (name: string, bytes: Buffer) => addAttachment(partsOf(), { town, name, bytes, reach: clerk })

  expect(await add('a.jpg', Buffer.from('MZ program'))).toMatchObject({ refusal: { code: 'attachment-wrong' } })
  expect(await add('a.html', Buffer.from('<html><script>'))).toMatchObject({ refusal: { code: 'attachment-wrong' } })
  expect(await add('a.jpg', Buffer.concat([photo(''), randomBytes(1_000_000)]))).toMatchObject({ refusal: { code: 'too-large' } })
  expect(await add('机密文件.jpg', photo(''))).toMatchObject({ refusal: { code: 'secret-mark' } })
})

test('a file that was changed on the shelf is a fault, never shown', async () => {
  const clerk = clerkOf()
  const before = new Set((await shelved()).keys())
  const { id } = await uploaded(clerk)
  const path = [...(await shelved()).keys()].find((name) => !before.has(name)) ?? ''
  await writeFile(join(folder, path), 'something else')

  await expect(openAttachment(partsOf(), { town, id, reach: clerk })).rejects.toThrow('is missing or was changed')
})

test('deleting the case takes its files from the shelf and their keys with it', async () => {
  const { desk } = toyDesk(database)
  const clerk = clerkOf()
  const before = new Set((await shelved()).keys())
  const { id } = await uploaded(clerk)
  const { act } = taken(await desk.take({ ...registering(clerk, { photos: [id] }), town, reach: clerk }))
  const { remove } = folderShelf(folder)
  const done = await destroyKeys({ pool: database.eraser, note: async () => undefined, remove }, { town, kind: 'case', owner: act.stream, reason: '申请', account: clerk.account, moment: '2026-03-03T00:00:00.000Z' })

  expect(done).toMatchObject({ kids: { length: 3 } }) // the case's, the file's, and that of the complainant, who stands in no other case
  expect([...(await shelved()).keys()].filter((name) => !before.has(name))).toEqual([])
  expect(await openAttachment(partsOf(), { town, id, reach: clerk })).toMatchObject({ refusal: { code: 'not-found' } })
})
