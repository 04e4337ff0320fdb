import type { Pool } from './connection.ts'
import { cutConnections } from './connection.ts'

export interface DatabaseWatch {
  /** False once it has not answered twice in a row. */
  answers: () => boolean
  stop: () => Promise<void>
}

export interface Watching {
  /** A pool of one impatient connection, for this alone. */
  pool: Pool
  /** Whose connections are cut when the database is gone, so that nobody waits for what will not come. */
  others: readonly Pool[]
  everyMs?: number
  /** Told at each change. */
  told: (answers: boolean) => void
}

/** Asks the database every second whether it is there. Everything else reconnects by itself at its next use. */
export function watchDatabase({ pool, others, everyMs = 1000, told }: Watching): DatabaseWatch {
  let [missed, stopped] = [0, false]
  let timer: NodeJS.Timeout | undefined
  const look = async () => {
    const answered = await pool.query('SELECT 1').then(() => true, () => false)
    if (answered && missed >= 2) told(true)
    missed = answered ? 0 : missed + 1
    if (missed === 2) {
      told(false)
      for (const other of others) cutConnections(other)
    }
    if (!answered) cutConnections(pool)
  }
  let running = Promise.resolve()
  const turn = () => {
    running = look().then(() => {
      if (stopped) return
      timer = setTimeout(turn, everyMs)
      timer.unref()
    })
  }
  turn()
  return {
    answers: () => missed < 2,
    stop: async () => {
      stopped = true
      clearTimeout(timer)
      await running
    },
  }
}
