import type { FigureView, ReceiptView, SuppliableView } from '@zhenzhi/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { acted, opened } from '../disputes.ts'
import { town, villages } from '../database.ts'
import { roomsOn } from '../rooms.ts'
import type { Person, Rooms } from '../rooms.ts'

const period = 'from=2026-01-01&to=2026-12-31'
let rooms: Rooms
let petitions: Person
let hotline: Person
let leader: Person

/** One petition and two orders; all due, one order handled late; one of three called back; one content, one not, one not rated. */
beforeAll(async () => {
  rooms = await roomsOn()
  rooms.on('2026-03-20T02:00:00.000Z')
  petitions = await rooms.as({ post: 'clerk', unit: 'safety-law-office' })
  hotline = await rooms.as({ post: 'clerk', unit: 'general-office' })
  leader = await rooms.as({ post: 'leader' })
  const petition = await opened(petitions, { definition: 'petition', what: { number: 'YG-1', channel: 'sunshine', demand: '路灯不亮', village: villages[town]![0], upperDue: '2026-03-10' } })
  for (const [name, what] of [['handle', {}], ['reply', {}], ['callBack', { despite: '办公室只有一人' }], ['rate', { rating: 'satisfied' }], ['close', {}]] as const) {
    await acted(petitions, petition.id, { name, day: '2026-03-05', what })
  }
  for (const [number, day, rating] of [['RX-1', '2026-03-05', 'unsatisfied'], ['RX-2', '2026-03-15', null]] as const) {
    const order = await opened(hotline, { definition: 'hotline-order', what: { number, demand: '垃圾清运', upperDue: '2026-03-10' } })
    await acted(hotline, order.id, { name: 'handle', day })
    await acted(hotline, order.id, { name: 'reply', day })
    if (rating !== null) await acted(hotline, order.id, { name: 'rate', day, what: { rating, discontents: ['slow'] } })
    await acted(hotline, order.id, { name: 'close', day })
  }
})
afterAll(() => rooms.close())

test('the rates of all channels are made of what each channel has, never of their rates', async () => {
  const figures = await leader.read<FigureView[]>(`/api/figures?town=${town}&${period}`)
  const found = (id: string) => figures.map((one) => ({ of: one.id, is: [one.value, one.numerator, one.denominator] })).find(({ of }) => of === id)?.is

  expect(found('handling-rate')).toEqual(['100', '3', '3'])
  expect(found('reply-callback-rate')).toEqual(['33.33', '1', '3'])
  expect(found('satisfaction-rate')).toEqual(['50', '1', '2'])
  expect([found('petition-in-time-rate'), found('hotline-in-time-rate')]).toEqual([['100', '1', '1'], ['50', '1', '2']])
})

test('its receipt names the records of every channel, and says what was added up', async () => {
  const receipt = await leader.read<ReceiptView>(`/api/figures/reply-callback-rate/receipt?town=${town}&${period}&part=denominator`)

  expect(receipt.records).toHaveLength(3)
  expect(receipt.figure.records).toBe(3)
  expect(receipt.definition.reading).toBe('[信访事项·办结前已回复并回访（同一对象只计一次）= 1 ＋ 12345热线工单·办结前已回复并回访（同一对象只计一次）= 0] ÷ [信访事项·办结（同一对象只计一次）= 1 ＋ 12345热线工单·办结（同一对象只计一次）= 2]')
})

test('the office of one channel sees its own records and how many more there are', async () => {
  const receipt = await hotline.read<ReceiptView>(`/api/figures/reply-callback-rate/receipt?town=${town}&${period}&part=denominator`)

  expect([receipt.records.length, receipt.hidden]).toEqual([2, 1])
})

test('it is not supplied as a whole, but channel by channel', async () => {
  const { figures } = await petitions.read<{ figures: SuppliableView[] }>(`/api/towns/${town}/supplies?${period}`)
  const offered = figures.map(({ figure, part }) => `${figure} ${part}`)

  expect(offered).toContain('petition-handling-rate numerator')
  expect(offered.filter((one) => /^(handling|reply-callback|satisfaction)-rate/.test(one))).toEqual([])
})
