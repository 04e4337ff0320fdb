import type { Id, Moment } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'

export const ladderRoles = ['head', 'leader', 'secretary', 'fallback'] as const
export type LadderRole = (typeof ladderRoles)[number]

export const ladderRungs = ['handler', 'head', 'leader', 'secretary'] as const
export type LadderRung = (typeof ladderRungs)[number]

export interface LadderPost {
  /** Empty: for the whole town. */
  unit: string
  role: LadderRole
  account: Id
}

export interface RungRow {
  /** Empty: of all kinds. */
  definition: string
  rung: LadderRung
  /** After the due day; below nought before it; null: never. */
  days: number | null
}

export async function listLadderPosts(tx: Tx, town: number): Promise<LadderPost[]> {
  const { rows } = await tx.query<LadderPost>('SELECT l.unit, l.role, l.account FROM z.ladder_post l WHERE l.town_id = $1 ORDER BY l.unit, l.role', [town])
  return rows
}

export async function setLadderPost(tx: Tx, town: number, { unit, role, account, by, moment }: LadderPost & { by: Id; moment: Moment }): Promise<void> {
  await tx.query(
    `INSERT INTO z.ladder_post (town_id, unit, role, account, set_by, moment) VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (town_id, unit, role) DO UPDATE SET account = $4, set_by = $5, moment = $6`, [town, unit, role, account, by, moment])
}

export async function clearLadderPost(tx: Tx, town: number, { unit, role }: Pick<LadderPost, 'unit' | 'role'>): Promise<void> {
  await tx.query('DELETE FROM z.ladder_post l WHERE l.town_id = $1 AND l.unit = $2 AND l.role = $3', [town, unit, role])
}

export async function listLadderRungs(tx: Tx, town: number): Promise<RungRow[]> {
  const { rows } = await tx.query<RungRow>('SELECT r.definition, r.rung, r.days FROM z.ladder_rung r WHERE r.town_id = $1 ORDER BY r.definition, r.rung', [town])
  return rows
}

export async function setLadderRung(tx: Tx, town: number, { definition, rung, days }: RungRow): Promise<void> {
  await tx.query(
    `INSERT INTO z.ladder_rung (town_id, definition, rung, days) VALUES ($1, $2, $3, $4)
     ON CONFLICT (town_id, definition, rung) DO UPDATE SET days = $4`, [town, definition, rung, days])
}

/** A kind goes by what holds for all again. */
export async function clearLadderRungs(tx: Tx, town: number, definition: string): Promise<void> {
  await tx.query('DELETE FROM z.ladder_rung r WHERE r.town_id = $1 AND r.definition = $2', [town, definition])
}
