import { openPool } from '@zhenzhi/server'
import type { Transaction } from '../measure/capture.ts'
import { freshWith } from './fresh-values.ts'
import { given, tell } from './child.ts'

export interface ReplayAsked {
  url: string
  /** Two captures of the same request: what differs between them is made fresh each time. */
  captured: readonly [readonly Transaction[], readonly Transaction[]]
  clients: number
  seconds: number
}

export interface ReplayTold {
  done: number
  failed: number
  seconds: number
  /** Seconds of processor this process used meanwhile. */
  cpu: number
}

type Pool = ReturnType<typeof openPool>

/** As many requests as a second can hold here, made ready beforehand: making them is not the database's work. */
const readyASecond = 2500

/** The statements of a request sent straight to the database, with a pool and connections like the server's own. */
export async function replayProgram(): Promise<void> {
  const { url, captured, clients, seconds } = await given<ReplayAsked>()
  const pool = openPool(url, { max: 12, name: 'bench replay' })
  const make = freshWith(captured)
  const ready = Array.from({ length: Math.ceil(readyASecond * seconds) }, make)
  const told: ReplayTold = { done: 0, failed: 0, seconds: 0, cpu: 0 }
  const started = performance.now()
  const used = process.cpuUsage()
  const until = started + seconds * 1000
  const client = async () => {
    while (performance.now() < until) {
      const one = ready.pop()
      if (one === undefined) throw new Error('more requests were sent than were made ready')
      const right = await playAll(pool, one).then(() => true, (fault: unknown) => void process.stderr.write(`${String(fault)}\n`))
      if (right === true) told.done += 1
      else told.failed += 1
    }
  }
  await Promise.all(Array.from({ length: clients }, client))
  const took = (performance.now() - started) / 1000
  const { user, system } = process.cpuUsage(used)
  await pool.end()
  tell({ ...told, seconds: took, cpu: (user + system) / 1e6 })
}

async function playAll(pool: Pool, transactions: readonly Transaction[]): Promise<void> {
  for (const transaction of transactions) await play(pool, transaction)
}

/** A statement is sent when as many answers have come in as when it was captured. */
async function play(pool: Pool, transaction: Transaction): Promise<void> {
  const client = await pool.connect()
  try {
    const answers: Promise<unknown>[] = []
    for (const { after, ...statement } of transaction) {
      await Promise.all(answers.slice(0, after))
      answers.push(client.query(statement))
    }
    await Promise.all(answers)
    client.release()
  } catch (fault) {
    client.release(true)
    throw fault
  }
}
