import { createHash } from 'node:crypto'
import { canonical } from '@zhenzhi/kernel'
import type { Json } from '@zhenzhi/kernel'
import { usualDetails } from '@zhenzhi/reporting'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { documentText } from '../../src/outside/document/document-text.ts'
import { addDetails } from '../../src/store/reports/report-details.ts'
import { inTowns } from '../../src/store/in-towns.ts'
import { town } from '../database.ts'
import { opened } from '../disputes.ts'
import { roomsOn } from '../rooms.ts'
import type { Person, Rooms } from '../rooms.ts'

const of = { town, year: 2026 }
let rooms: Rooms
let clerk: Person
let writer: Person
beforeAll(async () => {
  rooms = await roomsOn({ moment: '2027-01-10T02:00:00.000Z' })
  clerk = await rooms.as({ post: 'clerk', unit: 'justice-office' })
  writer = await rooms.as({ post: 'report-writer', unit: 'general-office' })
  for (let nth = 0; nth < 3; nth += 1) await opened(clerk, { day: '2026-11-02' })
})
afterAll(() => rooms.close())

const freeze = (kind: 'upward' | 'public', cutoff = '2027-01-10') => rooms.system.editions.freeze({ ...of, kind, cutoff, by: writer.account })

test('a frozen edition is the letter with its figures and their seal, under the hash of its canonical JSON; frozen again it is the same', async () => {
  const made = await freeze('upward')
  const read = await rooms.system.editions.read({ ...of, number: 1 })
  const content = JSON.parse(JSON.stringify(read?.content)) as Json

  expect(made).toEqual({ number: 1, hash: createHash('sha256').update(canonical(content)).digest('hex') })
  expect(await freeze('upward')).toEqual(made)
  expect(read?.content.figures.find(({ id }) => id === 'disputes-registered')).toMatchObject({ value: '3', records: 3, asOf: { seq: expect.any(Number), moment: expect.any(String) } })
  expect(read?.content.letter.facts.letterhead?.issuers).toHaveLength(2)
})

test('the public edition is refused without its day, and then has neither head nor addressee', async () => {
  expect(await freeze('public')).toMatchObject({ refusal: { code: 'field-missing', field: 'signedOn' } })
  const details = { ...usualDetails({ town: '青禾镇', county: '云岭县' }), signedOn: '2027-01-08' }
  await inTowns(rooms.database.app, [town], (tx) => addDetails(tx, of, { version: 1, details, documentNumber: null, account: writer.account, key: '00000000-0000-7000-8000-000000000001', moment: '2027-01-10T02:00:00.000Z' }))
  expect(await freeze('public')).toMatchObject({ number: 2 })

  const docx = await rooms.system.editions.docx({ ...of, number: 2 })
  expect('bytes' in docx && documentText(docx.bytes)).toMatch(/2027年1月8日/)
  expect('bytes' in docx && documentText(docx.bytes)).not.toMatch(/文件\n|签发人|抄送/)
})

test('after the figures moved, what was frozen reads and prints as it did, to the byte', async () => {
  const before = await Promise.all((['docx', 'text', 'html'] as const).map((as) => rooms.system.editions[as]({ ...of, number: 1 })))
  await opened(clerk, { day: '2026-12-02' })
  const after = await Promise.all((['docx', 'text', 'html'] as const).map((as) => rooms.system.editions[as]({ ...of, number: 1 })))

  expect(after).toEqual(before)
  const now = await rooms.system.editions.text({ ...of, kind: 'upward', cutoff: '2027-01-10' })
  expect('bytes' in now && now.bytes.toString()).toContain('登记矛盾纠纷4件')
  expect(await freeze('upward')).toMatchObject({ number: 3 })
})

test('eight people freeze in one moment: one edition', async () => {
  await opened(clerk, { day: '2026-12-03' })
  const made = await Promise.all(Array.from({ length: 8 }, () => freeze('upward')))

  expect(new Set(made.map((one) => JSON.stringify(one))).size).toBe(1)
  expect(await rooms.system.editions.list(of)).toHaveLength(4)
})
