import type { DraftProofView, DraftView } from '@zhenzhi/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { otherTown, town } from '../database.ts'
import { refusalOf, roomsOn } from '../rooms.ts'
import type { Person, Rooms } from '../rooms.ts'

const cutoff = '2026-11-30'
const at = `/api/towns/${town}/reports/2026`
let rooms: Rooms
let writer: Person
beforeAll(async () => {
  rooms = await roomsOn({ moment: '2026-11-30T02:00:00.000Z' })
  writer = await rooms.as({ post: 'report-writer', unit: 'general-office' })
})
afterAll(() => rooms.close())

const draft = () => writer.read<DraftView>(`${at}?cutoff=${cutoff}`)
const proof = () => writer.read<DraftProofView>(`${at}/proofreading?cutoff=${cutoff}`)

test('what is wrong in a sentence of the draft is found there, figures filled in, and gone once it is mended', async () => {
  const { version, blocks } = await draft()
  const block = blocks.findLast(({ kind }) => kind === 'body')!
  const change = (seen: number, text: string) => writer.post(`${at}/edits`, { seen, edit: { kind: 'change', block: block.id, sentences: [{ text: '全年登记纠纷{{value:disputes-registered}}件。' }, { text }] } })
  await change(version, '深入推进减政放权，群众满意。')

  const { version: read, findings } = await proof()
  const found = findings.find(({ quote }) => quote.includes('减政放权'))
  expect(read).toBe(version + 1)
  expect(found).toMatchObject({ certainty: 'A', suggestion: '简政放权', places: [{ block: block.id, sentence: 1, from: 4, to: 8 }] })

  await change(version + 1, '深入推进简政放权，群众满意。')
  expect((await proof()).findings.filter(({ places }) => places.some((one) => one.block === block.id && one.sentence === 1))).toEqual([])
})

test('every place lies within its sentence as it is shown, and what is not printed is not read', async () => {
  const [{ blocks }, { findings }] = [await draft(), await proof()]
  for (const { block: id, sentence, from, to } of findings.flatMap(({ places }) => places)) {
    const shown = blocks.find((block) => block.id === id)?.sentences[sentence]
    expect(shown?.printed).toBe(true)
    const length = shown?.pieces.map(({ text }) => text).join('').length ?? 0
    expect([from >= 0, from < to, to <= length]).toEqual([true, true, true])
  }
})

test('a day to come is refused, and so is whoever has no post in the town', async () => {
  expect(refusalOf(await writer.get(`${at}/proofreading?cutoff=2027-01-01`))[0]).toBe(422)
  const stranger = await rooms.as({ post: 'report-writer', town: otherTown })
  expect((await stranger.get(`${at}/proofreading?cutoff=${cutoff}`)).statusCode).toBe(403)
})
