import { createHash } from 'node:crypto'
import { link, lstat, mkdir, open, readdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { codeOf } from '../store/embedded/sentence.ts'
import { syncFolder } from '../store/embedded/write-durably.ts'

export interface Copying {
  addresses: AsyncIterable<string>
  /** Where originals lie, sealed, each under the hash of its bytes. */
  from: string
  /** The same of the backup before; its files are linked instead of written again. */
  previous?: string | undefined
  to: string
}

export interface Copied {
  count: number
  /** Written anew. */
  fresh: number
  bytes: number
  /** Named, and not there, or not what their address says. */
  missing: string[]
}

/** Files read at the same time: each may be 20 MB and is held whole. */
const atOnce = 4

/** Copies originals by their addresses, each checked against its own hash; everything is on the disk when this ends. */
export async function copyOriginals({ addresses, from, previous, to }: Copying): Promise<Copied> {
  const done: Copied = { count: 0, fresh: 0, bytes: 0, missing: [] }
  await mkdir(to, { recursive: true, mode: 0o700 })
  let some: string[] = []
  const copySome = async () => {
    const copies = await Promise.all(some.map((address) => copyOne(address, { from, previous, to })))
    some.forEach((address, at) => note(done, address, copies[at]))
    some = []
  }
  for await (const address of addresses) {
    some.push(address)
    if (some.length === atOnce) await copySome()
  }
  await copySome()
  for (const name of await readdir(to)) await syncFolder(join(to, name))
  await syncFolder(to)
  return done
}

interface Copy {
  bytes: number
  fresh: boolean
}

function note(done: Copied, address: string, copy: Copy | undefined): void {
  if (copy === undefined) {
    done.missing.push(address)
    return
  }
  done.count += 1
  done.fresh += copy.fresh ? 1 : 0
  done.bytes += copy.bytes
}

async function copyOne(address: string, { from, previous, to }: Omit<Copying, 'addresses'>): Promise<Copy | undefined> {
  const place = join(address.slice(0, 2), address)
  const target = join(to, place)
  await mkdir(dirname(target), { recursive: true, mode: 0o700 })
  if (previous !== undefined && await linked(join(previous, place), target)) return { bytes: (await lstat(target)).size, fresh: false }
  const bytes = await readFile(join(from, place)).catch(absent)
  if (bytes === undefined || createHash('sha256').update(bytes).digest('hex') !== address) return undefined
  await writeWhole(target, bytes)
  return { bytes: bytes.length, fresh: true }
}

/** False where there is nothing to link, or the disk knows no hard links: then it is written again. */
async function linked(old: string, target: string): Promise<boolean> {
  try {
    await link(old, target)
    return true
  } catch (fault) {
    if (codeOf(fault) === 'EEXIST') return true
    if (['ENOENT', 'EXDEV', 'EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'].includes(codeOf(fault) ?? '')) return false
    throw fault
  }
}

async function writeWhole(path: string, bytes: Buffer): Promise<void> {
  const file = await open(path, 'w', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

function absent(fault: unknown): undefined {
  if (codeOf(fault) !== 'ENOENT') throw fault
}

/** The addresses of all that lies in such a folder. */
export async function* addressesIn(folder: string): AsyncGenerator<string> {
  const places: string[] = await readdir(folder).catch(() => [])
  for (const place of places) {
    for (const name of await readdir(join(folder, place))) if (/^[0-9a-f]{64}$/.test(name)) yield name
  }
}
