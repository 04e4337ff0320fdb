import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** Where packets lie: what goes out, what came in, and what was not taken in. People or a gateway carry them. */
export interface Folders {
  putOut: (name: string, bytes: Buffer) => Promise<void>
  /** Takes one away that need not be carried any more. */
  dropOut: (name: string) => Promise<void>
  isOut: (name: string) => Promise<boolean>
  /** Files that came in, by name; what is being copied still (a name that begins with a dot or ends in .part) is none yet. */
  listIn: () => Promise<string[]>
  /** Undefined where another process took it away meanwhile. */
  readIn: (name: string) => Promise<Buffer | undefined>
  dropIn: (name: string) => Promise<void>
  /** Puts it aside, under a name that hides no other. */
  reject: (name: string, as: string) => Promise<void>
}

export async function openFolders(folder: string): Promise<Folders> {
  const [out, inside, rejected] = [join(folder, 'out'), join(folder, 'in'), join(folder, 'rejected')]
  for (const one of [folder, out, inside, rejected]) await mkdir(one, { recursive: true, mode: 0o700 })
  return {
    putOut: (name, bytes) => writeWhole(out, name, bytes),
    dropOut: (name) => rm(join(out, name), { force: true }),
    isOut: async (name) => (await readdir(out)).includes(name),
    listIn: async () => (await readdir(inside, { withFileTypes: true }))
      .filter((one) => one.isFile() && !one.name.startsWith('.') && !one.name.endsWith('.part')).map(({ name }) => name).toSorted(),
    readIn: (name) => unlessGone(readBounded(join(inside, name))),
    dropIn: (name) => rm(join(inside, name), { force: true }),
    reject: (name, as) => unlessGone(rename(join(inside, name), join(rejected, as))),
  }
}

/** Whoever carries it sees it whole or not at all, also after the power failed. */
async function writeWhole(folder: string, name: string, bytes: Buffer): Promise<void> {
  const draft = join(folder, `.${name}.${process.pid}.part`)
  const file = await open(draft, 'w', 0o600)
  try {
    await file.writeFile(bytes)
    await file.datasync()
  } finally {
    await file.close()
  }
  await rename(draft, join(folder, name))
}

/** No packet of ours is so large; of what is, nothing is read, and nothing is no packet. */
const mostBytes = 256_000_000

async function readBounded(path: string): Promise<Buffer> {
  return (await stat(path)).size > mostBytes ? Buffer.alloc(0) : readFile(path)
}

async function unlessGone<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') return undefined
    throw fault
  }
}
