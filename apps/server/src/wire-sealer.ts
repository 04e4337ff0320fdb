import type { Clock } from './outside/clock.ts'
import type { Anchors } from './store/sealing/anchor.ts'
import { sealTown } from './store/sealing/seal-town.ts'
import type { SealedBatch } from './store/sealing/seal-town.ts'
import type { HashName } from './store/sealing/merkle.ts'
import { allTowns, townsToSeal } from './store/sealing/towns-to-seal.ts'
import type { Database } from './wire-database.ts'

export interface Sealer {
  /** One batch, leaving the town to another sealer that holds it; `more` when it was full. */
  sealOne: (town: number) => Promise<SealedBatch & { more: boolean }>
  /** Everything that waits, waiting for its turn. */
  sealAll: (town: number) => Promise<void>
  all: () => Promise<readonly number[]>
  waiting: () => Promise<readonly number[]>
}

const batch = 2000

export function sealerOf(parts: { database: Database; clock: Clock; alg: HashName; anchors: Anchors; recordSubjects: readonly string[] }): Sealer {
  const { database, clock, alg, anchors, recordSubjects } = parts
  const seal = (town: number, busy: 'wait' | 'skip') =>
    sealTown(database.sealer, town, { limit: batch, moment: clock.now().moment, alg, recordSubjects, busy, anchors })
  return {
    sealOne: async (town) => {
      const sealed = await seal(town, 'skip')
      return { ...sealed, more: sealed.acts === batch }
    },
    sealAll: async (town) => {
      while ((await seal(town, 'wait')).acts === batch);
    },
    all: () => allTowns(database.sealer),
    waiting: () => townsToSeal(database.sealer),
  }
}
