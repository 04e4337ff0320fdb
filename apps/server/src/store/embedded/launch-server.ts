import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { findProcess } from './find-process.ts'
import type { SeenProcess } from './find-process.ts'
import { logOf } from './place.ts'
import type { Place } from './place.ts'
import { findRunningServer } from './postmaster-file.ts'
import { doesNotRun, surroundings } from './run-program.ts'
import { sentence } from './sentence.ts'
import { openLog, readLogFrom } from './server-log.ts'
import { waitUntilReady } from './wait-for-server.ts'

export type Launch = {
  place: Place
  postgres: string
  args: readonly string[]
  socketFolder: string
  log: (line: string) => void
  /** Called before the process is there, with null, and as soon as it is: its owner is known whenever we are killed. */
  noteOwner: (server: SeenProcess | null) => Promise<void>
}

/** Sessions of a killed server may hold its memory for some seconds yet. */
const passing = /lock file .* already exists|still in use|could not bind Unix address|Address already in use/i
const attempts = 60
const pauseMs = 500

/**
 * Starts the server as a child in a process group of its own (a Ctrl-C at the terminal is not its business) and waits until it is ready.
 * What passes by itself is tried again for half a minute; anything else it died of is thrown with its last words.
 */
export const launchServer = async (launch: Launch): Promise<SeenProcess> => {
  await clearSocket(launch.socketFolder)
  for (let attempt = 1; ; attempt++) {
    await launch.noteOwner(null)
    const { child, from } = await spawnServer(launch)
    const server = await findProcess(child.pid ?? 0)
    if (server) await launch.noteOwner(server)
    if (server && (await waitUntilReady(launch.place, server, launch.log)) !== undefined) return watched(child, server, launch)
    const lastWords = await readLogFrom(logOf(launch.place), from)
    if (!passing.test(lastWords) || attempt === attempts) throw didNotStart(launch.place, lastWords)
    if (attempt === 1) launch.log('上次的数据库进程还在退出，稍候重试……')
    await pause(pauseMs)
    await findRunningServer(launch.place) // mends a file that now names another program
  }
}

/** A server told to stop ends with 0; anything else nobody asked for. */
const watched = (child: ChildProcess, server: SeenProcess, { place, log }: Launch): SeenProcess => {
  child.once('exit', (code, signal) => {
    if (code !== 0) log(`数据库进程 ${server.pid} 意外结束（${signal ?? code}），请重新启动程序；记录在 ${logOf(place)}。`)
  })
  return server
}

const spawnServer = async ({ place, postgres, args }: Launch): Promise<{ child: ChildProcess; from: number }> => {
  const log = await openLog(logOf(place))
  try {
    const { size: from } = await log.stat()
    if (place.user) await log.chown(place.user.uid, place.user.gid) // he may run the next start himself
    const child = spawn(postgres, args, { ...surroundings(place.user), detached: true, stdio: ['ignore', log.fd, log.fd] })
    await new Promise((done, fail) => {
      child.once('spawn', done)
      child.once('error', (error) => fail(doesNotRun(postgres, error)))
    })
    child.unref()
    return { child, from }
  } finally {
    await log.close()
  }
}

/** The folder is ours alone and no server runs on the cluster, so what a killed one left there is nobody's. */
const clearSocket = async (folder: string): Promise<void> => {
  await rm(join(folder, '.s.PGSQL.5432'), { force: true })
  await rm(join(folder, '.s.PGSQL.5432.lock'), { force: true })
}

const didNotStart = (place: Place, lastWords: string) => sentence(
  `数据库没有启动。它最后的记录如下（全文见 ${logOf(place)}）：`,
  `The database did not start. Its last words follow (all of them in ${logOf(place)}):`,
  lastWords,
)
