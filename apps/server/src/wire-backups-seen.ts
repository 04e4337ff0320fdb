import { standingOf } from './backup/nights.ts'
import type { BackupStanding } from './backup/nights.ts'
import { codeIsHere } from './backup/recipient.ts'
import type { BackupsSeen } from './http/routes/backups.ts'
import { machineClock } from './outside/clock.ts'
import { latestRuns } from './store/export/backup-runs.ts'
import type { BackupRun } from './store/export/backup-runs.ts'
import { withoutTowns } from './store/in-towns.ts'
import type { Pool } from './store/connection.ts'

export interface Schedule {
  /** The folder; undefined where nothing is scheduled. */
  to: string | undefined
  /** The hour in Shanghai, `02:30`. */
  at: string
}

export interface Seeing {
  app: Pool
  dataDir: string
  schedule: Schedule
}

/** Enough to hold a whole backup and a check among weeks of failures tried hourly. */
const looked = 400
const shown = 30

export function runsIn(app: Pool): Promise<BackupRun[]> {
  return withoutTowns(app, (tx) => latestRuns(tx, looked))
}

/** Real time also in a demonstration: backups are of the real disk. */
export async function standingNow({ app, schedule }: Omit<Seeing, 'dataDir'>): Promise<BackupStanding> {
  return standingOf(await runsIn(app), { now: machineClock.now().moment, scheduled: schedule.to !== undefined })
}

/** What an administrator sees: how it stands, and the last runs. */
export async function backupsSeen({ app, dataDir, schedule }: Seeing): Promise<BackupsSeen> {
  const { says, worry } = await standingNow({ app, schedule })
  return { says, worry, at: schedule.to === undefined ? null : schedule.at, codeIsHere: await codeIsHere(dataDir), runs: (await runsIn(app)).slice(0, shown) }
}
