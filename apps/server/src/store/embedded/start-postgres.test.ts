import { rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { ask, isAlive, makeFolder, startFor, stateInPgControl } from '../../../test/cluster-folder.ts'

const modeOf = async (path: string) => ((await stat(path)).mode & 0o777).toString(8)

test('the first start makes a cluster in UTF-8 that knows Chinese, and the second finds what the first wrote', async () => {
  const folder = await makeFolder()
  const first = await startFor({ dataDir: folder })
  await ask(first.adminUrl, `CREATE TABLE town AS SELECT '石桥镇' AS name`)
  await first.stop()
  const second = await startFor({ dataDir: folder })
  const kept = await ask(second.adminUrl, 'SELECT name FROM town')
  const made = await ask(second.adminUrl, `SELECT datctype, datcollate, pg_encoding_to_char(encoding) AS encoding, datlocprovider, datlocale FROM pg_database WHERE datname = current_database()`)

  expect([first.adopted, second.adopted]).toEqual([false, false])
  expect(kept).toEqual({ name: '石桥镇' })
  expect(made).toEqual({ datctype: 'C.UTF-8', datcollate: 'C.UTF-8', encoding: 'UTF8', datlocprovider: 'b', datlocale: 'C.UTF-8' })
})

test('trigrams of Chinese are found, which they are not where the character type is plain C', async () => {
  const { adminUrl } = await startFor({ dataDir: await makeFolder() })
  await ask(adminUrl, 'CREATE EXTENSION pg_trgm')

  expect(await ask(adminUrl, `SELECT cardinality(show_trgm('邻里纠纷')) > 0 AS found`)).toEqual({ found: true })
})

test('a transaction is durable, the log is bounded, and nobody listens on a port', async () => {
  const { adminUrl } = await startFor({ dataDir: await makeFolder(), settings: { work_mem: '7MB' } })
  const set = await ask(adminUrl, `SELECT current_setting('fsync') AS fsync, current_setting('data_checksums') AS checksums, current_setting('max_wal_size') AS wal,
    current_setting('listen_addresses') AS listens, current_setting('work_mem') AS work, current_setting('wal_keep_size') AS keep`)

  expect(set).toEqual({ fsync: 'on', checksums: 'on', wal: '512MB', listens: '', work: '7MB', keep: '256MB' })
})

test('a setting that would make the server lose data or answer elsewhere is refused, before anything is made', async () => {
  const folder = await makeFolder()

  await expect(startFor({ dataDir: folder, settings: { fsync: 'off' } })).rejects.toThrow(/fsync/)
  await expect(startFor({ dataDir: folder, settings: { listen_addresses: '*' } })).rejects.toThrow(/listen_addresses/)
  await expect(stat(join(folder, 'postgres'))).rejects.toThrow(/ENOENT/)
})

test('secrets, socket and log are for their owner only', async () => {
  const folder = await makeFolder()
  await startFor({ dataDir: folder })
  const modes = await Promise.all(['secrets', 'secrets/postgres-superuser.password', 'run', 'postgres', 'log', 'log/postgres.log'].map((path) => modeOf(join(folder, path))))

  expect(modes).toEqual(['700', '600', '700', '700', '700', '600'])
})

test('a stop is clean: the server is gone, and pg_control says shut down', async () => {
  const folder = await makeFolder()
  const { stop, pid } = await startFor({ dataDir: folder })
  const whileRunning = await stateInPgControl(join(folder, 'postgres'))
  await stop()
  await stop()

  expect(whileRunning).toBe(6)
  expect(await stateInPgControl(join(folder, 'postgres'))).toBe(1)
  expect(await isAlive(pid)).toBe(false)
})

test('a stop ends open sessions rather than waiting for them', async () => {
  const { stop, adminUrl, pid } = await startFor({ dataDir: await makeFolder() })
  const session = ask(adminUrl, 'SELECT pg_sleep(60)').catch((error: Error) => error.message)
  await ask(adminUrl, 'SELECT 1')
  await stop()

  expect(await isAlive(pid)).toBe(false)
  // On a busy machine the socket may be gone before the server's parting words are read.
  expect(await session).toMatch(/terminat|ECONNRESET/i)
})

test('a path too long for a socket, with blanks, commas and Chinese in it, is served all the same', async () => {
  const folder = join(await makeFolder(), `镇治 的, "数据"'文件夹`, 'x'.repeat(80))
  const { adminUrl, stop } = await startFor({ dataDir: folder })
  const socketFolder = decodeURIComponent(new URL(adminUrl).hostname)
  onTestFinished(() => rm(socketFolder, { recursive: true, force: true }))
  const adopter = await startFor({ dataDir: folder })

  expect(socketFolder.startsWith(folder)).toBe(false)
  expect(await modeOf(socketFolder)).toBe('700')
  expect(adopter.adopted).toBe(true)
  expect(await ask(adopter.adminUrl, 'SELECT 1 AS alive')).toEqual({ alive: 1 })
  await adopter.stop()
  await stop()
})

test('a cluster of another major version is left alone, with a sentence', async () => {
  const folder = await makeFolder()
  const { stop } = await startFor({ dataDir: folder })
  await stop()
  await writeFile(join(folder, 'postgres/PG_VERSION'), '17\n')

  await expect(startFor({ dataDir: folder })).rejects.toThrow(/PostgreSQL 17.*18/)
})
