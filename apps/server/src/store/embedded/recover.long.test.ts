import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { ask, isAlive, killHard, makeFolder, ownerOf, startFor } from '../../../test/cluster-folder.ts'

const pidFile = (folder: string) => join(folder, 'postgres/postmaster.pid')

/** A killed server's folder, and whose it is: the account that other programs must run under to look like the server. */
const leaveKilled = async (folder: string) => {
  const { pid, adminUrl } = await startFor({ dataDir: folder })
  await ask(adminUrl, 'CREATE TABLE kept AS SELECT 7 AS number')
  const uid = await ownerOf(pid)
  await killHard(pid)
  return { pid, uid, ...(process.getuid!() === 0 ? { as: { uid, gid: (await stat(join(folder, 'postgres'))).gid } } : { as: {} }) }
}

/** Starts again, and tells whether that is another server with the same records. */
const startAgain = async (folder: string, former: number) => {
  const { adopted, pid, adminUrl } = await startFor({ dataDir: folder })
  return { adopted, isOther: pid !== former, ...(await ask(adminUrl, 'SELECT number FROM kept')) }
}

const anew = { adopted: false, isOther: true, number: 7 }

const nameInPidFile = async (folder: string, pid: number) => {
  const [, ...rest] = (await readFile(pidFile(folder), 'utf8')).split('\n')
  await writeFile(pidFile(folder), [pid, ...rest].join('\n'))
}

test('after the server was killed the next start recovers what was committed', async () => {
  const folder = await makeFolder()
  const { pid } = await leaveKilled(folder)

  expect(await startAgain(folder, pid)).toEqual(anew)
})

test('the death of the server is told, an ordered stop is not', async () => {
  const folder = await makeFolder()
  const told: string[] = []
  const killed = await startFor({ dataDir: folder, log: (line) => told.push(line) })
  await killHard(killed.pid)
  await pause(100)
  const next = await startFor({ dataDir: folder, log: (line) => told.push(line) })
  await next.stop()
  await pause(100)

  expect(told.filter((line) => line.includes('意外结束'))).toEqual([expect.stringContaining(String(killed.pid))])
})

test('a left pid file whose number now is another program of the same account is mended', async () => {
  const folder = await makeFolder()
  const { pid, as } = await leaveKilled(folder)
  const program = spawn('sleep', ['60'], { ...as, stdio: 'ignore' })
  await once(program, 'spawn')
  await nameInPidFile(folder, program.pid!)
  await writeFile(join(folder, 'run/.s.PGSQL.5432.lock'), `${program.pid}\n`)

  expect(await startAgain(folder, pid)).toEqual(anew)
  expect(await isAlive(program.pid!)).toBe(true)
  program.kill()
})

test('a left pid file that names a zombie, which its parent never takes away, is mended', async () => {
  const folder = await makeFolder()
  const { pid, as } = await leaveKilled(folder)
  const parent = spawn('/bin/sh', ['-c', 'sleep 0.1 & echo $!; exec sleep 60'], { ...as, stdio: ['ignore', 'pipe', 'ignore'] })
  const [told] = await once(parent.stdout, 'data')
  await pause(300)
  await nameInPidFile(folder, Number(String(told)))
  expect(await readFile(`/proc/${String(told).trim()}/stat`, 'utf8')).toContain(') Z ')

  expect(await startAgain(folder, pid)).toEqual(anew)
  parent.kill()
})

test.each([['empty', ''], ['garbled', 'xyz\n']])('a pid file that a power cut left %s is taken away', async (_, text) => {
  const folder = await makeFolder()
  const { pid } = await leaveKilled(folder)
  await writeFile(pidFile(folder), text)

  expect(await startAgain(folder, pid)).toEqual(anew)
})

test('a first start that was killed while making the cluster leaves nothing that the next one trips over', async () => {
  const folder = await makeFolder()
  await mkdir(join(folder, 'postgres.unfinished-abc/base'), { recursive: true })
  await startFor({ dataDir: folder })

  expect((await readdir(folder)).filter((name) => name.includes('unfinished'))).toEqual([])
})

test('a restored copy whose folder is open to others is closed to them and served', async () => {
  const folder = await makeFolder()
  const { pid } = await leaveKilled(folder)
  await chmod(join(folder, 'postgres'), 0o755)

  expect(await startAgain(folder, pid)).toEqual(anew)
})

test('the last words of a server that does not start are told', async () => {
  const folder = await makeFolder()
  const { stop } = await startFor({ dataDir: folder })
  await stop()

  await expect(startFor({ dataDir: folder, settings: { shared_buffers: 'plenty' } })).rejects.toThrow(/shared_buffers/)
})
