import { createHash } from 'node:crypto'
import { Socket } from 'node:net'
import pg from 'pg'
import { columnTypes } from './column-types.ts'
import { gatheringSocket } from './gathering-socket.ts'

export type Pool = pg.Pool

export interface Answer<Row> {
  rows: Row[]
  rowCount: number
}

/** One transaction. Queries may be sent without waiting for those before: they travel in order, as separate messages. */
export interface Tx {
  query: <Row>(text: string, values?: readonly unknown[]) => Promise<Answer<Row>>
}

export interface PoolOptions {
  /** Connections at most. */
  max: number
  /** Shown by the database beside each connection. */
  name: string
  /** A statement that takes longer is ended (57014); where not even that is heard of, it is given up two seconds later. Unlimited where not given. */
  statementSeconds?: number
  /** A wait for a lock ends after so long (55P03). */
  lockSeconds?: number
  /** A new connection that is not there after so long is given up; so is waiting for one that is free. */
  connectSeconds?: number
}

/**
 * Connections of one role. A `date` comes back as `'2026-05-08'`, a `timestamptz` as ISO 8601 in UTC with milliseconds, an `int8` as a
 * number (beyond what a number holds exactly it throws), a `numeric` as text.
 */
export function openPool(url: string, { max, name, statementSeconds, lockSeconds = 10, connectSeconds = 10 }: PoolOptions): Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    application_name: name,
    pipeline: true,
    stream: gatheringSocket,
    types: columnTypes,
    options: '-c timezone=UTC',
    connectionTimeoutMillis: connectSeconds * 1000,
    keepAlive: true,
    lock_timeout: lockSeconds * 1000,
    idle_in_transaction_session_timeout: 60_000,
    ...(statementSeconds === undefined ? {} : { statement_timeout: statementSeconds * 1000, query_timeout: (statementSeconds + 2) * 1000 }),
  })
  // A connection that the server ends is dropped by the pool, and its queries fail; without listeners it would end the process instead.
  const open = new Set<pg.PoolClient>()
  pool.on('connect', (client) => {
    client.on('error', () => undefined)
    open.add(client)
  })
  pool.on('remove', (client) => open.delete(client))
  pool.on('error', () => undefined)
  connections.set(pool, open)
  return pool
}

const connections = new WeakMap<Pool, Set<pg.PoolClient>>()

/** Ends every connection of a pool as if the line were cut: what waits on them fails now instead of never. The pool makes new ones. */
export function cutConnections(pool: Pool): void {
  for (const client of connections.get(pool) ?? []) streamOf(client)?.destroy()
}

/** The socket, which pg's types leave out. */
function streamOf(client: object): Socket | undefined {
  const stream = 'connection' in client && typeof client.connection === 'object' && client.connection !== null && 'stream' in client.connection ? client.connection.stream : undefined
  return stream instanceof Socket ? stream : undefined
}

const mostPrepared = 400
const longestPrepared = 10_000
const prepared = new Map<string, string>()

/** Committed texts are few and are prepared under a name made of them; what is built to size beyond a bound travels unnamed. */
export function statementOf(text: string, values: readonly unknown[]): pg.QueryConfig {
  const name = prepared.get(text) ?? nameOf(text)
  return name === undefined ? { text, values: [...values] } : { name, text, values: [...values] }
}

function nameOf(text: string): string | undefined {
  if (text.length > longestPrepared || prepared.size >= mostPrepared) return undefined
  const name = createHash('sha256').update(text).digest('base64url').slice(0, 22)
  prepared.set(text, name)
  return name
}
