import type { ConfirmView, LeaderSheetView } from '@zhenzhi/contract'
import { crossChecks, indicators } from '@zhenzhi/catalog'
import { sensitiveFigures } from '@zhenzhi/reporting'
import { v4 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { town } from '../database.ts'
import { accepting, acted, opened } from '../disputes.ts'
import { refusalOf, roomsOn } from '../rooms.ts'
import type { Person, Rooms } from '../rooms.ts'

const cutoff = '2026-11-30'
let rooms: Rooms
let justice: Person
let writer: Person
let leader: Person
beforeAll(async () => {
  rooms = await roomsOn({ moment: '2026-11-30T02:00:00.000Z' })
  justice = await rooms.as({ post: 'clerk', unit: 'justice-office' })
  writer = await rooms.as({ post: 'report-writer', unit: 'general-office' })
  leader = await rooms.as({ post: 'leader' })
  for (const day of ['2025-05-06', '2026-11-02', '2026-11-03']) {
    const { id } = await opened(justice, { day })
    await acted(justice, id, { ...accepting, day })
  }
})
afterAll(() => rooms.close())

const at = `/api/towns/${town}/reports/2026`
const sheet = () => leader.read<LeaderSheetView>(`${at}/leader-sheet?cutoff=${cutoff}`)
const sectionOf = async (id: LeaderSheetView['sides'][number][number]['id']) => (await sheet()).sides.flat().find((one) => one.id === id)!
const textOf = ({ lead, lines }: { lead: string; lines: readonly string[] }) => [lead, ...lines].join('\n')

test('every figure it calls sensitive is one of the register, and so is every figure of a cross-check', () => {
  const known = new Set(indicators.map(({ id }) => id))
  expect(sensitiveFigures.filter(({ figure }) => !known.has(figure))).toEqual([])
  expect(crossChecks.flatMap(({ left, right }) => [...left, ...right]).filter(({ figure }) => !known.has(figure))).toEqual([])
})

test('two sides of three sections each; what nobody knows is told as not known', async () => {
  const { sides, draft, townName } = await sheet()

  expect(sides.map((sections) => sections.map(({ id }) => id))).toEqual([['moves', 'conflicts', 'sensitive'], ['promises', 'confirmed', 'findings']])
  expect([draft, townName !== '']).toEqual([true, true])
  expect((await sectionOf('promises')).lead).toContain('还没有登记')
  expect(textOf(await sectionOf('sensitive'))).toContain('没有记录，不能写成没有发生')
})

test('the sheet moves when a figure moves', async () => {
  expect(textOf(await sectionOf('moves'))).toContain('登记矛盾纠纷：今年2件，上年1件，多1件（100%）。')

  await opened(justice, { day: '2026-11-20' })
  expect(textOf(await sectionOf('moves'))).toContain('登记矛盾纠纷：今年3件，上年1件，多2件（200%）。')
})

test('who confirmed, who objected and what the checks found stand on the second side', async () => {
  const { offices, version } = await writer.read<ConfirmView>(`${at}/confirmations?cutoff=${cutoff}`)
  const own = offices.find(({ office }) => office === 'justice-office')!.figures.filter(({ printed }) => printed)
  expect(textOf(await sectionOf('confirmed'))).toContain(`司法所：${own.length}个中确认0个。没有人签字。`)
  const signed = { key: v4(), cutoff, office: 'justice-office', signer: '演示所长', day: '2026-11-29' }
  expect((await justice.post(`${at}/confirmations/confirm`, { ...signed, figures: own.map(({ id, value, numerator, denominator }) => ({ id, value, numerator, denominator })) })).statusCode).toBe(200)
  expect((await justice.post(`${at}/confirmations/object`, { ...signed, key: v4(), reason: '标题太长', about: { version, quote: '法治政府建设情况报告如下' } })).statusCode).toBe(200)

  const text = textOf(await sectionOf('confirmed'))
  expect(text).toContain(`司法所：${own.length}个中确认${own.length}个。演示所长2026-11-29签。`)
  expect(text).toContain('意见：司法所对原文“法治政府建设情况报告如下”：标题太长')
  expect((await sectionOf('findings')).lead).toMatch(/必须改的[1-9]\d*处/)
})

test('a number that was sent and reads otherwise today stands among the conflicts', async () => {
  const { number } = await rooms.system.editions.freeze({ town, year: 2026, kind: 'upward', cutoff, by: writer.account }) as { number: number }
  await sendUp(number)
  expect((await sectionOf('conflicts')).lead).toContain('没有不一致')

  await opened(justice, { day: '2026-11-21' })
  expect(textOf(await sectionOf('conflicts'))).toContain('2026年登记矛盾纠纷：已报3件，现在4件')
})

/** The report goes its usual way up to the county. */
async function sendUp(number: number): Promise<void> {
  const edition = { number }
  const steps = [
    { step: 'gather', edition: null, said: {} }, { step: 'draft', edition: null, said: {} }, { step: 'check', edition, said: {} }, { step: 'consult', edition, said: { asked: '司法所', taken: '都采纳' } },
    { step: 'secrecy', edition, said: { reviewer: '演示审查员', opinion: '不涉密' } }, { step: 'deliberate', edition, said: { meeting: '演示会议' } },
    { step: 'sign', edition, said: { signer: '演示镇长', documentNumber: '演示〔2026〕1号' } }, { step: 'send', edition, said: { documentNumber: '演示〔2026〕1号' } },
  ]
  for (const [seen, one] of steps.entries()) {
    const reply = await writer.post(`${at}/way/steps`, { ...one, day: cutoff, seen, key: v4() })
    expect([one.step, reply.statusCode, reply.statusCode === 200 ? '' : reply.body]).toEqual([one.step, 200, ''])
  }
}

test('what last year’s report promised is told once it stands in this year’s plan, the broken first [A18]', async () => {
  expect((await sectionOf('promises')).lead).toContain('还没有登记')
  const task = (source: string, words: string) => opened(writer, { definition: 'year-task', day: '2026-03-02', what: { source, task: words, unit: 'justice-office', latest: '2026-10-31' } })
  await task('last-report', '建成法治广场')
  const broken = await task('last-report', '培训全部执法人员')
  await task('key-points', '不是承诺的任务')
  await acted(writer, broken.id, { name: 'giveUp', day: '2026-09-01', what: { reason: '经费没有落实' } })

  const told = await sectionOf('promises')
  expect(told.lead).toContain('承诺2件，兑现0件')
  expect(told.lines).toEqual(['没有兑现：培训全部执法人员（经费没有落实）', '还没有填写：建成法治广场（推进中，最迟2026-10-31）'])
})

test('a cut-off that lies ahead, and a town one does not read, are refused', async () => {
  expect(refusalOf(await leader.get(`${at}/leader-sheet?cutoff=2026-12-31`))[0]).toBe(422)
  expect(refusalOf(await leader.get(`/api/towns/999/reports/2026/leader-sheet?cutoff=${cutoff}`))[0]).toBe(403)
})
