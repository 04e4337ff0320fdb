import type { CorrectionNoteView, DraftEdit, DraftVersionView, DraftView, TakeBackView } from '@zhenzhi/contract'
import PizZip from 'pizzip'
import { v4 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { otherTown, town } from '../database.ts'
import { accepting, acted, opened } from '../disputes.ts'
import { uploadTo, wordOf } from '../files.ts'
import { refusalOf, roomsOn } from '../rooms.ts'
import type { Person, Rooms } from '../rooms.ts'

const cutoff = '2026-11-30'
let rooms: Rooms
let clerk: Person
let writer: Person
beforeAll(async () => {
  rooms = await roomsOn({ moment: '2026-11-30T02:00:00.000Z' })
  clerk = await rooms.as({ post: 'clerk', unit: 'justice-office' })
  writer = await rooms.as({ post: 'report-writer', unit: 'general-office' })
  for (let nth = 0; nth < 3; nth += 1) {
    const { id } = await opened(clerk, { day: '2026-11-02' })
    await acted(clerk, id, { ...accepting, day: '2026-11-03' })
  }
  const { version, blocks } = await draft()
  const sentences = [{ text: '本镇共登记纠纷{{figure:disputes-registered}}，已受理{{figure:disputes-accepted}}。' }]
  const reply = await writer.post(`${at}/edits`, { seen: version, edit: { kind: 'change', block: blocks.find(({ kind, part }) => kind === 'body' && part === 1)?.id ?? '', sentences } })
  if (reply.statusCode !== 200) throw new Error(reply.body)
})
afterAll(() => rooms.close())

const at = `/api/towns/${town}/reports/2026`
const draft = () => writer.read<DraftView>(`${at}?cutoff=${cutoff}`)
const exported = async (): Promise<Buffer> => (await writer.get(`/api/report/file?as=docx&town=${town}&from=2026-01-01&to=2026-12-31&cutoff=${cutoff}`)).rawPayload
const textNow = async () => (await writer.get(`/api/report/file?as=text&town=${town}&from=2026-01-01&to=2026-12-31&cutoff=${cutoff}`)).body
const sendTo = (url: string, bytes: Buffer, who = writer) => uploadTo(who, `${url}/take-backs/file?cutoff=${cutoff}`, { name: '报告.docx', bytes })
const compared = async (bytes: Buffer) => {
  const reply = await sendTo(at, bytes)
  if (reply.statusCode !== 200) throw new Error(reply.body)
  return reply.json<TakeBackView>()
}
const take = (seen: number, edits: readonly DraftEdit[], more: { key?: string; notes?: object[] } = {}) => writer.post(`${at}/take-backs`, { key: v4(), notes: [], ...more, seen, edits })
const editsOf = ({ differences }: TakeBackView) => differences.flatMap(({ edit }) => edit ?? [])

/** The file with its document changed, as a word processor would. */
function rewritten(docx: Buffer, change: (xml: string) => string): Buffer {
  const zip = new PizZip(docx)
  const before = zip.file('word/document.xml')?.asText() ?? ''
  const after = change(before)
  if (after === before) throw new Error('nothing was changed')
  zip.file('word/document.xml', after)
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' })
}

const tracked = (was: string, is: string) =>
  `<w:del w:id="9001" w:author="甲某" w:date="2026-12-03T09:00:00Z"><w:r><w:delText>${was}</w:delText></w:r></w:del><w:ins w:id="9002" w:author="甲某" w:date="2026-12-03T09:00:00Z"><w:r><w:t>${is}</w:t></w:r></w:ins>`
const own = '本镇'
const startOf = (xml: string) => xml.lastIndexOf('<w:r>', xml.indexOf(own))
/** Text of one run of the paragraph the test wrote, changed with tracking. */
const trackedIn = (xml: string, said: string, [was, is]: readonly [string, string]) => xml.slice(0, startOf(xml)) + xml.slice(startOf(xml)).replace(
  new RegExp(`<w:r>(<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)<w:t xml:space="preserve">${said}</w:t></w:r>`),
  (_, form: string) => {
    const [before, behind] = [said.slice(0, said.indexOf(was)), said.slice(said.indexOf(was) + was.length)]
    const run = (text: string) => (text === '' ? '' : `<w:r>${form}<w:t xml:space="preserve">${text}</w:t></w:r>`)
    return `${run(before)}${tracked(was, is)}${run(behind)}`
  })

test('what was exported and not touched comes back without a difference, and nothing is written', async () => {
  expect(await compared(await exported())).toMatchObject({ by: 'marks', tracked: false, differences: [], seen: 1, origin: { version: 1, cutoff } })
  expect(await writer.read<DraftVersionView[]>(`${at}/versions`)).toHaveLength(1)
})

test('a number altered with tracked changes is told with who altered it, and stays bound whatever is decided [K20]', async () => {
  const file = rewritten(await exported(), (xml) => trackedIn(xml, '3件', ['3', '5']))
  const back = await compared(file)

  expect(back).toMatchObject({ by: 'marks', tracked: true })
  expect(back.differences).toMatchObject([{ kind: 'numbers', hands: [{ name: '甲某', day: '2026-12-03' }], numbers: [{ figure: 'disputes-registered', zh: '登记矛盾纠纷', was: '3件', said: '5件', today: '3件' }] }])
  expect(back.differences[0]).not.toHaveProperty('edit')

  const note = { block: back.differences[0]!.block, figure: 'disputes-registered', was: '3件', said: '5件', note: '两件是上年结转，不算本年登记。' }
  const key = v4()
  const [first, second] = await Promise.all([take(1, [], { key, notes: [note] }), take(1, [], { key, notes: [note] })])
  expect([first.json(), second.json()]).toEqual([{ version: 2 }, { version: 2 }])
  expect(await writer.read<CorrectionNoteView[]>(`${at}/correction-notes`)).toMatchObject([{ version: 2, figure: 'disputes-registered', said: '5件', note: note.note }])
  expect((await writer.read<DraftVersionView[]>(`${at}/versions`)).map(({ did }) => did)[0]).toBe('从改过的文件收下0处，写了1条更正说明')
  expect(await textNow()).toContain('本镇共登记纠纷3件，已受理3件。')
})

test('words that were changed are taken over as one version, sent twice as one, and figures in them go on with the ledger', async () => {
  const { version } = await draft()
  const file = rewritten(await exported(), (xml) => trackedIn(trackedIn(xml, '本镇共登记纠纷', ['本镇', '本镇今年']), '，已受理', ['，已受理', '，其中受理']))
  const back = await compared(file)
  expect(back.differences.map(({ kind, after }) => [kind, after])).toEqual([['changed', '本镇今年共登记纠纷3件，其中受理3件。']])

  const key = v4()
  expect((await take(back.seen, editsOf(back), { key })).json()).toEqual({ version: version + 1 })
  expect((await take(back.seen, editsOf(back), { key })).json()).toEqual({ version: version + 1 })
  expect((await take(back.seen, editsOf(back))).json()).toEqual({ version: version + 1 })

  await opened(clerk, { day: '2026-11-20' })
  expect(await textNow()).toContain('本镇今年共登记纠纷4件，其中受理3件。')
  expect((await compared(file)).differences.map(({ kind }) => kind)).toEqual(['changed'])
})

test('where somebody wrote the same paragraph anew meanwhile both are shown, and nothing is written over unseen', async () => {
  const file = rewritten(await exported(), (xml) => trackedIn(xml, '本镇今年共登记纠纷', ['今年', '全年']))
  const before = await compared(file)
  const { version, blocks } = await draft()
  const block = blocks.find(({ sentences }) => sentences.some(({ text }) => text.includes('本镇')))!
  await writer.post(`${at}/edits`, { seen: version, edit: { kind: 'change', block: block.id, sentences: [{ text: '本镇别人刚写的{{figure:disputes-registered}}。' }] } })

  expect(refusalOf(await take(before.seen, editsOf(before)))).toEqual([409, 'case-moved'])
  const again = await compared(file)
  expect(again.differences).toMatchObject([{ kind: 'changed', overtaken: '本镇别人刚写的4件。' }])
  expect((await take(again.seen, editsOf(again))).statusCode).toBe(200)
  expect(await textNow()).toContain('本镇全年共登记纠纷4件')

  const restored = await writer.post(`${at}/restorations`, { seen: version + 2, version: version + 1 })
  expect(restored.json()).toEqual({ version: version + 3 })
  expect(await textNow()).toContain('别人刚写的4件。')
})

test('a file of another town or year is told as that, one of no report too, and nothing of it is shown', async () => {
  const file = await exported()
  const there = await rooms.as({ post: 'report-writer', unit: 'general-office', town: otherTown })

  expect(refusalOf(await sendTo(`/api/towns/${otherTown}/reports/2026`, file, there))).toEqual([422, 'attachment-wrong'])
  const year = await uploadTo(writer, `/api/towns/${town}/reports/2025/take-backs/file?cutoff=${cutoff}`, { name: '报告.docx', bytes: file })
  expect(refusalOf(year)).toEqual([422, 'attachment-wrong'])
  expect(year.body).toContain('2026年')
  expect(refusalOf(await sendTo(at, wordOf('购货合同', '甲方向乙方购买办公用纸。')))).toEqual([422, 'attachment-wrong'])
})

test('what is no .docx, broken, too large, too heavy or marked secret is refused in words, and the server goes on', async () => {
  const file = await exported()
  const zip = (xml: string) => {
    const made = new PizZip()
    made.file('word/document.xml', xml)
    return made.generate({ type: 'nodebuffer', compression: 'DEFLATE' })
  }

  expect(refusalOf(await sendTo(at, Buffer.from('不是文件')))).toEqual([422, 'attachment-wrong'])
  expect(refusalOf(await sendTo(at, file.subarray(0, file.length / 2)))).toEqual([422, 'attachment-wrong'])
  expect(refusalOf(await sendTo(at, zip('<!DOCTYPE a [<!ENTITY b "c">]><w:document><w:body/></w:document>')))).toEqual([422, 'attachment-wrong'])
  expect(refusalOf(await sendTo(at, zip(`<w:document><w:body>${'<w:p>'.repeat(5000)}</w:body></w:document>`)))).toEqual([422, 'attachment-wrong'])
  expect(refusalOf(await sendTo(at, zip(`<w:document><w:body>${`<w:p><w:r><w:t>${'字'.repeat(1000)}</w:t></w:r></w:p>`.repeat(300)}</w:body></w:document>`)))).toEqual([413, 'too-large'])
  expect(refusalOf(await sendTo(at, Buffer.alloc(20_000_000)))).toEqual([413, 'too-large'])
  expect(refusalOf(await sendTo(at, rewritten(file, (xml) => xml.replace('别人刚写的', '机密★十年'))))).toEqual([422, 'secret-mark'])
  expect(refusalOf(await take(0, [{ kind: 'remove', block: 'b2' }], { notes: [{ block: 'x', figure: 'x', was: '', said: null, note: '机密★十年' }] }))).toEqual([422, 'secret-mark'])
  expect(refusalOf(await sendTo(at, file, clerk))).toEqual([403, 'not-your-post'])
  expect((await rooms.app.inject('/healthz')).statusCode).toBe(200)
})
