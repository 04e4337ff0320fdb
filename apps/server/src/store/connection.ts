import { createHash } from 'node:crypto'
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
  /** A statement that takes longer is ended (57014). Unlimited where not given. */
  statementSeconds?: number
  /** A wait for a lock ends after so long (55P03). */
  lockSeconds?: number
}

/**
 * Connections of one role. A `date` comes back as `'2026-05-08'`, a `timestamptz` as ISO 8601 in UTC with milliseconds, an `int8` as a
 * number (beyond what a number holds exactly it throws), a `numeric` as text.
 */
export function openPool(url: string, { max, name, statementSeconds, lockSeconds = 10 }: PoolOptions): Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    application_name: name,
    pipeline: true,
    stream: gatheringSocket,
    types: columnTypes,
    options: '-c timezone=UTC',
    connectionTimeoutMillis: 10_000,
    lock_timeout: lockSeconds * 1000,
    idle_in_transaction_session_timeout: 60_000,
    ...(statementSeconds === undefined ? {} : { statement_timeout: statementSeconds * 1000 }),
  })
  // A connection that the server ends is dropped by the pool, and its queries fail; without listeners it would end the process instead.
  pool.on('connect', (client) => client.on('error', () => undefined))
  pool.on('error', () => undefined)
  return pool
}

const mostPrepared = 400
const longestPrepared = 6000
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
