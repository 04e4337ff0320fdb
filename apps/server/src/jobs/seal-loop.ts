import { setTimeout as pause } from 'node:timers/promises'

/** What the loop is handed; it knows neither the store nor the time. */
export interface Sealers {
  /** Every town; each is visited once at the start, so that what a crash left behind is caught up. */
  all: () => Promise<readonly number[]>
  /** Towns where acts wait. */
  waiting: () => Promise<readonly number[]>
  /** Seals one batch of a town; `more` when others may still wait. `fault`: sealed, but something after it is to be tried again. */
  seal: (town: number) => Promise<{ more: boolean; fault?: unknown }>
  /** Told of every fault, with its town where there is one. The loop goes on. */
  failed: (fault: unknown, town?: number) => void
}

export interface SealLoop {
  /** An act was taken: seal at once instead of at the next turn. */
  tell: () => void
  /** Ends after the turn that runs. */
  stop: () => Promise<void>
}

interface Turn {
  again: boolean
  /** Towns that are visited at the next turn whether or not acts wait there: those that failed, at first all. */
  owed: readonly number[] | 'all'
}

/**
 * Seals the towns one after another, every `everyMs` or when told. A town that fails never stops the others; one that has much waiting
 * gets one batch a turn like the rest. Several servers may run it: sealing skips a town that another one holds.
 */
export function startSealLoop(sealers: Sealers, everyMs = 1000): SealLoop {
  const bell = makeBell()
  let stopped = false
  const run = async () => {
    let turn: Turn = { again: false, owed: 'all' }
    while (!stopped) {
      turn = await takeTurn(sealers, turn.owed)
      if (!turn.again && !stopped) await bell.wait(everyMs)
    }
  }
  const ended = run()
  return {
    tell: bell.ring,
    stop: async () => {
      stopped = true
      bell.ring()
      await ended
    },
  }
}

async function takeTurn(sealers: Sealers, owed: Turn['owed']): Promise<Turn> {
  const towns = await listTowns(sealers, owed)
  if (towns === undefined) return { again: false, owed }
  const failing: number[] = []
  let again = false
  for (const town of towns) {
    const { more, fault } = await sealers.seal(town).catch((thrown: unknown) => ({ more: false, fault: thrown ?? 'unknown' }))
    if (more) again = true
    if (fault === undefined) continue
    failing.push(town)
    sealers.failed(fault, town)
  }
  return { again, owed: failing }
}

async function listTowns(sealers: Sealers, owed: Turn['owed']): Promise<ReadonlySet<number> | undefined> {
  try {
    return new Set(owed === 'all' ? await sealers.all() : [...(await sealers.waiting()), ...owed])
  } catch (fault) {
    sealers.failed(fault)
    return undefined
  }
}

/** A pause that a ring cuts short; a ring while nobody waits is kept for the next wait. */
function makeBell(): { wait: (ms: number) => Promise<void>; ring: () => void } {
  let rung = false
  let cut: AbortController | undefined
  return {
    ring: () => {
      rung = true
      cut?.abort()
    },
    wait: async (ms) => {
      cut = new AbortController()
      if (!rung) await pause(ms, undefined, { signal: cut.signal }).catch(() => undefined)
      cut = undefined
      rung = false
    },
  }
}
