import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ImportView } from '@zhenzhi/contract'
import { inTowns } from '../../src/store/in-towns.ts'
import { asAdmin, town } from '../database.ts'
import { verified } from '../evidence.ts'
import { refusalOf, roomsOn } from '../rooms.ts'
import type { Person, Rooms } from '../rooms.ts'
import { checked, step, uploaded } from '../spreadsheets.ts'
import { workbook } from '../workbook.ts'
import type { SheetCell } from '../workbook.ts'

let rooms: Rooms
let clerk: Person
beforeAll(async () => {
  rooms = await roomsOn()
  clerk = await rooms.as({ post: 'clerk', unit: 'justice-office' })
})
afterAll(() => rooms.close())

const rowOf = (at: number): SheetCell[] => ['2026-02-01', '东村', `甲${at}、乙${at}`, '邻里', `第 ${at} 件。`, '村级', '排查发现']
const file = (rows: number) => workbook({ rows: [['日期', '村', '当事人', '纠纷类型', '主要事实', '层级', '来源'], ...Array.from({ length: rows }, (_, at) => rowOf(at))] })
const tables = ['act', 'fact', 'case_head', 'import_row', 'person', 'words'] as const
const counts = () => inTowns(rooms.database.app, [town], async (tx) => {
  const found = await Promise.all(tables.map((table) => tx.query<{ n: number }>(`SELECT count(*) AS n FROM z.${table} t WHERE t.town_id = $1`, [town])))
  return found.map(({ rows }) => rows[0]?.n)
})
const runOf = async (view: ImportView) => (await clerk.read<ImportView>(`/api/towns/${town}/imports/${view.id}`)).run

test('an import that is killed on the way leaves nothing, and is done again from the beginning', async () => {
  const view = await checked(clerk, await uploaded(clerk, file(800)))
  const before = await counts()
  const asked = clerk.post(`/api/towns/${town}/imports/${view.id}/commit`, {})
  for (;;) {
    const run = await runOf(view)
    if (run?.kind === 'commit' && run.done >= 200) break
  }
  expect(await counts()).toEqual(before)
  const killed = await asAdmin(rooms.database.adminUrl, (admin) => admin.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND xact_start < now() - interval '100 milliseconds'`))
  expect(killed.rowCount).toBeGreaterThan(0)
  await asked
  for (let tries = 0; (await runOf(view))?.ended !== true && tries < 200; tries += 1) await new Promise((done) => setTimeout(done, 50))
  const broken = await clerk.read<ImportView>(`/api/towns/${town}/imports/${view.id}`)

  expect([broken.state, broken.run?.says]).toEqual(['checked', expect.stringMatching(/系统/)])
  expect(await counts()).toEqual(before)
  expect((await step(clerk, view, { path: 'commit' })).counts).toMatchObject({ cases: 800 })
  expect((await verified(rooms.system)).clean).toBe(true)
})

test('while one runs no other is begun; one whose server went away is told as broken off, and begun anew', async () => {
  const view = await checked(clerk, await uploaded(clerk, file(3)))
  await asAdmin(rooms.database.adminUrl, (admin) => admin.query('UPDATE z.import_run SET ended = false WHERE import = $1', [view.id]))

  expect(refusalOf(await clerk.post(`/api/towns/${town}/imports/${view.id}/commit`, {}))).toEqual([409, 'not-accepted'])
  expect((await runOf(view))?.broken).toBe(false)
  rooms.on('2026-03-02T02:02:00.000Z')
  expect((await runOf(view))?.broken).toBe(true)
  expect((await step(clerk, view, { path: 'commit' })).state).toBe('done')
})

test('of two checks asked for at once one goes, and the other is told to wait', async () => {
  const two = await clerk.read<ImportView>(`/api/towns/${town}/imports/${(await uploaded(clerk, file(2))).id}`)
  const asked = await Promise.all([1, 2].map(() => clerk.post(`/api/towns/${town}/imports/${two.id}/check`, { mapping: two.found?.proposed })))

  expect(asked.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([200, 409])
})
