import type { Id } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'
import { insertRows } from '../insert-rows.ts'

/** Somebody looked at two cases and said that they are not one matter. Saying it again changes nothing. */
export async function sayNotSame(tx: Tx, { town, of, others, account }: { town: number; of: Id; others: readonly Id[]; account: Id }): Promise<void> {
  const pairs = [...new Set(others)].filter((other) => other !== of).map((other) => (other < of ? [other, of] : [of, other]))
  await insertRows(tx, { into: 'z.not_same (town_id, one, other, account)', rows: pairs.map((pair) => [town, ...pair, account]), onConflict: 'ON CONFLICT DO NOTHING', mayRepeat: true })
}
