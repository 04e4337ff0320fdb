import type pg from 'pg'
import { statementOf } from './connection.ts'
import type { Answer, Pool, Tx } from './connection.ts'

export type { Tx } from './connection.ts'

/**
 * One transaction that sees the rows of these towns and of no other; the only way to town tables. What `work` returns is returned once it is
 * committed; what it throws is thrown once it is rolled back. A connection that cannot be rolled back is not used again.
 */
export function inTowns<T>(pool: Pool, towns: readonly number[], work: (tx: Tx) => Promise<T>): Promise<T> {
  return inTransaction(pool, { begin: 'BEGIN', towns }, work)
}

/** The same, reading only, and everything as it stood at one moment however long the work takes: for verifying. */
export function inTownsAtOnce<T>(pool: Pool, towns: readonly number[], work: (tx: Tx) => Promise<T>): Promise<T> {
  return inTransaction(pool, { begin: 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY', towns }, work)
}

/** One transaction on reference tables. Town tables fail in it, loudly: no scope is set. */
export function withoutTowns<T>(pool: Pool, work: (tx: Tx) => Promise<T>): Promise<T> {
  return inTransaction(pool, { begin: 'BEGIN', towns: undefined }, work)
}

interface Frame {
  begin: string
  /** Undefined: no scope. */
  towns: readonly number[] | undefined
}

async function inTransaction<T>(pool: Pool, { begin, towns }: Frame, work: (tx: Tx) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  try {
    // Sent ahead without waiting; where one fails, nothing behind it can: outside a transaction there is no scope.
    const begun = Promise.all([client.query(statementOf(begin, [])), towns === undefined ? undefined : client.query(statementOf('select z.scope($1::int[])', [towns]))])
    const [result] = await settled(work(txOf(client)), begun)
    await commit(client)
    client.release()
    return result
  } catch (error) {
    await rollBack(client)
    throw error
  }
}

/** Both, or the fault of the first to fail; the other's is then its consequence. Waits for neither to be left behind. */
async function settled<A, B>(first: Promise<A>, second: Promise<B>): Promise<[A, B]> {
  const [one, two] = await Promise.allSettled([first, second])
  if (two.status === 'rejected') throw two.reason
  if (one.status === 'rejected') throw one.reason
  return [one.value, two.value]
}

/** Of queries that travel together, those behind one that fails say only that the transaction is over: each then tells what ended it. */
function txOf(client: pg.PoolClient): Tx {
  let ended: unknown
  return {
    query: async <Row>(text: string, values: readonly unknown[] = []): Promise<Answer<Row>> => {
      try {
        // pg's own rows carry an index signature; the shape is the query's, said by whoever wrote its text.
        const { rows, rowCount } = await client.query(statementOf(text, values))
        return { rows: rows as Row[], rowCount: rowCount ?? 0 }
      } catch (fault) {
        ended ??= fault
        throw isConsequence(fault) ? ended : fault
      }
    },
  }
}

function isConsequence(fault: unknown): boolean {
  return fault instanceof Error && 'code' in fault && fault.code === '25P02'
}

/** A transaction in which a statement failed answers COMMIT with a rollback, in silence. That must not pass for done. */
async function commit(client: pg.PoolClient): Promise<void> {
  const { command } = await client.query('COMMIT')
  if (command !== 'COMMIT') throw new Error('the transaction had failed and was rolled back instead of committed')
}

async function rollBack(client: pg.PoolClient): Promise<void> {
  try {
    await client.query('ROLLBACK')
    client.release()
  } catch {
    client.release(true)
  }
}
