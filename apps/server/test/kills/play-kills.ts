import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openPool } from '../../src/store/connection.ts'
import { roleUrl } from '../../src/store/roles.ts'
import { byRole, prepareDatabase, testPasswords } from '../prepare-database.ts'
import { addTowns, town } from '../towns.ts'
import { findingsOf, sealAll } from '../toy-books.ts'
import { killableDatabase, killRound } from './kill-rounds.ts'
import type { Killable, Round, Victim } from './kill-rounds.ts'

export interface Played {
  rounds: Round[]
  findings: unknown[]
}

/** A server that the surroundings name is reached over the network; ours over a socket in the file system. */
export function isOutside(adminUrl: string): boolean {
  return !decodeURIComponent(new URL(adminUrl).hostname).startsWith('/')
}

/** What can be killed of a server that is not ours: nothing. */
export function leftAlone(adminUrl: string): Killable {
  return { adminUrl, kill: undefined, restart: async () => undefined, stop: async () => undefined }
}

/** Rounds of killing on a database of their own (or, where an outside one is handed in, of the writer alone), and what verifying finds after them. */
export async function playKills({ rounds, least, outside, seed }: { rounds: number; least: number; outside: Killable | undefined; seed: number }): Promise<Played> {
  const dataDir = await mkdtemp(join(tmpdir(), 'zhenzhi-kills-'))
  await chmod(dataDir, 0o711)
  const database = outside ?? await killableDatabase(dataDir)
  const random = randomFrom(seed)
  try {
    if (outside === undefined) await prepare(database.adminUrl)
    const played: Round[] = []
    const victims: readonly Victim[] = outside === undefined ? ['database', 'both', 'writer'] : ['writer']
    for (let round = 0; round < rounds; round++) {
      played.push(await killRound(database, { least, victim: victims[round % victims.length] ?? 'writer', random }))
    }
    return { rounds: played, findings: await findingsAfter(database.adminUrl) }
  } finally {
    if (outside === undefined) await database.stop()
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5 })
  }
}

export async function prepare(adminUrl: string): Promise<void> {
  await prepareDatabase(adminUrl)
  const app = openPool(roleUrl(adminUrl, 'app', testPasswords.app), { max: 2, name: 'prepare' })
  await addTowns(app).finally(() => app.end())
}

/** Seals all that waits, then verifies everything, deciding every act again. */
export async function findingsAfter(adminUrl: string): Promise<unknown[]> {
  const pools = byRole((role) => openPool(roleUrl(adminUrl, role, testPasswords[role]), { max: 2, name: `after ${role}` }))
  try {
    await sealAll({ database: pools, town }, { limit: 2000 })
    return await findingsOf({ database: pools, town }, { redecide: true })
  } finally {
    await Promise.all(Object.values(pools).map((pool) => pool.end()))
  }
}

/** Numbers from 0 to 1, the same for the same seed, so that a round that failed can be played again (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
