import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { openInstallation, readSettings, startPostgres } from '@zhenzhi/server'
import type { Opened } from '@zhenzhi/server'
import { appUrlIn, inDatabase } from './addresses.ts'

export interface Installation {
  dataDir: string
  opened: Opened
  /** A superuser's, of the database itself. */
  adminUrl: string
  /** The application's own login. */
  appUrl: string
  /** Ends our use of it; the last to use it stops the server. */
  close: () => Promise<void>
}

/** An installation on a data folder, with the embedded server that stays up as long as we hold it. */
export async function openOn(dataDir: string, settings: Record<string, string> = {}): Promise<Installation> {
  await mkdir(dataDir, { recursive: true, mode: 0o711 })
  const postgres = await startPostgres({ dataDir, settings })
  const read = readSettings({ DATA_DIR: dataDir, LOG_LEVEL: 'error' })
  if ('faults' in read) throw new Error(read.faults.join('\n'))
  const opened = await openInstallation(read.settings, () => undefined).catch(async (fault: unknown) => {
    await postgres.stop()
    throw fault
  })
  return {
    dataDir, opened, adminUrl: inDatabase(postgres.adminUrl), appUrl: await appUrlIn(dataDir, postgres.adminUrl),
    close: async () => {
      await opened.close()
      await postgres.stop()
    },
  }
}

/** A new, empty installation, thrown away after `work`. */
export async function withFreshInstallation<T>(cache: string, name: string, work: (installation: Installation) => Promise<T>): Promise<T> {
  const dataDir = join(cache, `fresh-${name}-${process.pid}`)
  const installation = await openOn(dataDir)
  try {
    return await work(installation)
  } finally {
    await installation.close()
    await rm(dataDir, { recursive: true, force: true })
  }
}
