import type { Day } from '@zhenzhi/kernel'
import type { Tx } from '../in-towns.ts'
import { formOf } from './as-of.ts'
import { asked, askedJson, hasKeys } from './asked-part.ts'
import type { AskedPart } from './asked-part.ts'
import { stands } from './read-latest.ts'

/** An entry of a latest part: what its record said on a day. In the measure's own unit. */
export interface EntryBefore {
  record: string
  day: Day
  amount: string
}

const { sees } = formOf(0, '$3')

/** The same order, and the same entries, as the reader of latest has. */
const historyText = `
WITH ${asked}
SELECT f.record, f.day, f.amount
FROM asked a
JOIN z.fact f ON f.town_id = $1 AND f.measure = a.measure AND f.day BETWEEN a.from_day AND a.to_day AND f.reverses_act IS NULL AND ${hasKeys('f')}
WHERE ${sees('f.act')} AND ${stands(sees)}
ORDER BY f.day DESC, f.act DESC, f.ordinal DESC
OFFSET 1
LIMIT $4`

/** The entries that stand before the latest one at a sequence, the last of them first. */
export async function listHistory(tx: Tx, town: number, { part, sequence, limit }: { part: AskedPart; sequence: number; limit: number }): Promise<EntryBefore[]> {
  const { rows } = await tx.query<EntryBefore>(historyText, [town, askedJson([part]), sequence, limit])
  return rows
}
