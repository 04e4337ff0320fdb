import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { findProcess } from './find-process.ts'
import type { SeenProcess } from './find-process.ts'
import { clusterOf } from './place.ts'
import type { Place } from './place.ts'
import { readIfThere } from './read-if-there.ts'

/** What a server says of itself in postmaster.pid. `status` is `starting`, `ready`, `stopping`, … */
export type PostmasterFile = { pid: number; socketFolder: string; status: string }

const fileOf = (place: Place) => join(clusterOf(place), 'postmaster.pid')

/** The server's own file, or undefined where there is none or it holds no number. */
export const findPostmasterFile = async (place: Place): Promise<PostmasterFile | undefined> => {
  const lines = (await readIfThere(fileOf(place)))?.split('\n') ?? []
  const pid = Math.abs(Number(lines[0])) // PostgreSQL writes a single-user session's number as negative
  return pid > 0 ? { pid, socketFolder: lines[4]?.trim() ?? '', status: lines[7]?.trim() ?? '' } : undefined
}

/**
 * The server that runs on this cluster, or undefined, and then nothing of a former one stands in the way of a start. After a kill the file
 * stays behind; its number may by now be a zombie's or another program's, which PostgreSQL would take for a running server for ever.
 */
export const findRunningServer = async (place: Place): Promise<SeenProcess | undefined> => {
  const file = await findPostmasterFile(place)
  if (!file) return removeEmptyFile(place)
  const holder = await endedZombie(file.pid)
  if (holder && !holder.zombie && servesCluster(holder, clusterOf(place))) return holder
  if (holder) await disown(place)
  return undefined
}

/** A zombie is gone as soon as its parent looks; some parents (a container's first process) never do. */
const endedZombie = async (pid: number): Promise<SeenProcess | undefined> => {
  for (let look = 0; look < 30; look++) {
    const seen = await findProcess(pid)
    if (!seen?.zombie) return seen
    await pause(100)
  }
  return findProcess(pid)
}

/** A server works inside its cluster; where the system does not show that, its command line names it. */
const servesCluster = ({ command, workingFolder }: SeenProcess, cluster: string): boolean =>
  /postgres/.test(command) && (workingFolder === undefined ? command.includes(`-D ${cluster}`) : workingFolder === cluster)

/** Above every system's highest process number. */
const nobodysNumber = 2_147_483_646

/**
 * Replaces the number, and leaves the rest: removing the file would also remove the name of the shared memory, by which PostgreSQL
 * notices that sessions of the killed server still write, and waits for them.
 */
const disown = async (place: Place): Promise<void> => {
  const text = await readIfThere(fileOf(place))
  if (text !== undefined) await writeFile(fileOf(place), text.replace(/^\s*-?\d+/, String(nobodysNumber)))
}

/** An empty file is left by a power cut, or is a server's that writes it just now. */
const removeEmptyFile = async (place: Place): Promise<SeenProcess | undefined> => {
  if ((await readIfThere(fileOf(place))) === undefined) return undefined
  await pause(1000)
  if (await findPostmasterFile(place)) return findRunningServer(place)
  await rm(fileOf(place), { force: true })
  return undefined
}
