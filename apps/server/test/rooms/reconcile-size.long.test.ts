import { afterAll, beforeAll, expect, test } from 'vitest'
import { compared, listUploaded, orderList, reconcileStep } from '../reconcile.ts'
import { roomsOn } from '../rooms.ts'
import type { Person, Rooms } from '../rooms.ts'

let rooms: Rooms
let clerk: Person
beforeAll(async () => {
  rooms = await roomsOn()
  clerk = await rooms.as({ post: 'clerk', unit: 'general-office' })
})
afterAll(() => rooms.close())

// Twenty thousand are measured by the bench.
const rows = 5_000
const dayOf = (at: number) => `2026-01-${String(1 + (at % 28)).padStart(2, '0')}`
const list = (state: (at: number) => string) => orderList(...Array.from({ length: rows }, (_, at) => ({ 工单编号: `GD${2_600_000_000 + at}`, 来电时间: dayOf(at), 当前状态: state(at), 诉求内容: '路灯不亮' })))

test('5,000 rows are held against nothing, all taken over, held again with one in a hundred at another step, and undone, within bounded memory', async () => {
  const took: Record<string, number> = {}
  let most = 0
  const watch = setInterval(() => { most = Math.max(most, process.memoryUsage().rss) }, 50)
  const before = process.memoryUsage().rss
  const timed = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const from = performance.now()
    const answer = await work()
    took[name] = Math.round(performance.now() - from) / 1000
    return answer
  }
  const first = await listUploaded(clerk, list(() => '办理中'))
  const none = await timed('compare with none', () => compared(clerk, first))
  expect(none.held?.counts).toMatchObject({ theirs: rows, ours: 0, missing: rows })
  const { preview } = await timed('preview', () => reconcileStep(clerk, first.id, { path: 'preview', body: { kinds: ['missing'] } }))
  expect(preview).toMatchObject({ opens: rows, refusedCount: 0 })
  const taken = await timed('take', () => reconcileStep(clerk, first.id, { path: 'take' }))
  expect([taken.import.counts?.cases, taken.import.run?.says]).toEqual([rows, null])
  const second = await listUploaded(clerk, list((at) => (at % 100 === 0 ? '办结' : '办理中')))
  const again = await timed('compare with all', () => compared(clerk, second))
  expect(again.held?.counts).toMatchObject({ theirs: rows, ours: rows, missing: 0, state: rows / 100, same: rows - rows / 100 })
  const undone = await timed('undo', () => reconcileStep(clerk, first.id, { path: 'undo', body: { reason: '试验' } }))
  clearInterval(watch)
  console.log(`${rows} rows:`, took, `${Math.round(before / 1e6)} → ${Math.round(most / 1e6)} MB`)
  expect(undone.import.counts?.struck).toBe(rows)
  expect(most - before).toBeLessThan(900_000_000)
})
