import { randomBytes } from 'node:crypto'
import { chmod, link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Secrets of an installation, kept in files of mode 0600 beside the database and never in it. */
export interface Secrets {
  /** One file a secret; made on first use. Several processes may ask at once: the first to write wins. */
  text: (name: string) => Promise<string>
}

export async function openSecrets(folder: string): Promise<Secrets> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await chmod(folder, 0o700)
  return { text: (name) => readOrMake(join(folder, name)) }
}

async function readOrMake(path: string): Promise<string> {
  const kept = await readKept(path)
  if (kept !== undefined) return kept
  const draft = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`
  await writeFile(draft, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' })
  try {
    // A link is refused where the name is taken: a secret that another process has just made is never written over.
    await link(draft, path)
  } catch {
    // taken; theirs is read below
  }
  await rm(draft)
  const made = await readKept(path)
  if (made === undefined) throw new Error(`the secret ${path} can be neither read nor made`)
  return made
}

async function readKept(path: string): Promise<string | undefined> {
  try {
    return (await readFile(path, 'utf8')).trim()
  } catch {
    return undefined
  }
}
