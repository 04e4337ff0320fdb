import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeArchive } from './archive.ts'
import type { Title, Written } from './archive.ts'
import { makeFileKey } from './file-key.ts'
import { bytesOf } from './frames.ts'
import type { Part } from './frames.ts'
import type { Recipient } from './recovery-code.ts'

/** Contents of secret files by their names. */
export type SecretFiles = Readonly<Record<string, Buffer>>

/** Made anew at a restore: the passwords of the database's own logins. And what is just being written. */
const notKept = /^database-|^postgres-superuser|\.\d+\.[0-9a-f]{8}$|\.unfinished$/

/** What the installation keeps secret: its master keys above all. They are small and few. */
export async function readSecrets({ dataDir, masterKeyDir }: { dataDir: string; masterKeyDir?: string | undefined }): Promise<SecretFiles> {
  const own = await readFiles(join(dataDir, 'secrets'), (name) => !notKept.test(name))
  return masterKeyDir === undefined ? own : { ...own, ...(await readFiles(masterKeyDir, (name) => name.startsWith('master-key-') && !notKept.test(name))) }
}

async function readFiles(folder: string, wanted: (name: string) => boolean): Promise<SecretFiles> {
  const entries = await readdir(folder, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isFile() && wanted(entry.name)).map(({ name }) => name).toSorted()
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name))] as const)))
}

/** Seals them into a file of their own, which may be kept in another place than the rest of the backup. */
export async function writeSecrets(path: string, files: SecretFiles, recipient: Recipient): Promise<{ written: Written; key: Buffer }> {
  const parts = async function* (): AsyncGenerator<Part<Title>> {
    for (const [name, content] of Object.entries(files)) yield { title: { kind: 'file', path: `secrets/${name}` }, bytes: bytesOf(content) }
  }
  const sealing = makeFileKey(recipient)
  return { written: await writeArchive(path, { parts: parts(), last: () => ({ names: Object.keys(files) }), sealing }), key: sealing.key }
}
