import type { ReportedView } from '@zhenzhi/contract'
import { v4 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { town } from '../database.ts'
import { acted, opened } from '../disputes.ts'
import { readBook } from '../read-book.ts'
import { roomsOn } from '../rooms.ts'
import type { Person, Rooms } from '../rooms.ts'

const at = `/api/towns/${town}/reports/2026`
const cutoff = '2026-11-30'
let rooms: Rooms
let clerk: Person
let writer: Person
const cases: string[] = []
beforeAll(async () => {
  rooms = await roomsOn({ moment: '2026-11-30T02:00:00.000Z' })
  clerk = await rooms.as({ post: 'clerk', unit: 'justice-office' })
  writer = await rooms.as({ post: 'report-writer', unit: 'general-office' })
  for (let nth = 0; nth < 3; nth += 1) cases.push((await opened(clerk, { day: '2026-11-02' })).id)
})
afterAll(() => rooms.close())

const read = () => writer.read<ReportedView>(`${at}/reported`)
const line = async (id: string) => (await read()).lines.find((one) => one.id === id)

const steps = [
  ['gather', null, {}], ['draft', null, {}], ['check', null, {}], ['consult', { freeze: { kind: 'upward', cutoff } }, {}], ['secrecy', { number: 1 }, { reviewer: '演示审查人' }],
  ['deliberate', { number: 1 }, { meeting: '镇长办公会' }], ['sign', { number: 1 }, { signer: '演示镇长' }], ['send', { number: 1 }, { documentNumber: '甲政〔2026〕9号' }],
] as const

test('before anything is sent up there is nothing to hold today’s figures against', async () => {
  expect(await read()).toEqual({ sent: null, today: cutoff, since: null, lines: [] })
})

test('just after the sending every figure is what was sent', async () => {
  for (const [seen, [step, edition, said]] of steps.entries()) {
    const reply = await writer.post(`${at}/way/steps`, { step, edition, said, seen, key: v4(), day: cutoff })
    expect([step, reply.statusCode]).toEqual([step, 200])
  }
  const reported = await read()

  expect(reported).toMatchObject({ sent: { edition: 1, cutoff, day: cutoff, documentNumber: '甲政〔2026〕9号' }, today: cutoff, since: '2026-12-01' })
  expect(reported.lines.length).toBeGreaterThan(0)
  expect(reported.lines.filter(({ moved }) => moved)).toEqual([])
})

test('what was registered since is told apart by its day: in the days not reported, and late; only a correction asks for a note', async () => {
  rooms.on('2026-12-20T02:00:00.000Z')
  await opened(clerk, { day: '2026-11-25' })
  await opened(clerk, { day: '2026-12-10' })
  expect(await line('disputes-registered')).toMatchObject({ reported: '3件', total: '5件', current: '1件', difference: '2', moved: true, reasons: [{ reason: 'late', amount: '2' }], asksCorrection: false })

  const wrong = await clerk.read<{ timeline: { id: string }[] }>(`/api/cases/${cases[0]}`)
  await acted(clerk, cases[0]!, { kind: 'correct', name: 'correct', day: '2026-12-20', what: { of: wrong.timeline[0]!.id, void: true, reason: '重复登记' } })
  expect(await line('disputes-registered')).toMatchObject({
    reported: '3件', total: '4件', difference: '1', reasons: [{ reason: 'corrected', amount: '-1' }, { reason: 'late', amount: '2' }], asksCorrection: true,
  })
})

test('the same as a sheet, with what it is held against', async () => {
  const reply = await writer.get(`${at}/reported/file`)
  const book = readBook(reply.rawPayload)
  const found = book[0]?.rows.find(([title]) => title === '登记矛盾纠纷')

  expect(book[0]?.rows[0]).toEqual(['指标', '本期', '累计', '已报', '差', '原因', '怎么办'])
  expect(found).toEqual(['登记矛盾纠纷', '1件', '4件', '3件', '1', '更正 -1，新登记 2', '要写更正说明'])
})
