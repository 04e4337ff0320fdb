import { afterAll, beforeAll, expect, test } from 'vitest'
import { accepting, acted, agreeing, opened } from '../../../test/disputes.ts'
import { roomsOn } from '../../../test/rooms.ts'
import type { Rooms } from '../../../test/rooms.ts'

let rooms: Rooms
beforeAll(async () => { rooms = await roomsOn() })
afterAll(() => rooms.close())

test('probe', async () => {
  const clerk = await rooms.as({ post: 'clerk', unit: 'justice-office' })
  const file = await opened(clerk)
  await acted(clerk, file.id, accepting)
  const view = await acted(clerk, file.id, agreeing)
  console.log(JSON.stringify(view, null, 1))
  const reply = await clerk.get('/api/figures?town=12&from=2026-01-01&to=2026-12-31')
  console.log(reply.statusCode, reply.body.slice(0, 300))
  for (const definition of ['constructor', '__proto__', 'toString']) {
    const r = await clerk.post('/api/cases', { town: 11, definition, key: 'aaaaaaaaaaa', day: '2026-03-02', what: {} })
    console.log(definition, r.statusCode, r.body.slice(0, 200))
  }
  for (const q of ['words=%00', 'state=%00', 'definition=%00', 'where=kind:%00&definition=mediation', 'words=%ED%A0%80', 'definition=meeting&where=attendance:-x', 'definition=meeting&where=attendance:x', 'where=kind:neighbours&definition=mediation', 'after=zzz']) {
    const r = await clerk.get(`/api/cases?${q}`)
    console.log(q, r.statusCode, r.body.slice(0, 150))
  }
  for (const q of ['after=zzz', 'part=denominator', 'after=%00', 'cutoff=2099-01-01']) {
    const r = await clerk.get(`/api/figures/disputes-accepted/receipt?town=11&from=2026-01-01&to=2026-12-31&${q}`)
    console.log(q, r.statusCode, r.body.slice(0, 250))
  }
})
