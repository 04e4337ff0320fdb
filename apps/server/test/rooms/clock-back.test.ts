import { afterAll, beforeAll, expect, test } from 'vitest'
import { accepting, acted, agreeing, opened } from '../disputes.ts'
import { verified } from '../evidence.ts'
import { roomsOn } from '../rooms.ts'
import type { Rooms } from '../rooms.ts'

let rooms: Rooms
beforeAll(async () => { rooms = await roomsOn({ moment: '2026-03-02T02:00:00.000Z' }) })
afterAll(() => rooms.close())

test.each([['an hour', '2026-03-02T01:00:00.000Z'], ['a day', '2026-03-01T02:00:00.000Z']])('with a clock that went back by %s, no act of a case is before the one before it', async (_, back) => {
  rooms.on('2026-03-02T02:00:00.000Z')
  const clerk = await rooms.as({ post: 'clerk', unit: 'justice-office' })
  const { id } = await opened(clerk)
  rooms.on(back)
  const { timeline } = await acted(clerk, id, accepting)
  expect(timeline.map(({ moment }) => moment)).toEqual(['2026-03-02T02:00:00.000Z', '2026-03-02T02:00:00.000Z'])
  rooms.on('2026-03-02T03:00:00.000Z')
  await acted(clerk, id, agreeing)

  const { said } = await verified(rooms.system, { redecide: true })
  expect(said.filter((line) => !line.endsWith('全部相符'))).toEqual([])
})
