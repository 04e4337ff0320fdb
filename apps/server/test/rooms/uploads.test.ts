import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { startJobs } from '../../src/wire-serve.ts'
import { town } from '../database.ts'
import { accepting, acted, opened } from '../disputes.ts'
import { verified } from '../evidence.ts'
import { uploaded } from '../files.ts'
import { roomsOn } from '../rooms.ts'
import type { Rooms } from '../rooms.ts'

let rooms: Rooms
beforeAll(async () => { rooms = await roomsOn() })
afterAll(() => rooms.close())

const drafting = { name: 'draft', what: { issues: '滴水由谁处理。', terms: '檐口加装水槽。', way: '当面履行', performBy: '2026-04-01', amount: '1250000' } }

test('the night watch takes away what was sent up and never used, and nothing that a case names', async () => {
  const clerk = await rooms.as({ post: 'clerk', unit: 'justice-office' })
  const { id } = await opened(clerk)
  for (const step of [accepting, drafting]) await acted(clerk, id, step)
  const [forgotten, used] = [await uploaded(clerk, { town }), await uploaded(clerk, { town, case: id })]
  await acted(clerk, id, { name: 'sign', what: { signedCopy: [used.id] } })
  rooms.on('2026-03-20T02:00:00.000Z')
  const said: string[] = []
  const jobs = startJobs(rooms.system, (line) => said.push(line))
  await vi.waitFor(async () => expect((await clerk.get(`/api/files/${forgotten.id}`)).statusCode).toBe(404), { timeout: 5000 })
  await jobs.stop()

  expect((await clerk.get(`/api/files/${used.id}`)).statusCode).toBe(200)
  expect(said).toEqual([])
  expect(await verified(rooms.system)).toEqual({ clean: true, said: [expect.stringMatching(/核对 1 件、\d+ 步、1 个附件，全部相符/)] })
})
