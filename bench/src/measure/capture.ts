import type { openPool } from '@zhenzhi/server'
import type pg from 'pg'

type Pool = ReturnType<typeof openPool>

/** One statement as it went out; `after`: how many answers of its transaction had come in before it was sent. */
export interface Sent {
  text: string
  name?: string
  values: unknown[]
  after: number
}

/** The statements of one transaction, in order. */
export type Transaction = Sent[]

/** What a pool sends while `work` runs, transaction by transaction. The pool works as ever. */
export async function capture(pool: Pool, work: () => Promise<unknown>): Promise<Transaction[]> {
  const seen: Transaction[] = []
  const { connect } = pool
  Object.assign(pool, {
    connect: async () => {
      const client: pg.PoolClient = await Reflect.apply(connect, pool, [])
      const transaction: Transaction = []
      seen.push(transaction)
      record(client, transaction)
      return client
    },
  })
  try {
    await work()
  } finally {
    Object.assign(pool, { connect })
  }
  return seen
}

/** Until it is given back. */
function record(client: pg.PoolClient, transaction: Transaction): void {
  const { query, release } = client
  let answered = 0
  Object.assign(client, {
    query: async (sent: string | { text: string; name?: string; values?: unknown[] }) => {
      const { text, name, values = [] } = typeof sent === 'string' ? { text: sent } : sent
      transaction.push({ text, ...(name === undefined ? {} : { name }), values, after: answered })
      const answer: unknown = await Reflect.apply(query, client, [sent])
      answered += 1
      return answer
    },
    release: (fault?: boolean | Error) => {
      Object.assign(client, { query, release })
      client.release(fault)
    },
  })
}
