import type { Moment } from '@zhenzhi/kernel'
import type { Pool } from '../store/connection.ts'
import { inTowns } from '../store/in-towns.ts'
import { remakeBalances } from '../store/sealing/balances.ts'

/**
 * Makes a town's balances and subject days anew from the facts of its sealed acts, in one transaction that keeps the town's sealer out.
 * Who reads meanwhile reads the old ones. Answers the sequence they now stand at.
 */
export function rebuildBalances(pool: Pool, town: number, { moment, recordSubjects }: { moment: Moment; recordSubjects: readonly string[] }): Promise<number> {
  return inTowns(pool, [town], (tx) => remakeBalances(tx, town, { moment, recordSubjects }))
}
