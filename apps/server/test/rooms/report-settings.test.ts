import type { DraftView, FormulationsView, ProofRead, ReportTemplateFile, ReportView, TemplatesView } from '@zhenzhi/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { county, otherTown, town } from '../database.ts'
import { refusalOf, roomsOn } from '../rooms.ts'
import type { Person, Rooms } from '../rooms.ts'

let rooms: Rooms
let writer: Person
let desk: Person
let stranger: Person
beforeAll(async () => {
  rooms = await roomsOn({ moment: '2026-11-30T02:00:00.000Z' })
  writer = await rooms.as({ post: 'report-writer', unit: 'general-office' })
  desk = await rooms.as({ post: 'county-desk', town: county })
  stranger = await rooms.as({ post: 'report-writer', unit: 'general-office', town: otherTown })
})
afterAll(() => rooms.close())

const at = (of: number, what: string) => `/api/towns/${of}/${what}`
const templates = (who: Person, of: number) => who.read<TemplatesView>(at(of, 'report-templates'))
const draft = (year: number) => writer.read<DraftView>(`/api/towns/${town}/reports/${year}?cutoff=2026-11-30`)
const headings = ({ blocks }: DraftView) => blocks.filter(({ kind }) => kind === 'heading-1').map(({ sentences }) => sentences.map(({ pieces }) => pieces.map(({ text }) => text).join('')).join(''))

async function countyTemplate(more: Partial<ReportTemplateFile> = {}): Promise<ReportTemplateFile> {
  const { example } = await templates(desk, county)
  const parts = example.outline.parts.map((part) => (part.part === 2 ? { ...part, heading: '存在的短板和成因' } : part))
  return { ...example, id: 'county-2026', name: '演示县二〇二六年模板', fromYear: 2026, untilYear: null, source: '演示县依法治县办通知', required: ['disclosure-requests'], outline: { ...example.outline, parts }, ...more }
}

test('what a county sets is what its towns’ reports of those years begin with, and what it asks for is missed until it stands there [K20]', async () => {
  expect((await desk.post(at(county, 'report-templates'), { seen: 0, template: await countyTemplate() })).json()).toEqual({ version: 1 })

  expect(headings(await draft(2026)).some((one) => one.includes('存在的短板和成因'))).toBe(true)
  expect(headings(await draft(2025)).some((one) => one.includes('存在的短板和成因'))).toBe(false)
  const report = await writer.read<ReportView>(`/api/report?town=${town}&from=2026-01-01&to=2026-12-31&cutoff=2026-11-30`)
  expect(report.findings.filter(({ says }) => says.includes('县里的模板要求写')).map(({ level, says }) => [level, says.includes('收到政府信息公开申请')])).toEqual([['must', true]])
})

test('a text that somebody has edited stays as it is when the template changes', async () => {
  const first = await draft(2026)
  const body = first.blocks.find(({ kind }) => kind === 'body')!
  expect((await writer.post(`/api/towns/${town}/reports/2026/edits`, { seen: 0, edit: { kind: 'change', block: body.id, sentences: [{ text: '镇里自己写的开头。' }] } })).statusCode).toBe(200)
  const other = await countyTemplate()
  expect((await desk.post(at(county, 'report-templates'), { seen: 1, template: { ...other, required: [], outline: { ...other.outline, title: ['{{town}}另一个标题'] } } })).json()).toEqual({ version: 2 })

  expect(JSON.stringify((await draft(2026)).blocks)).toContain('镇里自己写的开头。')
  expect(JSON.stringify((await draft(2026)).blocks)).not.toContain('另一个标题')
  expect((await draft(2026)).version).toBe(1)
})

test('a template with a fault is refused in words; of two at once one is told; a town does not set for its county', async () => {
  const good = await countyTemplate()
  const bad = await desk.post(at(county, 'report-templates'), { seen: 2, template: { ...good, outline: { ...good.outline, parts: good.outline.parts.slice(1) } } })
  expect(bad.json<{ refusal: { says: string } }>().refusal.says).toContain('举措和成效')
  expect(refusalOf(await desk.post(at(county, 'report-templates'), { seen: 0, template: good }))[1]).toBe('case-moved')
  expect((await writer.post(at(county, 'report-templates'), { seen: 2, template: good })).statusCode).toBe(403)
  expect((await desk.post(at(county, 'report-templates'), { seen: 2, template: { ...good, outline: { ...good.outline, extra: 1 } } })).statusCode).toBe(422)
})

test('a list of formulations is kept whole, speaks in its years, and a town adds its own', async () => {
  const list = '不再用的提法\t规范的提法\t起始年\t截止年\t来源\t把握\n甲项旧提法\t甲项新提法\t2025\t\t演示文〔2025〕1号\t有错\n'
  expect((await desk.post(at(county, 'formulations'), { seen: 0, text: list })).json()).toEqual({ version: 1, kept: 1 })
  expect((await writer.post(at(town, 'formulations'), { seen: 0, text: '乙项旧提法\t乙项新提法\t\t\t镇里定\t' })).json()).toEqual({ version: 1, kept: 1 })

  const read = await writer.post(at(town, 'proofreading'), { text: '甲镇2026年法治政府建设年度报告\n全镇落实甲项旧提法和乙项旧提法。\n', year: 2026 })
  expect(read.json<ProofRead>().findings.filter(({ check }) => check === 'listed-formulation').map(({ quote, suggestion, certainty }) => [quote, suggestion, certainty])).toEqual([
    ['甲项旧提法', '甲项新提法', 'A'], ['乙项旧提法', '乙项新提法', 'B'],
  ])
  const earlier = await writer.post(at(town, 'proofreading'), { text: '全镇落实甲项旧提法。\n', year: 2024 })
  expect(earlier.json<ProofRead>().findings.filter(({ check }) => check === 'listed-formulation')).toEqual([])
  expect((await stranger.read<FormulationsView>(at(otherTown, 'formulations'))).set.map(({ formulations }) => formulations.length)).toEqual([0, 1])
})

test('a list with a line nobody understands is refused with its number, and what stood stays', async () => {
  const refused = await desk.post(at(county, 'formulations'), { seen: 1, text: '只有一列' })
  expect(refused.json<{ refusal: { says: string } }>().refusal.says).toContain('第1行')
  expect((await desk.read<FormulationsView>(at(county, 'formulations'))).set.map(({ version, formulations }) => [version, formulations.length])).toEqual([[1, 1]])
})
