import { readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ask, isAlive, makeFolder, startFor } from '../../../test/cluster-folder.ts'

const fileIn = (folder: string) => join(folder, 'secrets/postgres-superuser.password')

test('a wrong password file is told with what to do, and no server is left behind', async () => {
  const folder = await makeFolder()
  const { stop, pid } = await startFor({ dataDir: folder })
  await stop()
  await writeFile(fileIn(folder), 'wrong\n')

  await expect(startFor({ dataDir: folder })).rejects.toThrow(/密码打不开数据库[^]*Restore the file from a backup/)
  const { postgres } = JSON.parse(await readFile(join(folder, 'postgres.owner.json'), 'utf8'))
  expect(postgres.pid).not.toBe(pid)
  expect(await isAlive(postgres.pid)).toBe(false)
})

test('a password changed in the database is told to whoever would adopt the server, and the server goes on', async () => {
  const folder = await makeFolder()
  const { adminUrl, pid } = await startFor({ dataDir: folder })
  await ask(adminUrl, `ALTER ROLE postgres PASSWORD 'changed'`)

  await expect(startFor({ dataDir: folder })).rejects.toThrow(/密码打不开数据库/)
  expect(await isAlive(pid)).toBe(true)
})

test('a lost password file: a new password is set, the former opens no more, what was stored is there', async () => {
  const folder = await makeFolder()
  const first = await startFor({ dataDir: folder })
  await ask(first.adminUrl, 'CREATE TABLE kept AS SELECT 7 AS number')
  await first.stop()
  await rm(fileIn(folder))
  const second = await startFor({ dataDir: folder })

  expect(await ask(second.adminUrl, 'SELECT number FROM kept')).toEqual({ number: 7 })
  await expect(ask(first.adminUrl, 'SELECT 1')).rejects.toThrow(/password/)
  expect((await stat(fileIn(folder))).mode & 0o777).toBe(0o600)
})

test('a lost password file while the server runs is told with the process to end', async () => {
  const folder = await makeFolder()
  const { pid } = await startFor({ dataDir: folder })
  await rm(fileIn(folder))

  await expect(startFor({ dataDir: folder })).rejects.toThrow(new RegExp(`kill -INT ${pid}`))
})
