import { spawn } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { expect, test } from 'vitest'
import { ask, isAlive, killHard, makeFolder, startFor, startInOtherProcess } from '../../../test/cluster-folder.ts'

test('in ten rounds of killing the server under writes no acknowledged transaction is lost', async () => {
  const folder = await makeFolder()
  let acknowledged = 0
  for (let round = 0; round < 10; round++) {
    const { adminUrl, pid } = await startFor({ dataDir: folder })
    await ask(adminUrl, 'CREATE TABLE IF NOT EXISTS kept (number int)')
    const { count } = await ask(adminUrl, 'SELECT count(*)::int AS count FROM kept')
    expect(count).toBeGreaterThanOrEqual(acknowledged)
    acknowledged = Number(count)
    const client = new pg.Client({ connectionString: adminUrl })
    client.on('error', () => undefined)
    await client.connect()
    setTimeout(() => void killHard(pid), 150)
    while (await client.query('INSERT INTO kept VALUES (1)').then(() => true, () => false)) acknowledged++
  }

  const { adminUrl } = await startFor({ dataDir: folder })
  const { count } = await ask(adminUrl, 'SELECT count(*)::int AS count FROM kept')
  expect(acknowledged).toBeGreaterThan(500)
  expect(count).toBeGreaterThanOrEqual(acknowledged)
})

test('sessions of a killed server that still compute are waited for', async () => {
  const folder = await makeFolder()
  const { adminUrl, pid } = await startFor({ dataDir: folder })
  const computing = ask(adminUrl, 'SET max_parallel_workers_per_gather = 0; SELECT count(*) FROM generate_series(1, 20000000) WHERE random() > 2').catch(() => undefined)
  await pause(300)
  await killHard(pid)
  const told: string[] = []
  const next = await startFor({ dataDir: folder, log: (line) => told.push(line) })

  expect(told).toContainEqual(expect.stringContaining('稍候重试'))
  expect(await ask(next.adminUrl, 'SELECT 1 AS alive')).toEqual({ alive: 1 })
  await computing
})

test('a first start that is killed at any moment leaves a folder on which the next start works', async () => {
  for (let afterMs = 60; afterMs <= 800; afterMs += 37) {
    const folder = await makeFolder()
    const holder = spawn(process.execPath, [fileURLToPath(new URL('../../../test/cluster-holder.ts', import.meta.url)), folder], { stdio: ['pipe', 'ignore', 'ignore'] })
    await pause(afterMs)
    await killHard(holder.pid!)
    const next = await startFor({ dataDir: folder })

    expect(await ask(next.adminUrl, 'SELECT 1 AS alive')).toEqual({ alive: 1 })
    await next.stop()
    expect(await isAlive(next.pid)).toBe(false)
  }
})

test('processes that start and stop on one folder all at once never meet a server that goes away under them', async () => {
  const folder = await makeFolder()
  const comeAndGo = async () => {
    for (let round = 0; round < 4; round++) {
      const { adminUrl, end, fault } = await startInOtherProcess(folder)
      expect(fault).toBeUndefined()
      expect(await ask(adminUrl, 'SELECT 1 AS alive')).toEqual({ alive: 1 })
      await pause(30)
      await end()
    }
  }

  await Promise.all([comeAndGo(), comeAndGo(), comeAndGo()])
})
