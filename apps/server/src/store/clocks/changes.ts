import type { Id, Json, Moment } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'

export type ChangeState = 'looking' | 'looked' | 'running' | 'done'

export interface ChangeRow {
  id: Id
  owner: number
  /** What is to be changed, as it was entered. */
  draft: Json
  state: ChangeState
  /** What was in use when it was entered: it is adopted on that alone. */
  restsOn: string
  /** The towns it reaches, in order, and how far it came. */
  towns: readonly number[]
  townAt: number
  afterCase: Id
  looked: number
  moved: number
  broken: number
  account: Id
  made: Moment
  adoptedBy: Id | null
  adopted: Moment | null
  finished: Moment | null
}

const columns = `c.id, c.owner, c.draft, c.state, c.rests_on AS "restsOn", c.towns, c.town_at AS "townAt", c.after_case AS "afterCase", c.looked, c.moved, c.broken,
  c.account, c.made, c.adopted_by AS "adoptedBy", c.adopted, c.finished`

export async function findChange(tx: Tx, id: Id): Promise<ChangeRow | undefined> {
  const { rows } = await tx.query<ChangeRow>(`SELECT ${columns} FROM z.clock_change c WHERE c.id = $1`, [id])
  return rows[0]
}

/** The last twenty of these owners, the latest first. */
export async function listChanges(tx: Tx, owners: readonly number[]): Promise<ChangeRow[]> {
  const { rows } = await tx.query<ChangeRow>(`SELECT ${columns} FROM z.clock_change c WHERE c.owner = ANY($1::int[]) ORDER BY c.made DESC LIMIT 20`, [owners])
  return rows
}

export async function insertChange(tx: Tx, { id, owner, draft, restsOn, towns, account, made }: Pick<ChangeRow, 'id' | 'owner' | 'draft' | 'restsOn' | 'towns' | 'account' | 'made'>): Promise<void> {
  await tx.query(
    `INSERT INTO z.clock_change (id, owner, draft, state, rests_on, towns, account, made) VALUES ($1, $2, $3, 'looking', $4, $5, $6, $7)`,
    [id, owner, JSON.stringify(draft), restsOn, towns, account, made])
}

/** Adopted: from the beginning once more, now in earnest. False where it was not looked at to the end, or somebody was faster. */
export async function startChange(tx: Tx, id: Id, { account, moment }: { account: Id; moment: Moment }): Promise<boolean> {
  const { rowCount } = await tx.query(
    `UPDATE z.clock_change SET state = 'running', town_at = 0, after_case = '00000000-0000-0000-0000-000000000000', looked = 0, moved = 0, broken = 0,
      held_until = NULL, adopted_by = $2, adopted = $3 WHERE id = $1 AND state = 'looked'`, [id, account, moment])
  return rowCount === 1
}

/** Changes that are on their way and that nobody holds. */
export async function openChanges(tx: Tx, moment: Moment): Promise<Id[]> {
  const { rows } = await tx.query<{ id: Id }>(
    `SELECT c.id FROM z.clock_change c WHERE c.state IN ('looking', 'running') AND (c.held_until IS NULL OR c.held_until < $1) ORDER BY c.made, c.id`, [moment])
  return rows.map(({ id }) => id)
}

/** Takes one in hand until a moment; undefined where another server has it, or it is at its end. */
export async function holdChange(tx: Tx, id: Id, { now, until }: { now: Moment; until: Moment }): Promise<ChangeRow | undefined> {
  const { rows } = await tx.query<ChangeRow>(
    `UPDATE z.clock_change AS c SET held_until = $3 WHERE c.id = $1 AND c.state IN ('looking', 'running') AND (c.held_until IS NULL OR c.held_until < $2)
     RETURNING ${columns}`, [id, now, until])
  return rows[0]
}

export type Progress = Pick<ChangeRow, 'townAt' | 'afterCase' | 'looked' | 'moved' | 'broken'>

/** How far it came; still held until a moment. */
export async function keepProgress(tx: Tx, id: Id, { townAt, afterCase, looked, moved, broken, until }: Progress & { until: Moment }): Promise<void> {
  await tx.query(
    'UPDATE z.clock_change SET town_at = $2, after_case = $3, looked = $4, moved = $5, broken = $6, held_until = $7 WHERE id = $1',
    [id, townAt, afterCase, looked, moved, broken, until])
}

/** At its end: looked at, or carried out. */
export async function endChange(tx: Tx, id: Id, moment: Moment): Promise<void> {
  await tx.query(
    `UPDATE z.clock_change SET held_until = NULL, finished = CASE WHEN state = 'running' THEN $2::timestamptz ELSE finished END,
      state = CASE WHEN state = 'running' THEN 'done' ELSE 'looked' END WHERE id = $1 AND state IN ('looking', 'running')`, [id, moment])
}

/** Given back, so that the next turn may take it: something went wrong. */
export async function letGo(tx: Tx, id: Id): Promise<void> {
  await tx.query('UPDATE z.clock_change SET held_until = NULL WHERE id = $1', [id])
}
