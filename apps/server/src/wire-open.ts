import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { refuseHalfRestored } from './backup/restore-into.ts'
import { machineClock, machineUptime } from './outside/clock.ts'
import { guardedClock } from './outside/guarded-clock.ts'
import type { ClockState } from './outside/guarded-clock.ts'
import { openSecrets } from './outside/secrets.ts'
import { steerable } from './outside/simulated-clock.ts'
import type { SteerableClock } from './outside/simulated-clock.ts'
import { codesToGateway } from './outside/send-code.ts'
import type { Settings } from './settings.ts'
import { providerOf } from './settings-sign-in.ts'
import { withoutTowns } from './store/in-towns.ts'
import { findInstallation, keepSimulatedMoment } from './store/people/installation.ts'
import { findLastMoment } from './store/audit/last-moment.ts'
import { openDatabase } from './wire-database.ts'
import { openSystem } from './wire-system.ts'
import type { System } from './wire-system.ts'

export interface Opened {
  system: System
  clock: SteerableClock
  /** How the machine's clock stands to what can be true. */
  clockState: () => ClockState
  demo: boolean
  /** The demonstration in it is not whole yet. */
  loading: boolean
  settings: Settings
  close: () => Promise<void>
}

/** What a kill may lose of a demonstration's own time is skipped, so that its clock never goes back. */
const skipped = 60_000

/** The whole installation opened on its settings: for the server, and for a command beside it. `timeIsRight`: the operator says so, however long nothing happened. */
export async function openInstallation(settings: Settings, log: (line: string) => void, { timeIsRight = false } = {}): Promise<Opened> {
  // Passable for others: as root the database runs under an account of its own and keeps its files here; what is secret is shut by itself.
  await mkdir(settings.DATA_DIR, { recursive: true })
  await refuseHalfRestored(settings.DATA_DIR)
  const secrets = await openSecrets(join(settings.DATA_DIR, 'secrets'))
  const database = await openDatabase({ dataDir: settings.DATA_DIR, url: settings.DATABASE_URL, adminUrl: settings.DATABASE_ADMIN_URL }, secrets, log)
  try {
    // Goes on while the machine sleeps, and is not set by anybody.
    const machine = guardedClock(machineClock, machineUptime)
    const clock = steerable(machine)
    const installation = await withoutTowns(database.app, (tx) => findInstallation(tx))
    const { demo = false, simulatedMoment: kept = null, loading = null } = installation ?? {}
    const last = demo ? undefined : await findLastMoment(database.app)
    if (last !== undefined) machine.notBefore(last, timeIsRight)
    if (kept !== null && loading === null) clock.runFrom(new Date(Date.parse(kept) + skipped).toISOString())
    const system = await openSystem({ database, secrets, dataDir: settings.DATA_DIR, clock, crypto: settings.CRYPTO, masterKeyDir: settings.MASTER_KEY_DIR, provider: providerOf(settings, (why) => log(`统一登录没有成功 · sign-in through the provider failed: ${why}`)), backupSchedule: { to: settings.BACKUP_TO, at: settings.BACKUP_AT }, ...(settings.NOTICE_HOSTS === undefined ? {} : { noticeHosts: settings.NOTICE_HOSTS }), ...(settings.RESIDENT_CODE_URL === undefined ? {} : { sendCode: codesToGateway(settings.RESIDENT_CODE_URL, settings.RESIDENT_CODE_TOKEN) }) })
    const again = await system.eraser.eraseAgain()
    if (again > 0) log(`已按删除记录再次销毁 ${again} 把密钥 · ${again} keys named as destroyed were in this database and are destroyed again`)
    const isolated = await system.keeping.again()
    if (isolated > 0) log(`已按隔离记录再次隔离 ${isolated} 项 · ${isolated} records named as isolated were in this database and are isolated again`)
    return { system, clock, clockState: machine.state, demo, loading: loading !== null, settings, close: () => database.stop() }
  } catch (fault) {
    await database.stop()
    throw fault
  }
}

/** Keeps a demonstration's present time, so that a later start goes on from it. */
export async function keepDemoTime({ system, clock }: Pick<Opened, 'system' | 'clock'>): Promise<void> {
  await withoutTowns(system.database.app, (tx) => keepSimulatedMoment(tx, clock.now().moment))
}
