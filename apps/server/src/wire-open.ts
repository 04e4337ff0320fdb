import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { machineClock } from './outside/clock.ts'
import { openSecrets } from './outside/secrets.ts'
import { steerable } from './outside/simulated-clock.ts'
import type { SteerableClock } from './outside/simulated-clock.ts'
import type { Settings } from './settings.ts'
import { withoutTowns } from './store/in-towns.ts'
import { findInstallation, keepSimulatedMoment } from './store/people/installation.ts'
import { openDatabase } from './wire-database.ts'
import { openSystem } from './wire-system.ts'
import type { System } from './wire-system.ts'

export interface Opened {
  system: System
  clock: SteerableClock
  demo: boolean
  /** The demonstration in it is not whole yet. */
  loading: boolean
  close: () => Promise<void>
}

/** What a kill may lose of a demonstration's own time is skipped, so that its clock never goes back. */
const skipped = 60_000

/** The whole installation opened on its settings: for the server, and for a command beside it. */
export async function openInstallation(settings: Settings, log: (line: string) => void): Promise<Opened> {
  // Passable for others: as root the database runs under an account of its own and keeps its files here; what is secret is shut by itself.
  await mkdir(settings.DATA_DIR, { recursive: true })
  const secrets = await openSecrets(join(settings.DATA_DIR, 'secrets'))
  const database = await openDatabase({ dataDir: settings.DATA_DIR, url: settings.DATABASE_URL, adminUrl: settings.DATABASE_ADMIN_URL }, secrets, log)
  try {
    const clock = steerable(machineClock)
    const installation = await withoutTowns(database.app, (tx) => findInstallation(tx))
    const { demo = false, simulatedMoment: kept = null, loading = null } = installation ?? {}
    if (kept !== null && loading === null) clock.runFrom(new Date(Date.parse(kept) + skipped).toISOString())
    const system = await openSystem({ database, secrets, dataDir: settings.DATA_DIR, clock })
    const again = await system.eraser.eraseAgain()
    if (again > 0) log(`已按删除记录再次销毁 ${again} 把密钥 · ${again} keys named as destroyed were in this database and are destroyed again`)
    return { system, clock, demo, loading: loading !== null, close: () => database.stop() }
  } catch (fault) {
    await database.stop()
    throw fault
  }
}

/** Keeps a demonstration's present time, so that a later start goes on from it. */
export async function keepDemoTime({ system, clock }: Pick<Opened, 'system' | 'clock'>): Promise<void> {
  await withoutTowns(system.database.app, (tx) => keepSimulatedMoment(tx, clock.now().moment))
}
