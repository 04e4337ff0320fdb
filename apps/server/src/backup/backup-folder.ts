import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Moment } from '@zhenzhi/kernel'
import type { SeenTown } from '../store/export/seen-towns.ts'
import type { Written } from './archive.ts'

/** What lies in the folder of one backup. */
export const archiveName = 'database.zzb'
export const secretsName = 'secrets.zzb'
export const originalsName = 'files'
export const manifestName = 'manifest.json'

/** What a backup holds, in the clear: to be listed and chosen from without a key. What counts at a restore stands sealed in the archive. */
export interface Manifest {
  format: 1
  made: Moment
  version: string
  /** The last migration. */
  schema: string
  /** Which recovery code opens it. */
  recipient: string
  archive: Written
  secrets: Written
  /** `fresh`: written anew; the others stand in the backup before too, and take no room of their own where the disk knows hard links. */
  originals: { count: number; fresh: number; bytes: number; missing: readonly string[] }
  acts: number
  towns: readonly SeenTown[]
}

export interface KeptBackup {
  name: string
  folder: string
  moment: Moment
  manifest: Manifest
}

/** `zhenzhi-20261122T023005Z`: sorted by name they are sorted by time. */
export function nameAt(moment: Moment): string {
  return `zhenzhi-${moment.slice(0, 19).replaceAll(/[-:]/g, '')}Z`
}

/** The name while it is being written: never listed, never restored from. */
export function draftOf(name: string): string {
  return `.${name}.part`
}

export function isDraft(name: string): boolean {
  return /^\.zhenzhi-\d{8}T\d{6}Z\.part$/.test(name)
}

/** Every finished backup in a folder, oldest first; what is not whole, or not ours, is passed over. None where there is no folder. */
export async function listBackups(folder: string): Promise<KeptBackup[]> {
  const names = await readdir(folder).catch(() => [])
  const found = await Promise.all(names.filter((name) => /^zhenzhi-\d{8}T\d{6}Z$/.test(name)).toSorted().map(async (name) => {
    const manifest = await findManifest(join(folder, name))
    return manifest === undefined ? [] : [{ name, folder: join(folder, name), moment: manifest.made, manifest }]
  }))
  return found.flat()
}

export async function findManifest(folder: string): Promise<Manifest | undefined> {
  try {
    const manifest: Manifest = JSON.parse(await readFile(join(folder, manifestName), 'utf8'))
    return manifest.format === 1 ? manifest : undefined
  } catch {
    return undefined
  }
}
