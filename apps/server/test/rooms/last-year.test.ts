import type { YearFigureView } from '@zhenzhi/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { town } from '../database.ts'
import { opened } from '../disputes.ts'
import { roomsOn } from '../rooms.ts'
import type { Person, Rooms } from '../rooms.ts'

let rooms: Rooms
let clerk: Person
let writer: Person
beforeAll(async () => {
  rooms = await roomsOn({ moment: '2026-01-05T02:00:00.000Z' })
  clerk = await rooms.as({ post: 'clerk', unit: 'justice-office' })
  writer = await rooms.as({ post: 'report-writer' })
})
afterAll(() => rooms.close())

const figures = (more = '') => writer.read<YearFigureView[]>(`/api/towns/${town}/reports/2026/figures?cutoff=2026-02-10${more}`)
const lastYear = async (id: string) => (await figures('&published=yes')).find((one) => one.id === id)?.lastYear

test('beside a figure stands last year as it was published and as the books have it today, with what made the difference', async () => {
  await opened(clerk, { day: '2025-11-03' })
  expect((await writer.post('/api/closings', { town, from: '2025-01-01', to: '2025-12-31', cutoff: '2026-01-05', note: '2025 年报' })).statusCode).toBe(200)
  rooms.on('2026-02-10T02:00:00.000Z')
  await opened(clerk, { day: '2025-12-20' })

  expect(await lastYear('disputes-registered')).toEqual({ value: '2', shown: '2件', published: { from: 'closing', shown: '1件', difference: '1', reasons: [{ reason: 'late', amount: '1' }] } })
  expect((await lastYear('hotline-orders'))?.published).toEqual({ from: 'closing', shown: '0件', difference: '0', reasons: [] })
})

test('without being asked for, last year is as the books have it; a year that nobody closed has nothing published', async () => {
  expect((await figures()).find(({ id }) => id === 'disputes-registered')?.lastYear).toEqual({ value: '2', shown: '2件' })
  const before = await writer.read<YearFigureView[]>(`/api/towns/${town}/reports/2025/figures?cutoff=2026-02-10&published=yes`)
  expect(before.find(({ id }) => id === 'disputes-registered')?.lastYear.published).toBeNull()
})
