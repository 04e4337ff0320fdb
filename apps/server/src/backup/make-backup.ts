import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Moment } from '@zhenzhi/kernel'
import type pg from 'pg'
import { syncFolder, writeDurably } from '../store/embedded/write-durably.ts'
import { isNamed, originalsOf, seenTowns } from '../store/export/seen-towns.ts'
import type { SeenTown } from '../store/export/seen-towns.ts'
import { asOwner, atOneMoment, listTables, migrationsOf, overAll, readTable, sizeOfTables } from '../store/export/whole-tables.ts'
import { readAnchors, reaches, sealsName, upTo } from './anchor-lines.ts'
import type { AnchorFiles } from './anchor-lines.ts'
import { writeArchive } from './archive.ts'
import type { Closing, Origin, Title } from './archive.ts'
import { archiveName, draftOf, isDraft, listBackups, manifestName, nameAt, originalsName, secretsName } from './backup-folder.ts'
import type { Manifest } from './backup-folder.ts'
import { copyOriginals } from './copy-originals.ts'
import type { Copied } from './copy-originals.ts'
import { makeFileKey, nameOf } from './file-key.ts'
import { bytesOf, noBytes } from './frames.ts'
import type { Part } from './frames.ts'
import { checkRoom } from './free-space.ts'
import type { Recipient } from './recovery-code.ts'
import { readSecrets, writeSecrets } from './secret-files.ts'

export interface BackupParts {
  /** Of the administrator, who may act as the owner of all tables. */
  adminUrl: string
  dataDir: string
  /** Where the master keys lie, if not with the other secrets. */
  masterKeyDir?: string | undefined
  now: () => { moment: Moment }
  recipient: Recipient
  version: string
  /** Settings that are no secret: kept to be read, not applied. */
  settings: object
  say: (line: string) => void
}

export interface MadeBackup {
  name: string
  folder: string
  manifest: Manifest
  /** Opens the two sealed files just written, and no other: to check them at once, while this process lives. */
  keys: { archive: Buffer; secrets: Buffer }
}

/**
 * Writes one whole backup into a folder of `to` while people work: every table as it stood at one moment, then the originals that moment
 * names, then the lines kept outside. Under a draft's name until all of it is on the disk. Held in memory: some megabytes.
 */
export async function makeBackup(parts: BackupParts, to: string): Promise<MadeBackup> {
  await mkdir(to, { recursive: true, mode: 0o700 })
  await clearDrafts(to)
  const name = await freeName(parts, to)
  const draft = join(to, draftOf(name))
  await mkdir(draft, { mode: 0o700 })
  try {
    const made = await writeInto(parts, { to, draft })
    await syncFolder(draft)
    await rename(draft, join(to, name))
    await syncFolder(to)
    return { name, folder: join(to, name), ...made }
  } catch (fault) {
    await rm(draft, { recursive: true, force: true })
    throw fault
  }
}

/** Names tell seconds apart. */
async function freeName({ now }: BackupParts, to: string): Promise<string> {
  for (;;) {
    const name = nameAt(now().moment)
    if (!(await readdir(to)).includes(name)) return name
    await pause(200)
  }
}

async function clearDrafts(to: string): Promise<void> {
  for (const name of await readdir(to)) if (isDraft(name)) await rm(join(to, name), { recursive: true })
}

async function writeInto(parts: BackupParts, { to, draft }: { to: string; draft: string }): Promise<Pick<MadeBackup, 'manifest' | 'keys'>> {
  const { recipient, say } = parts
  const last = (await listBackups(to)).at(-1)
  const sealing = makeFileKey(recipient)
  // Before and after: master keys may be changed and taken away meanwhile.
  const before = await readSecrets(parts)
  return atOneMoment(parts.adminUrl, async (client) => {
    const origin = await originOf(client, parts)
    await asOwner(client)
    await checkRoom(to, await sizeOfTables(client))
    const towns = await seenTowns(client)
    const writing: Writing = { parts, client, origin, towns, draft, previous: last && join(last.folder, originalsName), rows: {}, originals: undefined }
    const archive = await writeArchive(join(draft, archiveName), { parts: partsOf(writing), last: () => closingOf(writing), sealing })
    const secrets = await writeSecrets(join(draft, secretsName), { ...before, ...(await readSecrets(parts)) }, recipient)
    const { count = 0, fresh = 0, bytes = 0, missing = [] } = writing.originals ?? {}
    const manifest: Manifest = {
      format: 1, made: origin.made, version: parts.version, schema: origin.migrations.at(-1)?.name ?? '', recipient: nameOf(recipient.publicKey),
      archive, secrets: secrets.written, originals: { count, fresh, bytes, missing }, acts: towns.reduce((sum, { acts }) => sum + acts, 0), towns,
    }
    await writeDurably(join(draft, manifestName), `${JSON.stringify(manifest, null, 1)}\n`)
    for (const address of missing) say(`附件架上缺少或损坏 ${address}，请在原系统执行 npm run verify`)
    return { manifest, keys: { archive: sealing.key, secrets: secrets.key } }
  })
}

interface Writing {
  parts: BackupParts
  client: pg.Client
  origin: Origin
  towns: SeenTown[]
  draft: string
  previous: string | undefined
  /** Filled as the parts are written. */
  rows: Record<string, number>
  originals: (Copied & { gone: string[] }) | undefined
}

async function originOf(client: pg.Client, { now, version }: BackupParts): Promise<Origin> {
  // The first statement: from here on the moment stands.
  const migrations = await migrationsOf(client)
  const { rows } = await client.query<{ server: string }>(`SELECT current_setting('server_version') AS server`)
  return { kind: 'origin', made: now().moment, version, server: rows[0]?.server ?? '', migrations }
}

async function* partsOf(writing: Writing): AsyncGenerator<Part<Title>> {
  const { parts: { say, dataDir, settings }, client, towns, draft, previous, origin } = writing
  yield { title: origin, bytes: noBytes() }
  for (const table of await listTables(client)) yield { title: { kind: 'table', table }, bytes: countRows(writing, table.name, readTable(client, table)) }
  say('数据库已写完，正在复制附件……')
  const copied = await copyOriginals({ addresses: originalsOf(client, towns), from: join(dataDir, 'files'), previous, to: join(draft, originalsName) })
  writing.originals = await partGone(writing, copied)
  // After the originals: what was deleted meanwhile is named here.
  for (const [name, lines] of await anchorsAt(join(dataDir, 'anchors'), towns)) yield { title: { kind: 'file', path: `anchors/${name}` }, bytes: bytesOf(lines.map((line) => `${line}\n`).join('')) }
  yield { title: { kind: 'file', path: 'settings.json' }, bytes: bytesOf(JSON.stringify(settings, null, 1)) }
}

function closingOf({ rows, towns, originals }: Writing): Closing {
  return { rows, towns, gone: originals?.gone ?? [] }
}

/** What no row names any more was deleted by right while it was copied; what is named still is missing. */
async function partGone({ parts: { adminUrl }, towns }: Writing, copied: Copied): Promise<Copied & { gone: string[] }> {
  if (copied.missing.length === 0) return { ...copied, gone: [] }
  return overAll(adminUrl, async (client) => {
    await client.query('BEGIN')
    await asOwner(client)
    const [missing, gone]: [string[], string[]] = [[], []]
    for (const address of copied.missing) (await isNamed(client, towns, address) ? missing : gone).push(address)
    return { ...copied, missing, gone }
  })
}

async function* countRows({ rows }: Pick<Writing, 'rows'>, table: string, blocks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let count = 0
  for await (const bytes of blocks) {
    // In PostgreSQL's text format a row ends with the only line feed that stands in it.
    for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) count += 1
    yield bytes
  }
  rows[table] = count
}

const looks = 50

/** The lines outside, cut to the moment of the backup, once every seal of that moment has its line. */
async function anchorsAt(folder: string, towns: readonly SeenTown[]): Promise<AnchorFiles> {
  for (let look = 0; ; look++) {
    const files = new Map(await readAnchors(folder))
    const seals = files.get(sealsName) ?? []
    if (!reaches(seals, towns) && look < looks) {
      await pause(100)
      continue
    }
    // A line that never came, for the disk was full, is written by the sealer of the restored database.
    return files.set(sealsName, upTo(seals, towns))
  }
}
