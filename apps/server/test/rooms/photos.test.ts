import type { CaseView, FileSent, PhotosPlaced } from '@zhenzhi/contract'
import { v4 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { town, villages } from '../database.ts'
import { upload } from '../files.ts'
import { photograph } from '../photograph.ts'
import { refusalOf, roomsOn } from '../rooms.ts'
import type { Person, Rooms } from '../rooms.ts'

let rooms: Rooms
let clerk: Person
beforeAll(async () => {
  rooms = await roomsOn()
  clerk = await rooms.as({ post: 'clerk', unit: 'justice-office' })
})
afterAll(() => rooms.close())

const sent = async (bytes: Buffer, person = clerk): Promise<FileSent> => (await upload(person, { town }, { name: '现场.jpg', bytes })).json()
const place = (id: string, files: readonly string[], person = clerk) => person.post(`/api/cases/${id}/photos`, { key: v4(), files })

async function event(): Promise<CaseView> {
  const reply = await clerk.post('/api/cases', {
    town, definition: 'publicity-event', key: v4(), day: '2026-03-02', declared: true,
    what: { village: villages[town]![0], organiser: 'justice-office', topics: [{ topic: 'constitution' }], audience: 30 },
  })
  return reply.json()
}

test('photographs go to the event they show, tell their time, and stay as a correction with its reason; the same one sent again is told', async () => {
  const [one, two, again] = [await sent(photograph('2026:03:02 09:30:00', 'a')), await sent(photograph('2026:03:02 09:31:00', 'b')), await sent(photograph('2026:03:02 09:30:00', 'a'))]
  expect([one.taken, one.digest === again.digest, one.digest === two.digest]).toEqual(['2026-03-02T09:30:00', true, false])
  const file = await event()

  expect((await place(file.id, [one.id, two.id, again.id])).json<PhotosPlaced>()).toEqual({ placed: 2, twice: [again.id] })
  const view = await clerk.read<CaseView>(`/api/cases/${file.id}`)
  expect(view.files.map(({ id }) => id)).toEqual([one.id, two.id])
  expect(view.timeline.at(-1)).toMatchObject({ kind: 'correct', reason: '补充照片2张' })

  const third = await sent(photograph('2026:03:02 09:31:00', 'b'))
  expect((await place(file.id, [third.id])).json<PhotosPlaced>()).toEqual({ placed: 0, twice: [third.id] })
  const original = (await clerk.get(`/api/files/${one.id}`)).rawPayload
  expect(original.includes('2026:03:02')).toBe(false)
})

test('nobody places what another sent, nor in a case out of reach', async () => {
  const [mine, file] = [await sent(photograph('2026:03:02 10:00:00', 'c')), await event()]
  const colleague = await rooms.as({ post: 'clerk', unit: 'justice-office' })
  const elsewhere = await rooms.as({ post: 'grid-worker', places: [] })

  expect(refusalOf(await place(file.id, [mine.id], colleague))).toEqual([404, 'not-found'])
  expect(refusalOf(await place(file.id, [mine.id], elsewhere))).toEqual([404, 'not-found'])
  expect((await place(file.id, [mine.id])).json()).toEqual({ placed: 1, twice: [] })
})
