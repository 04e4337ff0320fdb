import { link, rename, rm, writeFile } from 'node:fs/promises'
import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { getOwnProcess, isRunning } from './find-process.ts'
import { readIfThere } from './read-if-there.ts'
import { codeOf, sentence } from './sentence.ts'

const pauseMs = 50
const longestWaitMs = 600_000

/**
 * Does `work` while no other process on this machine does work under the same lock file. The holder is named by number and start, so the
 * lock of a killed process is taken over. It keeps two starts from stepping on each other; that two servers never open one cluster is
 * PostgreSQL's own lock, not this one.
 */
export const whileLocked = async <Result>(path: string, work: () => Promise<Result>): Promise<Result> => {
  const { pid, started } = await getOwnProcess()
  const claim = `${path}.${randomUUID()}`
  await writeFile(claim, JSON.stringify({ pid, started }), { mode: 0o644 })
  try {
    await take(path, claim)
    return await work().finally(() => rm(path, { force: true }))
  } finally {
    await rm(claim, { force: true })
  }
}

const take = async (path: string, claim: string): Promise<void> => {
  for (let waited = 0; waited < longestWaitMs; waited += pauseMs) {
    if (await placed(path, claim)) return
    const holder = await readIfThere(path)
    if (holder === undefined) continue
    if (await isAlive(holder)) await pause(pauseMs)
    else await clear(path, claim, holder)
  }
  throw sentence(
    `另一个进程占用 ${path} 已超过十分钟。请先结束它，再重新启动。`,
    `Another process has held ${path} for more than ten minutes. End it first, then start again.`,
  )
}

/** A hard link appears whole or not at all, so a holder's name is never read half written. */
const placed = async (path: string, claim: string): Promise<boolean> => {
  try {
    await link(claim, path)
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
}

const isAlive = async (holder: string): Promise<boolean> => {
  try {
    return await isRunning(JSON.parse(holder))
  } catch {
    return false // not what this program writes
  }
}

/** Moves a dead holder's lock aside. If somebody was quicker, what was moved is his living lock, and it is put back. */
const clear = async (path: string, claim: string, dead: string): Promise<void> => {
  const aside = `${claim}.aside`
  try {
    await rename(path, aside)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return
    throw error
  }
  if ((await readIfThere(aside)) !== dead) await link(aside, path).catch(() => undefined)
  await rm(aside, { force: true })
}
