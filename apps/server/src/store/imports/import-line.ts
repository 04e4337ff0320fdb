import type { Id } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'
import { insertRows } from '../insert-rows.ts'
import type { Reach } from '../reach.ts'
import { parameters, seenBy } from '../seen-by.ts'

/** The case that one row of a sheet opened. */
export interface ImportLine {
  /** Row of the sheet, from 1. */
  line: number
  caseId: Id
  /** HMAC of what the row says openly. */
  mac: Buffer
}

export async function insertLines(tx: Tx, town: number, { id, lines }: { id: Id; lines: readonly ImportLine[] }): Promise<void> {
  await insertRows(tx, { into: 'z.import_row (town_id, import, line, case_id, mac)', rows: lines.map(({ line, caseId, mac }) => [town, id, line, caseId, mac]) })
}

export async function listLines(tx: Tx, town: number, id: Id): Promise<ImportLine[]> {
  const { rows } = await tx.query<ImportLine>(
    `SELECT l.line, l.case_id AS "caseId", l.mac FROM z.import_row l WHERE l.town_id = $1 AND l.import = $2 ORDER BY l.line`, [town, id])
  return rows
}

/** Of these rows, those that an import of the same town brought before and that stand: by their HMAC, in hexadecimal. */
export async function findKnownLines(tx: Tx, town: number, macs: readonly Buffer[]): Promise<Set<string>> {
  if (macs.length === 0) return new Set()
  const { rows } = await tx.query<{ mac: Buffer }>(
    `SELECT DISTINCT l.mac FROM z.import_row l JOIN z.case_head h ON h.town_id = l.town_id AND h.id = l.case_id
     WHERE l.town_id = $1 AND h.town_id = $1 AND l.mac = ANY($2::bytea[]) AND NOT h.void`, [town, macs])
  return new Set(rows.map(({ mac }) => mac.toString('hex')))
}

/** Of these values of a listed field, those that cases within reach have already. */
export async function findKnownValues(tx: Tx, { town, reach, definition, field, values }: { town: number; reach: Reach; definition: string; field: string; values: readonly string[] }): Promise<Set<string>> {
  if (values.length === 0) return new Set()
  const given = parameters(town, definition, field, values)
  const seen = seenBy(reach, town, given)
  const { rows } = await tx.query<{ value: string }>(
    `SELECT DISTINCT v.value FROM z.case_value v JOIN z.case_head h ON h.town_id = v.town_id AND h.id = v.case_id
     WHERE v.town_id = $1 AND h.town_id = $1 AND v.definition = $2 AND v.field = $3 AND v.value = ANY($4::text[]) AND NOT h.void AND ${seen}`, given.values)
  return new Set(rows.map(({ value }) => value))
}
