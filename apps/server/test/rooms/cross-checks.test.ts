import type { CrossCheckView } from '@zhenzhi/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { town } from '../database.ts'
import { opened } from '../disputes.ts'
import { refusalOf, roomsOn } from '../rooms.ts'
import type { Person, Rooms } from '../rooms.ts'

let rooms: Rooms
let clerk: Person
beforeAll(async () => {
  rooms = await roomsOn({ moment: '2025-12-30T02:00:00.000Z' })
  clerk = await rooms.as({ post: 'clerk', unit: 'justice-office', from: '2025-01-01' })
})
afterAll(() => rooms.close())

const read = (year: number, cutoff: string) => clerk.get(`/api/towns/${town}/reports/${year}/cross-checks?cutoff=${cutoff}`)

test('what was open at the end of the year before is carried over, and the balance comes out', async () => {
  await opened(clerk, { day: '2025-12-30' })
  rooms.on('2026-03-02T02:00:00.000Z')
  await opened(clerk, { day: '2026-03-02' })
  await rooms.system.sealer.sealOne(town)
  const checks = (await read(2026, '2026-03-02')).json<CrossCheckView[]>()
  const flow = checks.find(({ id }) => id === 'disputes-flow')

  expect(flow).toMatchObject({
    holds: true, apart: '0', left: { sum: '2', terms: [{ figure: 'disputes-open', carried: true, shown: '1件' }, { shown: '1件' }] }, right: { sum: '2', terms: [{ shown: '0件' }, { carried: false, shown: '2件' }] },
  })
  expect(checks.filter(({ holds }) => holds === false)).toEqual([])
  expect((await read(2025, '2026-03-02')).json<CrossCheckView[]>().find(({ id }) => id === 'disputes-flow')).toMatchObject({ left: { sum: '1' }, right: { sum: '1' } })
  expect(refusalOf(await read(2026, '2027-01-01'))).toEqual([422, 'period-wrong', 'cutoff'])
})
