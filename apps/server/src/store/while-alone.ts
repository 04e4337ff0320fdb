import type { Pool } from './connection.ts'

/**
 * Does `work` while no other process that uses this database does work of this name; undefined where another one does. A process that is killed
 * gives its place up with its connection.
 */
export async function whileAlone<T>(pool: Pool, name: string, work: () => Promise<T>): Promise<{ done: T } | undefined> {
  const client = await pool.connect()
  try {
    const { rows } = await client.query<{ alone: boolean }>('SELECT pg_try_advisory_lock(hashtext($1)) AS alone', [name])
    if (rows[0]?.alone !== true) return undefined
    // Given up in so many words too: the end of a connection reaches the server a little later.
    return { done: await work().finally(() => client.query('SELECT pg_advisory_unlock(hashtext($1))', [name]).catch(() => undefined)) }
  } finally {
    // The connection goes, and what it held with it.
    client.release(true)
  }
}
