import { withoutTowns } from '../../store/in-towns.ts'
import { divisionsIn, hasDivisions, insertDivisions } from '../../store/people/division.ts'
import type { Room } from '../room.ts'
import { readDownToTowns } from './division-files.ts'

/** Loads the divisions down to towns where none are there: under a second, once, and not needed before somebody sets up. Safe to repeat. */
export async function loadDivisions({ pool }: Room): Promise<void> {
  if (await withoutTowns(pool, hasDivisions)) return
  const divisions = await readDownToTowns()
  await withoutTowns(pool, (tx) => insertDivisions(tx, divisions))
}

/** Provinces, or what lies directly in a division. */
export async function listDivisions(room: Room, parent: string | undefined) {
  await loadDivisions(room)
  const rows = await withoutTowns(room.pool, (tx) => divisionsIn(tx, parent))
  return rows.map(({ code, name, level }) => ({ code, name, level }))
}
