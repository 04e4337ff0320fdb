import { isRefused } from '@zhenzhi/kernel'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, otherTown, town, villages, type TestDatabase } from '../../../test/database.ts'
import { addPerson, officerNow, roomOn, setClock } from '../../../test/people.ts'
import { inTowns } from '../../store/in-towns.ts'
import { listAudit } from '../audit.ts'
import type { Officer } from '../officer.ts'
import type { Room } from '../room.ts'
import { addPlace, listPlaces, renamePlace, type AddPlaceAsked } from './places.ts'
import { addUnit, listUnits, renameUnit } from './units.ts'

let database: TestDatabase
let room: Room
let by: Officer
const [east = ''] = villages[town] ?? []
const elsewhere = villages[otherTown]?.[0] ?? ''

beforeAll(async () => {
  database = await freshDatabase({ towns: true })
  room = roomOn(database.app, setClock('2026-03-02T01:00:00.000Z'))
  by = await officerNow(room, (await addPerson(database.app, { post: 'administrator' })).account)
})
afterAll(() => database.drop())

const codeOf = async (answer: Promise<object>) => {
  const given = await answer
  return isRefused(given) ? `${given.refusal.code} ${given.refusal.field ?? ''}`.trim() : 'done'
}
const add = (asked: Partial<AddPlaceAsked>) => addPlace(room, { by, town, kind: 'grid', code: 'G-01', name: '东村一格', parent: east, aliases: [], ...asked })

test('a grid lies in a village of its own town, and its code is its own', async () => {
  expect(await codeOf(add({}))).toBe('done')
  expect(await codeOf(add({}))).toBe('field-wrong code')
  expect(await codeOf(add({ code: 'G-02', parent: undefined }))).toBe('field-missing parent')
  expect(await codeOf(add({ code: 'G-02', parent: elsewhere }))).toBe('field-missing parent')
  expect(await codeOf(add({ kind: 'village', code: '03' }))).toBe('field-wrong parent')
  expect(await codeOf(add({ kind: 'village', code: '03', name: '南村', parent: undefined, aliases: ['南头', '南头', '南村'] }))).toBe('done')
  expect((await listPlaces(room, town)).find(({ name }) => name === '南村')).toMatchObject({ kind: 'village', aliases: ['南头'], ended: false })
})

test('a place is renamed under the same id, and not from another town', async () => {
  expect(await codeOf(renamePlace(room, { by, town, id: east, name: '东新村', aliases: ['东村', '东头'] }))).toBe('done')
  expect((await listPlaces(room, town)).find(({ id }) => id === east)).toMatchObject({ name: '东新村', aliases: ['东村', '东头'] })
  expect(await codeOf(renamePlace(room, { by, town, id: elsewhere, name: '夺来的村', aliases: [] }))).toBe('not-found')
  expect((await listPlaces(room, otherTown)).map(({ name }) => name)).toEqual(['东村', '西村'])
})

test('offices are added and renamed, each name once', async () => {
  const added = await addUnit(room, { by, town, name: '信访办' })
  const id = isRefused(added) ? '' : added.id
  await addUnit(room, { by, town, name: '应急办' })

  expect(await codeOf(addUnit(room, { by, town, name: '信访办' }))).toBe('field-wrong name')
  expect(await codeOf(renameUnit(room, { by, town, id, name: '应急办' }))).toBe('field-wrong name')
  expect(await codeOf(renameUnit(room, { by, town, id: 'none', name: '新办' }))).toBe('not-found')
  expect(await codeOf(renameUnit(room, { by, town, id, name: '群众来访接待室' }))).toBe('done')
  expect((await listUnits(room, town)).map(({ name }) => name).toSorted()).toEqual(['应急办', '群众来访接待室'])
  expect(await listUnits(room, otherTown)).toEqual([])
})

test('every change is a line of the log, found by what it was about, and reading the log is one too', async () => {
  const { lines } = await listAudit(room, { by, town, purpose: '核对改名', subject: east })
  expect(lines.map(({ verb, account, name, purpose }) => ({ verb, account, name, purpose }))).toEqual([{ verb: 'place-renamed', account: by.account, name: by.name, purpose: null }])

  const again = await listAudit(room, { by, town, purpose: '再看一次', from: '2026-03-02', to: '2026-03-02' })
  expect(again.lines[0]).toMatchObject({ verb: 'audit-read', subject: east, purpose: '核对改名' })
  expect((await listAudit(room, { by, town, purpose: '看昨天', to: '2026-03-01' })).lines).toEqual([])
})

test('the log comes in pages of fifty without losing or repeating a line', async () => {
  for (let at = 0; at < 60; at++) await renamePlace(room, { by, town, id: east, name: `东新村${at}`, aliases: [] })
  const first = await listAudit(room, { by, town, purpose: '逐页核对', subject: east })
  const second = await listAudit(room, { by, town, purpose: '逐页核对', subject: east, after: first.next ?? '' })

  expect([first.lines.length, second.lines.length, second.next]).toEqual([50, 12, null])
  expect(new Set([...first.lines, ...second.lines].map(({ id }) => id)).size).toBe(62)
})

test('the application cannot change or delete a line of the log', async () => {
  for (const sql of [`UPDATE z.audit SET verb = 'x'`, `DELETE FROM z.audit`, `TRUNCATE z.audit`]) {
    await expect(inTowns(database.app, [town], (tx) => tx.query(sql))).rejects.toMatchObject({ code: '42501' })
  }
})
