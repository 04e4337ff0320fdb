import { isRunning } from './find-process.ts'
import type { SeenProcess } from './find-process.ts'
import { findOwners, writeOwners } from './owners.ts'
import { waitUntilGone } from './wait-for-server.ts'

type Use = { ownerFile: string; server: SeenProcess; use: string; log: (line: string) => void }

/** Ends one use of a server: takes its claim away, and stops the server when it was the last. To be called under the lock. */
export const endUse = async ({ ownerFile, server, use, log }: Use): Promise<void> => {
  const owners = await findOwners(ownerFile, server)
  if (!owners?.claims.some((claim) => claim.use === use)) return
  const others = owners.claims.filter((claim) => claim.use !== use)
  await writeOwners(ownerFile, { ...owners, claims: others })
  if (others.length === 0) return tellServerToStop(server, log)
  if (owners.claims[0]?.use === use) log(`数据库仍由进程 ${others.map(({ pid }) => pid).join('、')} 使用，由其停下。`)
}

/** SIGINT: sessions are ended, a checkpoint is written, no recovery is needed next time. Returns when the server has gone. */
export const tellServerToStop = async (server: SeenProcess, log: (line: string) => void): Promise<void> => {
  if (!(await isRunning(server))) return
  process.kill(server.pid, 'SIGINT')
  await waitUntilGone(server, log)
}
