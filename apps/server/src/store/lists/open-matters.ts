import type { Day, Id } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'

/** An open matter as it is handed over: what kind, how far it is, what is due; nothing of what it says. */
export interface OpenMatter {
  id: Id
  definition: string
  definitionHash: string
  state: string
  opened: Day
  nextDue: Day | null
  nextDuty: string | null
  handler: Id | null
  unit: string
  hiddenFrom: string[]
}

const columns = `h.id, h.definition, h.definition_hash AS "definitionHash", h.state, h.opened, h.next_due AS "nextDue", h.next_duty AS "nextDuty", h.handler, h.unit,
  h.hidden_from AS "hiddenFrom"`

/** The open matters somebody has a hand in, what is due first in front. */
export async function openMattersOf(tx: Tx, town: number, account: Id): Promise<OpenMatter[]> {
  const { rows } = await tx.query<OpenMatter>(
    `SELECT ${columns} FROM z.case_account o JOIN z.case_head h ON h.town_id = $1 AND h.id = o.case_id
     WHERE o.town_id = $1 AND o.account = $2 AND NOT h.closed AND NOT h.void AND h.engine = 'matter' ORDER BY h.next_due NULLS LAST, h.id`,
    [town, account])
  return rows
}

export interface InPost {
  /** Everybody with a post in force in the town. */
  accounts: readonly Id[]
  /** The offices and villages that somebody's post in force names. */
  units: readonly string[]
  places: readonly Id[]
}

const mostListed = 500

/** Open matters that nobody in a post looks after: no post names their office or village, and whoever had a hand in them is gone. */
export async function unattendedMatters(tx: Tx, town: number, { accounts, units, places }: InPost): Promise<OpenMatter[]> {
  const { rows } = await tx.query<OpenMatter>(
    `SELECT ${columns} FROM z.case_head h
     WHERE h.town_id = $1 AND NOT h.closed AND NOT h.void AND h.engine = 'matter'
       AND NOT (h.unit = ANY($3::text[])) AND NOT (h.also_unit = ANY($3::text[])) AND (h.place IS NULL OR NOT (h.place = ANY($4::uuid[])))
       AND NOT EXISTS (SELECT FROM z.case_account o WHERE o.town_id = $1 AND o.case_id = h.id AND o.account = ANY($2::uuid[]))
     ORDER BY h.next_due NULLS LAST, h.id LIMIT ${mostListed}`,
    [town, accounts, units, places])
  return rows
}

/** Of these matters, those that are open. */
export async function openAmong(tx: Tx, town: number, ids: readonly Id[]): Promise<OpenMatter[]> {
  const { rows } = await tx.query<OpenMatter>(
    `SELECT ${columns} FROM z.case_head h WHERE h.town_id = $1 AND h.id = ANY($2::uuid[]) AND NOT h.closed AND NOT h.void ORDER BY h.next_due NULLS LAST, h.id`, [town, ids])
  return rows
}

/** Of these cases, those that are about or against somebody of these names: they are not to be known to them. */
export async function hiddenAmong(tx: Tx, town: number, { ids, from }: { ids: readonly Id[]; from: readonly string[] }): Promise<ReadonlySet<Id>> {
  const { rows } = await tx.query<{ id: Id }>(
    `SELECT h.id FROM z.case_head h WHERE h.town_id = $1 AND h.id = ANY($2::uuid[]) AND h.hidden_from && $3::text[]`, [town, ids, from])
  return new Set(rows.map(({ id }) => id))
}
