import { afterAll, beforeAll, expect, test } from 'vitest'
import { town } from '../database.ts'
import { refusalOf, roomsOn } from '../rooms.ts'
import type { Person, Rooms } from '../rooms.ts'

// What random requests found first, each by itself.
let rooms: Rooms
let writer: Person
beforeAll(async () => {
  rooms = await roomsOn()
  writer = await rooms.as({ post: 'report-writer' })
})
afterAll(() => rooms.close())

const tooMany = Number.MAX_SAFE_INTEGER
const cut = '--edge\r\ncontent-disposition: form-data; name="file"; filename="a.png"\r\ncontent-type: image/png\r\n\r\nhalf a pict'

test.each([`/api/files?town=${town}`, `/api/towns/${town}/imports?definition=meeting`])('a form that was cut short is asked for again: %s', async (url) => {
  const sent = await writer.send({ method: 'POST', url, headers: { 'content-type': 'multipart/form-data; boundary=edge' }, payload: cut })

  expect(refusalOf(sent)).toEqual([422, 'attachment-wrong'])
})

test('a version of a draft beyond any count is a wrong field, not a fault', async () => {
  const restored = await writer.post(`/api/towns/${town}/reports/2026/restorations`, { seen: 0, version: tooMany })
  const edited = await writer.post(`/api/towns/${town}/reports/2026/edits`, { seen: tooMany, edit: { kind: 'remove', block: 'b' } })

  expect([refusalOf(restored), refusalOf(edited)]).toEqual([[422, 'field-wrong', 'version'], [422, 'field-wrong', 'seen']])
})
