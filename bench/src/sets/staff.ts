import type { Id } from '@zhenzhi/kernel'
import type { Opened } from '@zhenzhi/server'
import type pg from 'pg'
import { v7 } from 'uuid'
import { addPerson } from './county.ts'
import type { Officer, TownMade } from './county.ts'
import { oldFrom } from './play-patterns.ts'

/** Who reads the lists of the first town: sign-in names. */
export const readers = {
  /** A clerk of the office that handles disputes: most cases of the town. */
  clerk: 'jingban',
  /** A clerk of an office that has a tenth of them. */
  otherClerk: 'zonghe',
  /** Reads the whole town. */
  leader: 'lingdao',
  /** Reads one village of twelve. */
  gridWorker: 'wangge',
  /** Reads only the cases he took part in. */
  adviser: 'guwen',
} as const

export interface Staff {
  /** Who takes part in cases, by town. */
  of: ReadonlyMap<number, readonly Id[]>
  adviser: Id
}

/** So many officers share a town's cases, however many cases there are. */
const officers = 40

export async function addReaders(opened: Opened, administrator: Officer, { id: town, villages }: TownMade): Promise<{ clerk: Id; adviser: Id }> {
  const add = (signIn: string, post: string, more: { unit?: string; places?: Id[] } = {}) => addPerson(opened, administrator, { signIn, town, post, from: oldFrom, ...more })
  const clerk = await add(readers.clerk, 'clerk', { unit: 'justice-office' })
  await add(readers.otherClerk, 'clerk', { unit: 'general-office' })
  await add(readers.leader, 'leader')
  await add(readers.gridWorker, 'grid-worker', { places: villages.slice(0, 1) })
  const adviser = await add(readers.adviser, 'adviser')
  return { clerk: clerk.account, adviser: adviser.account }
}

/** Officers who never sign in; the clerk who does is one of them. */
export async function addStaff(admin: pg.Client, towns: readonly TownMade[], known: { clerk: Id; adviser: Id }): Promise<Staff> {
  const staff = new Map<number, Id[]>()
  for (const [at, { id }] of towns.entries()) {
    const accounts = Array.from({ length: officers - (at === 0 ? 1 : 0) }, () => v7())
    await admin.query(
      `INSERT INTO z.account (id, sign_in, name, password) SELECT a, 'yuangong-' || a, '演示·工作人员', '' FROM unnest($1::uuid[]) a`, [accounts])
    staff.set(id, at === 0 ? [known.clerk, ...accounts] : accounts)
  }
  return { of: staff, adviser: known.adviser }
}
