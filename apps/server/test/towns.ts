import type { Pool } from '../src/store/connection.ts'
import { inTowns, withoutTowns } from '../src/store/in-towns.ts'

/** One county and two towns of two villages each. */
export const county = 1
export const town = 11
export const otherTown = 12
export const villages: Readonly<Record<number, readonly [string, string]>> = {
  11: ['00000000-0000-7000-8000-000000001101', '00000000-0000-7000-8000-000000001102'],
  12: ['00000000-0000-7000-8000-000000001201', '00000000-0000-7000-8000-000000001202'],
}

export async function addTowns(app: Pool): Promise<void> {
  await withoutTowns(app, (tx) => tx.query(
    `INSERT INTO z.town (id, code, name, kind, parent, demo) VALUES
       (1, '990001', '演示县', 'county', NULL, true), (11, '990001101', '甲镇', 'town', 1, true), (12, '990001102', '乙镇', 'town', 1, true)`))
  for (const id of [town, otherTown]) {
    await inTowns(app, [id], async (tx) => {
      await tx.query('INSERT INTO z.seal_head (town_id) VALUES ($1)', [id])
      await tx.query(`INSERT INTO z.place (town_id, id, kind, code, name) VALUES ($1, $2, 'village', '01', '东村'), ($1, $3, 'village', '02', '西村')`, [id, ...(villages[id] ?? [])])
    })
  }
  await inTowns(app, [county], (tx) => tx.query('INSERT INTO z.seal_head (town_id) VALUES ($1)', [county]))
}
