import { setTimeout as pause } from 'node:timers/promises'
import { isRunning } from './find-process.ts'
import type { SeenProcess } from './find-process.ts'
import type { Place } from './place.ts'
import { findPostmasterFile } from './postmaster-file.ts'
import { sentence } from './sentence.ts'

const pauseMs = 10
const tellEveryMs = 10_000
const longestWaitMs = 600_000

/**
 * Waits until the server says it is ready and gives the folder of its socket; undefined where it ended instead. Replaying the log after a
 * crash takes as long as it takes, up to ten minutes, and is told every ten seconds.
 */
export const waitUntilReady = async (place: Place, server: SeenProcess, log: (line: string) => void): Promise<string | undefined> => {
  for (let waited = 0; waited < longestWaitMs; waited += pauseMs) {
    const file = await findPostmasterFile(place)
    if (file?.pid === server.pid && file.status === 'ready') return file.socketFolder
    if (!(await isRunning(server))) return undefined
    if (waited > 0 && waited % tellEveryMs === 0) log('数据库正在恢复或正在停止，请稍候……')
    await pause(pauseMs)
  }
  throw notReady(server.pid)
}

/** Waits until a server that was told to stop has gone. Nothing harder is done to it: it is writing what it must not lose. */
export const waitUntilGone = async (server: SeenProcess, log: (line: string) => void): Promise<void> => {
  for (let waited = 0; waited < longestWaitMs; waited += pauseMs) {
    if (!(await isRunning(server))) return
    if (waited > 0 && waited % tellEveryMs === 0) log('数据库正在写完数据，请稍候……')
    await pause(pauseMs)
  }
  throw notGone(server.pid)
}

const notReady = (pid: number) => sentence(
  `数据库（进程 ${pid}）十分钟内没有就绪。请查看数据文件夹中的 log/postgres.log。`,
  `The database (process ${pid}) was not ready within ten minutes. See log/postgres.log in the data folder.`,
)

const notGone = (pid: number) => sentence(
  `数据库（进程 ${pid}）十分钟内没有停下。请查看数据文件夹中的 log/postgres.log；不要用 kill -9。`,
  `The database (process ${pid}) did not stop within ten minutes. See log/postgres.log in the data folder; do not use kill -9.`,
)
