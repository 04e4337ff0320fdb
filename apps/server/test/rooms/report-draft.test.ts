import type { DraftBlockView, DraftSentence, DraftVersionView, DraftView, MovedSentenceView, ReportView, YearFigureView } from '@zhenzhi/contract'
import { indicators } from '@zhenzhi/catalog'
import { v4 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inTowns } from '../../src/store/in-towns.ts'
import { documentText } from '../../src/outside/document/document-text.ts'
import { otherTown, town } from '../database.ts'
import { accepting, acted, opened } from '../disputes.ts'
import { refusalOf, roomsOn } from '../rooms.ts'
import type { Person, Rooms } from '../rooms.ts'

const cutoff = '2026-11-30'
let rooms: Rooms
let clerk: Person
let writer: Person
let leader: Person
beforeAll(async () => {
  rooms = await roomsOn({ moment: '2026-11-30T02:00:00.000Z' })
  clerk = await rooms.as({ post: 'clerk', unit: 'justice-office' })
  writer = await rooms.as({ post: 'report-writer', unit: 'general-office' })
  leader = await rooms.as({ post: 'leader' })
  for (let nth = 0; nth < 3; nth += 1) {
    const { id } = await opened(clerk, { day: '2026-11-02' })
    await acted(clerk, id, { ...accepting, day: '2026-11-03' })
  }
})
afterAll(() => rooms.close())

const at = `/api/towns/${town}/reports/2026`
const read = (on = cutoff) => writer.read<DraftView>(`${at}?cutoff=${on}`)
const reportOn = (on = cutoff) => writer.read<ReportView>(`/api/report?town=${town}&from=2026-01-01&to=2026-12-31&cutoff=${on}`)
const textOf = ({ paragraphs }: ReportView) => paragraphs.map(({ runs }) => runs.map(({ text }) => text).join('')).join('\n')
const blockWith = ({ blocks }: DraftView, token: string): DraftBlockView => {
  const found = blocks.find(({ sentences }) => sentences.some(({ text }) => text.includes(token)))
  if (found === undefined) throw new Error(`no block with ${token}`)
  return found
}
const bare = ({ sentences }: DraftBlockView): DraftSentence[] => sentences.map(({ text, needs }) => (needs === undefined ? { text } : { text, needs }))
const edit = (who: Person, seen: number, asked: object) => who.post(`${at}/edits`, { seen, edit: asked })
const change = (block: DraftBlockView, ...sentences: DraftSentence[]) => ({ kind: 'change', block: block.id, sentences })

test('before anybody edits it the text is the outline every town begins with, and reading writes nothing', async () => {
  const draft = await read()
  const sentence = blockWith(draft, 'disputes-registered').sentences.find(({ text }) => text.includes('disputes-registered'))!

  expect([draft.version, draft.last, (await reportOn()).version]).toEqual([0, null, 0])
  expect(sentence.pieces.filter(({ token }) => token !== undefined)).toEqual([{ text: '3件', token: 'figure:disputes-registered' }, { text: '3件', token: 'figure:disputes-accepted' }])
  expect(blockWith(draft, 'agreements-written').sentences[0]).toMatchObject({ printed: false, leftOut: ['agreements-written'] })
  expect(await writer.read<DraftVersionView[]>(`${at}/versions`)).toEqual([])
})

test('a sentence that somebody wrote keeps its figure bound: the ledger moves, and the sentence with it [K20]', async () => {
  const block = blockWith(await read(), 'disputes-registered')
  const saved = await edit(writer, 0, change(block, { text: '　今年全镇共登记纠纷{{value:disputes-registered}}件次。\n' }, { text: '' }, ...bare(block).slice(1)))
  expect(saved.json()).toEqual({ version: 1 })
  expect(textOf(await reportOn())).toContain('今年全镇共登记纠纷3件次。')

  await opened(clerk, { day: '2026-11-20' })
  expect(textOf(await reportOn())).toContain('今年全镇共登记纠纷4件次。')
  const docx = await writer.get(`/api/report/file?as=docx&town=${town}&from=2026-01-01&to=2026-12-31&cutoff=${cutoff}`)
  expect(documentText(docx.rawPayload)).toContain('今年全镇共登记纠纷4件次。')
  expect((await read()).last).toMatchObject({ version: 1, moment: '2026-11-30T02:00:00.000Z' })
})

test('a number that was typed is kept, named with the figure that has its value, and must be mended', async () => {
  const block = blockWith(await read(), 'grid-workers')
  const before = (await read()).version
  expect((await edit(writer, before, change(block, ...bare(block), { text: '全镇登记纠纷4件，走访70户。' }))).statusCode).toBe(200)

  const sentence = blockWith(await read(), '走访70户').sentences.at(-1)!
  expect(sentence.loose.map(({ text, proposals }) => [text, proposals[0]?.figure, proposals[0]?.face])).toEqual([['4', 'disputes-registered', 'figure'], ['70', undefined, undefined]])
  const found = (await reportOn()).findings.filter(({ block: where }) => where === block.id)
  expect(found.map(({ level }) => level)).toEqual(['must', 'must'])
  expect(found[0]?.says).toContain('“登记矛盾纠纷”正是4件')
})

test('two people at once: whoever touches another paragraph is not disturbed, whoever touches the same is told, and nothing is lost', async () => {
  const draft = await read()
  const [mine, theirs] = [blockWith(draft, '不足，逐条'), blockWith(draft, '上述不足各自')]
  expect((await edit(leader, draft.version, change(mine, { text: '领导写的不足。' }))).statusCode).toBe(200)

  expect((await edit(writer, draft.version, change(theirs, { text: '报告员写的原因。' }))).statusCode).toBe(200)
  const late = await edit(writer, draft.version, change(mine, { text: '报告员写的不足。' }))
  expect(refusalOf(late)).toEqual([409, 'case-moved'])
  expect(late.body).toContain('您写的还在页面上')
  expect(textOf(await reportOn())).toMatch(/领导写的不足。[\s\S]*报告员写的原因。/)

  const now = await read()
  expect((await edit(writer, now.version, change(mine, { text: '领导写的不足。' }, { text: '报告员写的不足。' }))).statusCode).toBe(200)
  expect(textOf(await reportOn())).toContain('领导写的不足。报告员写的不足。')
})

test('eight people write eight paragraphs in one moment, and all eight stand', async () => {
  const draft = await read()
  const after = blockWith(draft, '改进措施').id
  const texts = Array.from({ length: 8 }, (_, nth) => `安排第${'一二三四五六七八'[nth]}条。`)
  const replies = await Promise.all(texts.map(async (text) => {
    for (let tries = 0; tries < 4; tries += 1) {
      const reply = await edit(writer, draft.version, { kind: 'add', block: v4(), after, as: 'body', sentences: [{ text }] })
      if (reply.statusCode !== 503) return reply.statusCode
    }
    return 503
  }))

  expect(replies).toEqual(texts.map(() => 200))
  const printed = textOf(await reportOn())
  expect(texts.filter((text) => !printed.includes(text))).toEqual([])
  const versions = await writer.read<DraftVersionView[]>(`${at}/versions`)
  expect(versions.map(({ version }) => version)).toEqual(versions.map((_, index) => versions.length - index))
})

test('what is sent twice is done once; what is removed is gone; the headings of the parts stay', async () => {
  const draft = await read()
  const added = { kind: 'add', block: v4(), after: blockWith(draft, '改进措施').id, as: 'heading-2', sentences: [{ text: '小标题' }] }
  const first = await edit(writer, draft.version, added)
  expect((await edit(writer, draft.version, added)).json()).toEqual(first.json())
  expect(textOf(await reportOn())).toContain('（一）小标题')

  expect((await edit(writer, draft.version + 1, { kind: 'remove', block: added.block })).statusCode).toBe(200)
  expect(textOf(await reportOn())).not.toContain('小标题')
  expect(refusalOf(await edit(writer, draft.version + 2, { kind: 'remove', block: blockWith(draft, '第一责任人职责情况').id }))).toEqual([409, 'case-moved'])
  expect(refusalOf(await edit(writer, 99, added))).toEqual([404, 'not-found'])
  expect(refusalOf(await edit(writer, draft.version, change(blockWith(draft, '改进措施'), { text: '机密★十年' })))).toEqual([422, 'secret-mark'])
})

test('an earlier version is gone back to as a new one, by whoever still sees the latest', async () => {
  const [latest] = await writer.read<DraftVersionView[]>(`${at}/versions`)
  const restore = (seen: number, version: number) => writer.post(`${at}/restorations`, { seen, version })
  expect(refusalOf(await restore(latest!.version - 1, 1))).toEqual([409, 'case-moved'])
  expect(refusalOf(await restore(latest!.version, 500))).toEqual([404, 'not-found'])
  expect((await restore(latest!.version, 1)).json()).toEqual({ version: latest!.version + 1 })

  expect(textOf(await reportOn())).toContain('今年全镇共登记纠纷4件次。')
  expect(textOf(await reportOn())).not.toContain('领导写的不足')
  expect((await restore(latest!.version, 1)).json()).toEqual({ version: latest!.version + 1 })
  expect((await writer.read<DraftVersionView[]>(`${at}/versions`))[0]).toMatchObject({ did: '退回到第1稿', version: latest!.version + 1 })
})

test('a version once written can be neither changed nor deleted, and another town has a text of its own', async () => {
  const tried = (sql: string) => inTowns(rooms.database.app, [town], (tx) => tx.query(sql)).then(() => 'done', (fault: Error) => fault.message)
  expect(await tried(`UPDATE z.report_draft d SET version = 9 WHERE d.town_id = ${town}`)).toContain('permission denied')
  expect(await tried(`DELETE FROM z.report_draft d WHERE d.town_id = ${town}`)).toContain('permission denied')

  const there = await rooms.as({ post: 'report-writer', unit: 'general-office', town: otherTown })
  expect(await there.read<DraftView>(`/api/towns/${otherTown}/reports/2026?cutoff=${cutoff}`)).toMatchObject({ version: 0, last: null })
  expect(refusalOf(await there.get(`${at}?cutoff=${cutoff}`))).toEqual([403, 'not-your-town'])
})

test('a clerk may read the text and not write it', async () => {
  expect((await clerk.get(`${at}?cutoff=${cutoff}`)).statusCode).toBe(200)
  expect(refusalOf(await edit(clerk, 0, { kind: 'remove', block: 'b2' }))).toEqual([403, 'not-your-post'])
})

test('the figures of the year stand beside those of the year before, with their grade and whether the text prints them', async () => {
  const figures = await writer.read<YearFigureView[]>(`${at}/figures?cutoff=${cutoff}`)
  const find = (id: string) => figures.find((one) => one.id === id)

  expect(figures.map(({ id }) => id)).toEqual(indicators.map(({ id }) => id))
  expect(find('disputes-registered')).toMatchObject({ shown: '4件', grades: ['record'], printed: true, lastYear: { value: '0', shown: '0件' } })
  expect(find('hotline-orders')).toMatchObject({ shown: '0件', grades: [], printed: false })
  expect(find('mediation-success-rate')).toMatchObject({ value: null, shown: '—' })
})

test('from one cut-off to a later one each sentence that moved is told, with what moved it [K20]', async () => {
  rooms.on('2026-12-20T02:00:00.000Z')
  await opened(clerk, { day: '2026-11-25' })
  await opened(clerk, { day: '2026-12-10' })
  const moved = (since: string, until: string) => writer.get(`${at}/moved?since=${since}&cutoff=${until}`)
  const sentences = (await moved(cutoff, '2026-12-20')).json<MovedSentenceView[]>()
  const one = sentences.find(({ after }) => after?.includes('登记纠纷'))

  expect(one).toMatchObject({ under: '依法调解矛盾纠纷', before: '今年全镇共登记纠纷4件次。', after: '今年全镇共登记纠纷6件次。' })
  expect(one?.figures).toEqual([{ id: 'disputes-registered', zh: '登记矛盾纠纷', unit: '件', before: '4件', after: '6件', corrected: '0', late: '2', newlyMeasured: '0', matured: '0' }])
  expect(sentences.every(({ figures }) => figures.length > 0)).toBe(true)
  expect(refusalOf(await moved('2026-12-20', cutoff))).toEqual([422, 'period-wrong', 'cutoff'])
  expect(refusalOf(await moved(cutoff, '2026-12-31'))).toEqual([422, 'period-wrong', 'cutoff'])
})
