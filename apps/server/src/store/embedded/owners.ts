import { isRunning } from './find-process.ts'
import { readIfThere } from './read-if-there.ts'
import { writeDurably } from './write-durably.ts'

/** Who uses a server: a process (number and start) and one use within it. */
export type Claim = { use: string; pid: number; started: string }

/**
 * What the owner file holds. The first claim whose process lives owns the server; the others adopted it. `postgres` is null from just before
 * the server is started until its number is known, so that a server whose Node was killed in between is still known to be ours.
 */
export type Owners = { postgres: { pid: number; started: string } | null; claims: Claim[] }

/** The owner file's content with only living claims, or undefined where the file is missing, unreadable or about another server. */
export const findOwners = async (path: string, postgres: { pid: number; started: string }): Promise<Owners | undefined> => {
  const text = await readIfThere(path)
  if (text === undefined) return undefined
  const owners = parse(text)
  const { pid, started } = owners?.postgres ?? postgres
  if (!owners || pid !== postgres.pid || started !== postgres.started) return undefined
  const alive = await Promise.all(owners.claims.map(isRunning))
  return { postgres: { pid, started }, claims: owners.claims.filter((_, at) => alive[at]) }
}

/** Writes the owner file. To be called under the lock. */
export const writeOwners = (path: string, owners: Owners): Promise<void> =>
  writeDurably(path, `${JSON.stringify(owners, null, 2)}\n`, 0o644) // the folder's user must read what root wrote, and the other way round

const parse = (text: string): Owners | undefined => {
  try {
    const owners = JSON.parse(text)
    return typeof owners?.postgres === 'object' && Array.isArray(owners.claims) ? owners : undefined
  } catch {
    return undefined
  }
}
