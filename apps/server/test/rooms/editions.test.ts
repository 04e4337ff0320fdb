import { createHash, randomUUID } from 'node:crypto'
import type { DraftView, EditionsView } from '@zhenzhi/contract'
import { canonical } from '@zhenzhi/kernel'
import type { Json } from '@zhenzhi/kernel'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { documentText } from '../../src/outside/document/document-text.ts'
import { otherTown, town } from '../database.ts'
import { opened } from '../disputes.ts'
import { refusalOf, roomsOn } from '../rooms.ts'
import type { Person, Rooms } from '../rooms.ts'

const of = { town, year: 2026 }
const cutoff = '2027-01-10'
const at = `/api/towns/${town}/reports/2026`
let rooms: Rooms
let clerk: Person
let writer: Person
beforeAll(async () => {
  rooms = await roomsOn({ moment: '2027-01-10T02:00:00.000Z' })
  clerk = await rooms.as({ post: 'clerk', unit: 'justice-office' })
  writer = await rooms.as({ post: 'report-writer', unit: 'general-office' })
  for (let nth = 0; nth < 3; nth += 1) await opened(clerk, { day: '2026-11-02' })
})
afterAll(() => rooms.close())

const freeze = (kind: 'upward' | 'public') => rooms.system.editions.freeze({ ...of, kind, cutoff, by: writer.account })
const view = () => writer.read<EditionsView>(`${at}/editions?cutoff=${cutoff}`)
const keep = async (more: Partial<EditionsView['details']>, { seen, key = randomUUID(), year = 2026 }: { seen?: number; key?: string; year?: number } = {}) => {
  const { details, detailsVersion } = await writer.read<EditionsView>(`/api/towns/${town}/reports/${year}/editions?cutoff=${cutoff}`)
  return writer.post(`/api/towns/${town}/reports/${year}/details`, { seen: seen ?? detailsVersion, key, details: { ...details, ...more } })
}

test('a frozen edition is the letter with its figures and their seal, under the hash of its canonical JSON; frozen again it is the same [K20]', async () => {
  const made = await freeze('upward')
  const read = await rooms.system.editions.read({ ...of, number: 1 })
  const content = JSON.parse(JSON.stringify(read?.content)) as Json

  expect(made).toEqual({ number: 1, hash: createHash('sha256').update(canonical(content)).digest('hex') })
  expect(await freeze('upward')).toEqual(made)
  expect(read?.content.figures.find(({ id }) => id === 'disputes-registered')).toMatchObject({ value: '3', records: 3, asOf: { seq: expect.any(Number), moment: expect.any(String) } })
  expect(read?.content.letter.facts.letterhead?.issuers).toHaveLength(2)
})

test('the public edition is refused without its day [L15]', async () => {
  expect(refusalOf(await writer.post(`${at}/editions`, { kind: 'public', cutoff }))).toEqual([422, 'field-missing', 'signedOn'])
  expect((await keep({ documentNumber: '青委[2027]3号', signers: ['甲某', '乙某'], signedOn: '2027-01-08' })).json()).toEqual({ version: 1 })
  expect(await freeze('public')).toMatchObject({ number: 2 })

  const docx = await rooms.system.editions.docx({ ...of, number: 2 })
  expect('bytes' in docx && documentText(docx.bytes)).toMatch(/2027年1月8日/)
  expect('bytes' in docx && documentText(docx.bytes)).not.toMatch(/文件\n|签发人|抄送/)
})

test('a title that does not name the town and the year is not published [L17]', async () => {
  const draft = await writer.read<DraftView>(`${at}?cutoff=${cutoff}`)
  const { id } = draft.blocks.find(({ kind }) => kind === 'title')!
  const reply = await writer.post(`${at}/edits`, { seen: draft.version, edit: { kind: 'change', block: id, sentences: [{ text: '工作总结' }] } })

  expect(reply.statusCode).toBe(200)
  expect(refusalOf(await writer.post(`${at}/editions`, { kind: 'public', cutoff }))).toEqual([422, 'field-wrong', 'title'])
  expect((await writer.post(`${at}/restorations`, { seen: draft.version + 1, version: draft.version })).statusCode).toBe(200)
})

test('the details of the letter are kept once for one attempt, told where somebody was faster, and a number bears one year alone', async () => {
  const key = randomUUID()
  const first = await keep({ documentNumber: '青委〔2027〕4号', signedOn: '2027-01-08' }, { seen: 1, key })
  const { details } = await view()

  expect(details.documentNumber).toBe('青委〔2027〕4号')
  expect((await writer.post(`${at}/details`, { seen: 1, key, details })).json()).toEqual(first.json())
  expect(refusalOf(await writer.post(`${at}/details`, { seen: 1, key, details: { ...details, printedBy: '别处' } }))).toEqual([409, 'key-reused'])
  expect(refusalOf(await keep({ printedBy: '别处' }, { seen: 1 }))).toEqual([409, 'case-moved'])
  expect(refusalOf(await keep({ documentNumber: '青委〔2027〕4号' }, { year: 2025 }))).toEqual([422, 'field-wrong', 'documentNumber'])
})

test.each([
  ['青委2027第3号', { documentNumber: '青委2027第3号' }, 'documentNumber'], ['a day to come', { signedOn: '2027-01-11' }, 'signedOn'], ['nobody to send it to', { addressees: ' ' }, 'addressees'],
  ['nobody who signs', { signatories: [''] }, 'signatories'], ['three signers', { signers: ['甲', '乙', '丙'] }, 'signers'],
])('%s is refused at its field', async (_, more, field) => {
  expect(refusalOf(await keep(more))[2]).toBe(field)
})

test('after the figures moved, what was frozen reads and prints as it did, to the byte', async () => {
  const files = () => Promise.all((['docx', 'text', 'html'] as const).map((as) => writer.get(`${at}/editions/1/file?as=${as}`)))
  const before = (await files()).map(({ statusCode, rawPayload }) => [statusCode, rawPayload.toString('base64')])
  await opened(clerk, { day: '2026-12-02' })

  expect((await files()).map(({ statusCode, rawPayload }) => [statusCode, rawPayload.toString('base64')])).toEqual(before)
  expect((await writer.get(`${at}/editions/file?kind=upward&cutoff=${cutoff}&as=text`)).body).toContain('登记矛盾纠纷4件')
  expect(await freeze('upward')).toMatchObject({ number: 3 })
})

test('eight people freeze in one moment: one edition', async () => {
  await opened(clerk, { day: '2026-12-03' })
  await view() // seals
  const made = await Promise.all(Array.from({ length: 8 }, () => freeze('upward')))

  expect([...new Set(made.map((one) => JSON.stringify(one)))]).toEqual([expect.any(String)])
  expect((await view()).frozen.map(({ number, kind }) => [number, kind])).toEqual([[4, 'upward'], [3, 'upward'], [2, 'public'], [1, 'upward']])
})

test('a paragraph that is marked stands in the one and not in the other, and is listed with its ground', async () => {
  const draft = await writer.read<DraftView>(`${at}?cutoff=${cutoff}`)
  const block = draft.blocks.find(({ sentences }) => sentences.some(({ text }) => text.includes('disputes-registered')))!
  expect((await writer.post(`${at}/edits`, { seen: draft.version, edit: { kind: 'withhold', block: block.id, ground: 'internal' } })).statusCode).toBe(200)
  const { upward, open, differences, review } = await view()

  expect(upward.some(({ text }) => text.includes('登记矛盾纠纷5件'))).toBe(true)
  expect(open.some(({ text }) => text.includes('登记矛盾纠纷'))).toBe(false)
  expect(differences).toContainEqual(expect.objectContaining({ block: block.id, open: null, because: ['标为不公开：内部事务（人事、后勤、内部工作流程）'] }))
  expect(review?.article).toBe('第17条')
})

test('whoever has no post there reads and freezes nothing, and a county reads no draft', async () => {
  const [other, county] = [await rooms.as({ post: 'report-writer', town: otherTown }), await rooms.as({ post: 'county-desk', town: 1 })]

  for (const person of [other, county]) {
    for (const url of [`${at}/editions?cutoff=${cutoff}`, `${at}/editions/1/file?as=text`, `${at}/editions/file?kind=upward&cutoff=${cutoff}&as=text`]) expect((await person.get(url)).statusCode).toBeGreaterThanOrEqual(403)
    expect((await person.post(`${at}/editions`, { kind: 'upward', cutoff })).statusCode).toBeGreaterThanOrEqual(403)
  }
  expect((await writer.get(`${at}/editions/99/file?as=text`)).statusCode).toBe(404)
  expect(refusalOf(await writer.get(`${at}/editions?cutoff=2027-01-11`))).toEqual([422, 'period-wrong', 'cutoff'])
})
