import type { Id, Moment } from '@zhenzhi/kernel'
import { v7 } from 'uuid'
import type { Tx } from '../connection.ts'
import { insertRows } from '../insert-rows.ts'

export interface Readings {
  town: number
  account: Id
  post: string
  moment: Moment
  purpose: string
  cases: readonly Id[]
}

/** That somebody read these cases in full, for a purpose: a line for each, as if they had been opened one by one. */
export async function insertReadings(tx: Tx, { town, account, post, moment, purpose, cases }: Readings): Promise<void> {
  await insertRows(tx, {
    into: 'z.audit (town_id, id, moment, account, post, verb, subject_kind, subject, purpose, detail)',
    rows: cases.map((id) => [town, v7(), moment, account, post, 'reveal', 'case', id, purpose, '{"by":"export"}']),
  })
}
