import { chmodSync, existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { expect, test } from 'vitest'
import { isAlive, killHard, startInOtherProcess } from './cluster-folder.ts'
import { startTestCluster } from './cluster.ts'

const folderOf = (adminUrl: string) => decodeURIComponent(new URL(adminUrl).hostname)

const ask = async (adminUrl: string, sql: string) => {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  return client.query(sql).then(({ rows }) => rows[0]).finally(() => client.end())
}

test('what is committed in the test cluster outlives its server, and its folder is gone after the run', async () => {
  const cluster = await startTestCluster()
  const kept = await ask(cluster.adminUrl, `SELECT current_setting('synchronous_commit') AS commit`)
  await cluster.stop()

  expect(kept).toEqual({ commit: 'on' })
  expect(existsSync(folderOf(cluster.adminUrl))).toBe(false)
})

test('a server that is named is used, and left running', async () => {
  const own = await startTestCluster()
  const named = await startTestCluster(own.adminUrl)
  await named.stop()

  expect(named.adminUrl).toBe(own.adminUrl)
  expect(await ask(own.adminUrl, 'SELECT 1 AS alive')).toEqual({ alive: 1 })
  await own.stop()
})

test('a second run leaves the first one alone', async () => {
  const first = await startTestCluster()
  const second = await startTestCluster()

  expect(readFileSync(`${folderOf(first.adminUrl)}/.s.PGSQL.5432.lock`, 'utf8')).not.toBe('')
  expect(await ask(first.adminUrl, 'SELECT 1 AS alive')).toEqual({ alive: 1 })
  await second.stop()
  await first.stop()
})

test('what a killed run left is stopped and removed by the next one', async () => {
  const left = mkdtempSync(join(tmpdir(), 'zhenzhi-test-'))
  chmodSync(left, 0o711)
  const { holder, pid } = await startInOtherProcess(left)
  await killHard(holder.pid!)
  const survived = await isAlive(pid)
  const { stop } = await startTestCluster()
  await stop()

  expect(survived).toBe(true)
  expect(await isAlive(pid)).toBe(false)
  expect(existsSync(left)).toBe(false)
})
