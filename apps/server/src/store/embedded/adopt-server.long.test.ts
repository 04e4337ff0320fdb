import { once } from 'node:events'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { ask, isAlive, killHard, makeFolder, startFor, startInOtherProcess } from '../../../test/cluster-folder.ts'

test('a second start on the same folder adopts the server, and its stop leaves the server to the owner', async () => {
  const folder = await makeFolder()
  const owner = await startFor({ dataDir: folder })
  const adopter = await startFor({ dataDir: folder })
  await adopter.stop()

  expect(adopter).toMatchObject({ adopted: true, pid: owner.pid, adminUrl: owner.adminUrl })
  expect(await ask(owner.adminUrl, 'SELECT 1 AS alive')).toEqual({ alive: 1 })
  await owner.stop()
  expect(await isAlive(owner.pid)).toBe(false)
})

test('an owner that stops while another uses the server leaves it to him, and says so', async () => {
  const folder = await makeFolder()
  const told: string[] = []
  const owner = await startFor({ dataDir: folder, log: (line) => told.push(line) })
  const adopter = await startFor({ dataDir: folder })
  await owner.stop()

  expect(await ask(adopter.adminUrl, 'SELECT 1 AS alive')).toEqual({ alive: 1 })
  expect(told.at(-1)).toContain(String(process.pid))
  await adopter.stop()
  expect(await isAlive(owner.pid)).toBe(false)
})

test('five starts at once make one cluster and one server', async () => {
  const folder = await makeFolder()
  const started = await Promise.all(Array.from({ length: 5 }, () => startFor({ dataDir: folder })))

  expect(started.filter(({ adopted }) => !adopted)).toHaveLength(1)
  expect(new Set(started.map(({ pid }) => pid)).size).toBe(1)
})

test('a server whose Node was killed is adopted by the next start, which then owns and stops it', async () => {
  const folder = await makeFolder()
  const other = await startInOtherProcess(folder)
  await ask(other.adminUrl, 'CREATE TABLE kept AS SELECT 7 AS number')
  await killHard(other.holder.pid!)
  const survived = await isAlive(other.pid)
  const next = await startFor({ dataDir: folder })

  expect(survived).toBe(true)
  expect(next).toMatchObject({ adopted: true, pid: other.pid })
  expect(await ask(next.adminUrl, 'SELECT number FROM kept')).toEqual({ number: 7 })
  await next.stop()
  expect(await isAlive(other.pid)).toBe(false)
})

test('a server whose Node was killed before it could note its number is ours all the same', async () => {
  const folder = await makeFolder()
  const other = await startInOtherProcess(folder)
  await killHard(other.holder.pid!)
  const { claims } = JSON.parse(await readFile(join(folder, 'postgres.owner.json'), 'utf8'))
  await writeFile(join(folder, 'postgres.owner.json'), JSON.stringify({ postgres: null, claims }))
  await (await startFor({ dataDir: folder })).stop()

  expect(await isAlive(other.pid)).toBe(false)
})

test('a Ctrl-C that ends every process of the terminal does not reach the server', async () => {
  const folder = await makeFolder()
  const other = await startInOtherProcess(folder, { detached: true })
  const ended = once(other.holder, 'exit')
  process.kill(-other.holder.pid!, 'SIGINT')
  await ended
  await pause(200)

  expect(await isAlive(other.pid)).toBe(true)
  await (await startFor({ dataDir: folder })).stop()
  expect(await isAlive(other.pid)).toBe(false)
})

test('a server of another living process is adopted, and not stopped', async () => {
  const folder = await makeFolder()
  const other = await startInOtherProcess(folder)
  const next = await startFor({ dataDir: folder })
  await next.stop()

  expect(next).toMatchObject({ adopted: true, pid: other.pid })
  expect(await isAlive(other.pid)).toBe(true)
  await other.end()
  expect(await isAlive(other.pid)).toBe(false)
})

test('a server that nobody of ours started is used, and never stopped', async () => {
  const folder = await makeFolder()
  const byHand = await startFor({ dataDir: folder })
  await rm(join(folder, 'postgres.owner.json'))
  const adopter = await startFor({ dataDir: folder })
  await adopter.stop()

  expect(await isAlive(byHand.pid)).toBe(true)
  process.kill(byHand.pid, 'SIGINT')
})
