import { randomUUID } from 'node:crypto'
import { chmod } from 'node:fs/promises'
import { join } from 'node:path'
import { adminUrlOf, askServer } from './ask-server.ts'
import { getPostgresPackage } from './find-package.ts'
import { getOwnProcess } from './find-process.ts'
import type { SeenProcess } from './find-process.ts'
import { findRoom } from './find-room.ts'
import { hasCluster, initCluster } from './init-cluster.ts'
import { launchServer } from './launch-server.ts'
import { findOwners, writeOwners } from './owners.ts'
import type { Claim } from './owners.ts'
import { clusterOf, decidePlace, makeHome, makeSocketFolder, ownerFileOf } from './place.ts'
import type { Place } from './place.ts'
import { findRunningServer } from './postmaster-file.ts'
import { prepareProgramsFor } from './prepare-programs.ts'
import { argumentsOf } from './server-settings.ts'
import { endUse, tellServerToStop } from './stop-server.ts'
import { createPassword, findPassword, passwordIsMissing, resetPassword } from './superuser-password.ts'
import { waitUntilReady } from './wait-for-server.ts'
import { whileLocked } from './while-locked.ts'

/** A running server. `adminUrl` is the superuser's, over the unix socket. */
export type RunningPostgres = { adminUrl: string; stop: () => Promise<void>; pid: number; adopted: boolean }

export type StartPostgres = { dataDir: string; log?: (line: string) => void; settings?: Record<string, string> }

/**
 * Runs the bundled PostgreSQL on a data folder, making the cluster at the first start. Where a server already runs on it, of another
 * process or left by a killed one, that server is adopted, with the settings it has.
 *
 * `stop` ends this use. The server goes down (SIGINT: sessions are ended, everything is written) only with its owner; an adopter leaves it
 * running. An owner that stops while others use it leaves it to them, and the last one stops it.
 *
 * Throws a sentence for the operator where the machine, the folder, the password or a setting does not allow it.
 */
export const startPostgres = async ({ dataDir: folder, log = () => undefined, settings = {} }: StartPostgres): Promise<RunningPostgres> => {
  const home = await makeHome(folder)
  const lock = join(home, 'postgres.lock')
  const { pid, started } = await getOwnProcess()
  const start: Start = { home, log, settings, claim: { use: randomUUID(), pid, started } }
  const { server, adminUrl, place, adopted } = await whileLocked(lock, () => startLocked(start))
  let stopping: Promise<void> | undefined
  const stop = () => (stopping ??= whileLocked(lock, () => endUse({ ownerFile: ownerFileOf(place), server, use: start.claim.use, log })))
  return { adminUrl, stop, pid: server.pid, adopted }
}

type Start = { home: string; log: (line: string) => void; settings: Record<string, string>; claim: Claim }
type Started = { server: SeenProcess; adminUrl: string; place: Place; adopted: boolean }

const startLocked = async (start: Start): Promise<Started> => {
  const place = await decidePlace(start.home)
  return (await adopt(place, start)) ?? startAnew(place, start)
}

/** The server that runs already, as soon as it is ready; undefined where none runs, or the one that did has ended meanwhile. */
const adopt = async (place: Place, { log, claim }: Start): Promise<Started | undefined> => {
  const server = await findRunningServer(place)
  if (!server) return undefined
  const socketFolder = await waitUntilReady(place, server, log)
  if (socketFolder === undefined) return undefined
  const password = await findPassword(place)
  if (password === undefined) throw passwordIsMissing(place, server.pid)
  await askServer(place, socketFolder, password)
  const owners = await findOwners(ownerFileOf(place), server)
  // No owner file about this server: somebody started it by hand, and it is not ours to stop.
  if (owners) await writeOwners(ownerFileOf(place), { ...owners, claims: [...owners.claims, claim] })
  log(`数据库已在运行（进程 ${server.pid}），直接使用。`)
  return { server, adminUrl: adminUrlOf(socketFolder, password), place, adopted: true }
}

const startAnew = async (place: Place, { home, log, settings, claim }: Start): Promise<Started> => {
  const pack = getPostgresPackage()
  const socketFolder = await makeSocketFolder(place)
  const args = argumentsOf({ cluster: clusterOf(place), socketFolder, room: await findRoom(clusterOf(place)) }, settings)
  const isFirst = !(await hasCluster(place, pack.major))
  if (isFirst) log(`首次启动，正在 ${place.lodging} 建立数据库，约需数秒……`)
  const programs = await prepareProgramsFor({ pack, home })
  const kept = await findPassword(place)
  const password = kept ?? (isFirst ? await createPassword(place) : await resetPassword(place, programs))
  if (kept === undefined && !isFirst) log('数据库管理密码文件不见了，已设定新密码。')
  if (isFirst) await initCluster({ place, initdb: programs.initdb, password, socketFolder })
  await chmod(clusterOf(place), 0o700) // a restored copy may be open to others, and PostgreSQL then refuses it
  const noteOwner = (server: SeenProcess | null) =>
    writeOwners(ownerFileOf(place), { postgres: server && { pid: server.pid, started: server.started }, claims: [claim] })
  const server = await launchServer({ place, postgres: programs.postgres, args, socketFolder, log, noteOwner })
  await askServer(place, socketFolder, password).catch(async (error: unknown) => {
    await tellServerToStop(server, log)
    throw error
  })
  return { server, adminUrl: adminUrlOf(socketFolder, password), place, adopted: false }
}
