import type { FigureView, ReceiptView, ReportView } from '@zhenzhi/contract'
import { indicators } from '@zhenzhi/catalog'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accepting, acted, agreeing, opened } from '../disputes.ts'
import { otherTown, town } from '../database.ts'
import { asAdmin } from '../database.ts'
import { roomsOn } from '../rooms.ts'
import type { Person, Rooms } from '../rooms.ts'
import { documentText } from '../../src/outside/document/document-text.ts'

const period = 'from=2026-01-01&to=2026-12-31'
let rooms: Rooms
let writer: Person
beforeAll(async () => {
  rooms = await roomsOn({ moment: '2026-11-30T02:00:00.000Z' })
  const clerk = await rooms.as({ post: 'clerk', unit: 'justice-office' })
  writer = await rooms.as({ post: 'report-writer', unit: 'general-office' })
  for (let nth = 0; nth < 3; nth += 1) {
    const { id } = await opened(clerk, { day: '2026-11-02' })
    await acted(clerk, id, { ...accepting, day: '2026-11-03' })
    if (nth < 2) await acted(clerk, id, { ...agreeing, day: '2026-11-10' })
  }
  const agenda = [{ subject: '听取法治政府建设情况汇报', tag: 'rule-of-law' }, { subject: '研究年度安排', tag: 'rule-of-law' }]
  await opened(writer, { definition: 'meeting', day: '2026-04-08', what: { kind: 'party', topic: '党委会', agenda } })
})
afterAll(() => rooms.close())

const report = (cutoff = '2026-11-30', at = town) => writer.read<ReportView>(`/api/report?town=${at}&${period}&cutoff=${cutoff}`)
const file = (as: string, cutoff = '2026-11-30') => writer.get(`/api/report/file?as=${as}&town=${town}&${period}&cutoff=${cutoff}`)
const textOf = ({ paragraphs }: ReportView) => paragraphs.map(({ runs }) => runs.map(({ text }) => text).join('')).join('\n')

test('the report has its parts in order, says until when it was counted, and what is still to be written', async () => {
  const view = await report()
  const headings = view.paragraphs.filter(({ kind }) => kind === 'heading-1').map(({ runs }) => runs.map(({ text }) => text).join(''))

  expect(headings).toEqual([
    '一、2026年法治政府建设主要举措和成效', '二、法治政府建设存在的不足和原因', '三、党政主要负责人履行推进法治建设第一责任人职责情况', '四、2027年法治政府建设主要安排',
  ])
  expect(view).toMatchObject({ town, townName: '甲镇', title: '甲镇2026年法治政府建设年度报告', draft: true, demo: true, cutoff: '2026-11-30', from: '2026-01-01', to: '2026-12-31' })
  expect(view.paragraphs[1]).toMatchObject({ kind: 'addressee', runs: [{ text: '演示县人民政府：' }] })
  expect(textOf(view)).toContain('截至11月30日')
  expect(textOf(view)).toMatch(/受理3件.*调解终结2件，其中调解成功2件.*调解成功率为100%（2\/2）/s)
  expect(textOf(view)).toContain('领导班子专题研究法治建设工作1次')
  expect(view.findings.filter(({ says }) => says.includes('还有未填写的内容')).length).toBeGreaterThanOrEqual(4)
})

test('every figure in a sentence is one that can be opened, and says there what it says here', async () => {
  const view = await report()
  const bound = view.paragraphs.flatMap(({ runs }) => runs).filter(({ figure }) => figure !== undefined)
  const read = new Map((await writer.read<FigureView[]>(`/api/figures?town=${town}&${period}&cutoff=2026-11-30`)).map((figure) => [figure.id, figure]))

  expect(bound.length).toBeGreaterThan(10)
  expect(new Set(bound.map(({ figure }) => figure))).toEqual(new Set(view.figures.map(({ id }) => id)))
  expect(view.figures.every(({ id }) => indicators.some((one) => one.id === id))).toBe(true)
  for (const figure of view.figures) {
    expect(figure).toEqual(read.get(figure.id))
    const opening = await writer.read<ReceiptView>(`/api/figures/${figure.id}/receipt?town=${town}&${period}&cutoff=2026-11-30`)
    expect([opening.figure.value, opening.figure.asOf]).toEqual([figure.value, figure.asOf])
  }
  expect(view.figures.find(({ id }) => id === 'law-sessions-per-quarter')).toMatchObject({ part: 3 })
  for (const { text, figure } of bound) {
    const { value, unit, numerator, denominator } = read.get(figure!)!
    expect([value === null ? '—' : `${value}${unit}`, value, numerator, denominator]).toContain(text)
  }
})

test('as a document it says the same, and that its data is invented', async () => {
  const reply = await file('docx')
  const text = documentText(reply.rawPayload)

  expect(reply.headers['content-type']).toBe('application/vnd.openxmlformats-officedocument.wordprocessingml.document')
  expect(decodeURIComponent(String(reply.headers['content-disposition']))).toBe(`attachment; filename*=UTF-8''甲镇2026年法治政府建设年度报告.docx`)
  for (const { runs, kind } of (await report()).paragraphs) {
    if (kind === 'body') expect(text.replaceAll(/\s/g, '')).toContain(runs.map((run) => run.text).join('').replaceAll(/\s/g, ''))
  }
  expect(text).toContain('演示数据')
  expect((await file('odt')).statusCode).toBe(422)
})

test('as PDF it comes where LibreOffice is installed; where it is not, that is said with what to do instead', async () => {
  const [{ pdf }, reply] = [await report(), await file('pdf')]
  if (!pdf) return expect([reply.statusCode, reply.body]).toEqual([404, expect.stringContaining('没有安装 LibreOffice')])
  expect([reply.statusCode, reply.headers['content-type'], reply.rawPayload.subarray(0, 5).toString()]).toEqual([200, 'application/pdf', '%PDF-'])
})

test('as plain text it begins by saying that its data is invented; a town that works says nothing of the kind', async () => {
  const reply = await file('text')
  expect([reply.headers['content-type'], reply.body.split('\n')[0]]).toEqual(['text/plain; charset=utf-8', '【演示数据】'])
  expect(reply.body).toContain('截至11月30日')

  await asAdmin(rooms.database.adminUrl, (admin) => admin.query('UPDATE z.town SET demo = false'))
  expect((await file('text')).body).not.toContain('演示数据')
  expect(documentText((await file('docx')).rawPayload)).not.toContain('演示数据')
  expect(await report()).toMatchObject({ demo: false })
  await asAdmin(rooms.database.adminUrl, (admin) => admin.query('UPDATE z.town SET demo = true'))
})

test('a year that is over is no draft, and reads as it stood on its cut-off day', async () => {
  rooms.on('2027-01-10T02:00:00.000Z')
  const view = await report('2027-01-05')
  expect([view.draft, textOf(view).includes('截至')]).toEqual([false, false])
  const clerk = await rooms.as({ post: 'clerk', unit: 'justice-office' })
  await opened(clerk, { day: '2026-12-30' })
  rooms.on('2027-01-12T02:00:00.000Z')

  expect(textOf(await report('2027-01-05'))).toBe(textOf(view))
  expect(textOf(await report('2027-01-12'))).toContain('登记矛盾纠纷4件')
})

test('a town in which nothing was recorded is reported as such', async () => {
  const there = await rooms.as({ post: 'report-writer', unit: 'general-office', town: otherTown })
  const view = await there.read<ReportView>(`/api/report?town=${otherTown}&${period}&cutoff=2026-12-31`)

  expect(view.townName).toBe('乙镇')
  expect(textOf(view)).not.toMatch(/登记矛盾纠纷|调解成功率|未发生/)
  expect(view.findings).toContainEqual({ level: 'must', says: '缺少“举措和成效”部分，或其中没有内容。' })
})
