import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { machineClock } from '../src/outside/clock.ts'
import { openSecrets } from '../src/outside/secrets.ts'
import { steerable } from '../src/outside/simulated-clock.ts'
import type { SteerableClock } from '../src/outside/simulated-clock.ts'
import { openSystem } from '../src/wire-system.ts'
import type { System } from '../src/wire-system.ts'
import { asAdmin, freshDatabase } from './database.ts'

/** An installation nobody has set up yet, with a clock that may be told. `analyse` tells the database how large its tables are, as it finds out by itself elsewhere. */
export async function openEmpty(): Promise<{ system: System; clock: SteerableClock; analyse: () => Promise<void>; close: () => Promise<void> }> {
  const database = await freshDatabase()
  const dataDir = await mkdtemp(join(tmpdir(), 'zhenzhi-empty-'))
  const clock = steerable(machineClock)
  const system = await openSystem({
    database: { ...database, embedded: false, stop: async () => undefined }, secrets: await openSecrets(join(dataDir, 'secrets')), dataDir, clock,
  })
  return {
    system, clock, analyse: () => asAdmin(database.adminUrl, async (admin) => void (await admin.query('ANALYZE'))),
    close: async () => {
      await database.drop()
      await rm(dataDir, { recursive: true })
    },
  }
}
