import { mkdir, open, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { AnchorLine } from '../store/sealing/anchor.ts'
import { syncFolder } from '../store/embedded/write-durably.ts'
import { beyond, destroyedName, readAnchors, sealsName } from './anchor-lines.ts'
import { readArchive } from './archive.ts'
import { archiveName, findManifest, originalsName, secretsName } from './backup-folder.ts'
import type { Manifest } from './backup-folder.ts'
import { addressesIn, copyOriginals } from './copy-originals.ts'
import type { SealedHead } from './file-key.ts'
import { fillDatabase } from './fill-database.ts'
import type { Filled } from './fill-database.ts'
import { half, noSecrets, notEmpty, notWhole } from './told.ts'

export interface RestoreAsked {
  /** The folder of one backup. */
  from: string
  /** Where its secrets lie, if somebody keeps them elsewhere. */
  secrets?: string | undefined
  /** Folder of the newest lines kept outside the database, of the installation that was lost. */
  anchors?: string | undefined
  /** A new DATA_DIR. */
  dataDir: string
  keyFor: (head: SealedHead, of: 'archive' | 'secrets', path: string) => Buffer
  migrations: string
  /** An empty database with its roles, for the secrets that lie in the new DATA_DIR already. */
  openServer: () => Promise<{ adminUrl: string; stop: () => Promise<void> }>
  say: (line: string) => void
}

export interface Restored extends Filled {
  manifest: Manifest
  originals: number
  /** Seals written outside after the backup: what they sealed is not in it. */
  after: readonly AnchorLine[]
}

const marker = 'restoring.txt'

/**
 * Brings a backup back into an empty folder and an empty database: secrets, tables, originals, lines. Migrating further, destroying keys again
 * and verifying are the caller's. What was made goes again where it fails; broken off by a kill, the folder says so, and is not started.
 */
export async function restoreInto(asked: RestoreAsked): Promise<Restored> {
  const { from, dataDir, say } = asked
  const manifest = await findManifest(from)
  if (manifest === undefined) throw notWhole(from)
  const secrets = asked.secrets ?? join(from, secretsName)
  if (!(await isThere(secrets))) throw noSecrets(secrets)
  await claim(dataDir)
  try {
    await readArchive(secrets, (head) => asked.keyFor(head, 'secrets', secrets), ({ title, bytes }) => (title.kind === 'file' ? keep(dataDir, title.path, bytes) : refuseTitle(title.kind)))
    const filled = await fill(asked)
    say(`已写入 ${filled.rows} 行，正在放回附件……`)
    const originals = await copyOriginals({ addresses: addressesIn(join(from, originalsName)), from: join(from, originalsName), to: join(dataDir, 'files') })
    for (const address of originals.missing) say(`备份里的附件 ${address} 已损坏，没有放回`)
    const after = await bringAnchors(asked, filled)
    await rm(join(dataDir, marker))
    await syncFolder(dataDir)
    return { ...filled, manifest, originals: originals.count, after }
  } catch (fault) {
    for (const name of await readdir(dataDir)) await rm(join(dataDir, name), { recursive: true, force: true, maxRetries: 5 })
    throw fault
  }
}

/** Throws a sentence where a restore into this DATA_DIR was broken off. */
export async function refuseHalfRestored(dataDir: string): Promise<void> {
  if (await isThere(join(dataDir, marker))) throw half(dataDir)
}

async function claim(dataDir: string): Promise<void> {
  await mkdir(dataDir, { recursive: true })
  if ((await readdir(dataDir)).length > 0) throw notEmpty(dataDir)
  await writeFile(join(dataDir, marker), '正在从备份恢复 · being restored from a backup\n', { flag: 'wx' })
}

async function fill(asked: RestoreAsked): Promise<Filled> {
  const { from, dataDir, migrations, say, openServer } = asked
  const archive = join(from, archiveName)
  const server = await openServer()
  try {
    return await fillDatabase({
      archive, keyFor: (head) => asked.keyFor(head, 'archive', archive), adminUrl: server.adminUrl, migrations, say,
      keepFile: (path, bytes) => keep(dataDir, path, bytes),
    })
  } finally {
    await server.stop()
  }
}

/** Settings are kept to be read; nobody's file may be named otherwise than ours are. */
const known = /^(secrets\/[\w.-]+|anchors\/[\w.-]+\.txt|settings\.json)$/

async function keep(dataDir: string, path: string, bytes: AsyncIterable<Buffer>): Promise<void> {
  if (!known.test(path)) throw new Error(`a backup does not hold ${path}`)
  const place = join(dataDir, path === 'settings.json' ? 'restored-settings.json' : path)
  await mkdir(dirname(place), { recursive: true, mode: 0o700 })
  const file = await open(place, 'wx', 0o600)
  try {
    for await (const some of bytes) await file.writeFile(some)
    await file.sync()
  } finally {
    await file.close()
  }
}

function refuseTitle(kind: string): never {
  throw new Error(`secrets hold no ${kind}`)
}

/** Keys destroyed since the backup are named in the newest lines, and are destroyed again; seals made since are set aside, as proof of what is gone. */
async function bringAnchors({ dataDir, anchors }: RestoreAsked, { towns, origin }: Filled): Promise<readonly AnchorLine[]> {
  if (anchors === undefined) return []
  const newest = await readAnchors(anchors)
  const folder = join(dataDir, 'anchors')
  const kept = await readAnchors(folder)
  const had = new Set(kept.get(destroyedName) ?? [])
  const destroyed = (newest.get(destroyedName) ?? []).filter((line) => !had.has(line))
  await append(join(folder, destroyedName), destroyed)
  const after = beyond(newest.get(sealsName) ?? [], towns)
  await append(join(folder, `seals-lost-after-${origin.made.slice(0, 10)}.log`), after.map((line) => JSON.stringify(line)))
  return after
}

async function append(path: string, lines: readonly string[]): Promise<void> {
  if (lines.length === 0) return
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const before = await readFile(path, 'utf8').catch(() => '')
  await writeFile(path, `${before}${lines.map((line) => `${line}\n`).join('')}`, { mode: 0o600, flush: true })
}

function isThere(path: string): Promise<boolean> {
  return stat(path).then(() => true, () => false)
}
