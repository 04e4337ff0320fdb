import type { SameNamedView } from '@zhenzhi/contract'
import { v4 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { town } from '../database.ts'
import { opened } from '../disputes.ts'
import { roomsOn } from '../rooms.ts'
import type { Person, Rooms } from '../rooms.ts'

let rooms: Rooms
let writer: Person
beforeAll(async () => {
  rooms = await roomsOn()
  writer = await rooms.as({ post: 'report-writer' })
  await opened(await rooms.as({ post: 'clerk', unit: 'justice-office' }))
})
afterAll(() => rooms.close())

const groups = async () => new Map((await writer.read<SameNamedView[]>(`/api/figures/same-named?town=${town}&from=2026-01-01&to=2026-12-31`)).map((one) => [one.title, one]))

test('what different bodies count of one subject stands side by side, with what makes the counts differ', async () => {
  const found = (await groups()).get('排查发现的矛盾纠纷')

  expect(found?.figures.map(({ owner, shown }) => [owner, shown])).toEqual([['司法所', '1件'], ['政法委（村级月报）', '0起'], ['政法委（月底摸排）', '0起']])
  expect(found?.differs).toEqual([expect.stringContaining('取自不同的台账：矛盾纠纷调解 ／ 村级矛盾纠纷月报'), expect.stringContaining('计法不同'), expect.stringContaining('单位不同')])
  expect(found?.figures.every(({ reading }) => reading !== '')).toBe(true)
})

test('an indicator composed here under a name there is, of another owner, stands beside the other', async () => {
  const composed = { title: '登记矛盾纠纷', unit: '件', owner: '政法委', part: 1, reading: { as: 'count', measure: 'mediation.received', where: { source: ['sweep'] } } }
  expect((await writer.post(`/api/towns/${town}/own-indicators`, { key: v4(), seen: 0, composed })).statusCode).toBe(200)
  const found = (await groups()).get('登记矛盾纠纷')

  expect(found?.figures.map(({ owner, shown }) => [owner, shown])).toEqual([['本镇', '1件'], ['政法委', '1件']])
  expect(found?.differs).toEqual(['只是筛选的范围不同，见“怎么统计”。'])
})
