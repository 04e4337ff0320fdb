import { chmod, cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { ask, makeFolder, startFor } from '../../../test/cluster-folder.ts'

const isRoot = process.getuid!() === 0

/** A data folder inside one that only its owner, root where we are root, may enter. */
const makeClosedFolder = async () => {
  const around = join(await makeFolder(), 'closed')
  await mkdir(around, { mode: 0o700 })
  const folder = join(around, 'data')
  onTestFinished(async () => {
    const note = await readFile(join(folder, 'postgres.elsewhere.json'), 'utf8').catch(() => '{}')
    const lodged: { folder?: string } = JSON.parse(note)
    if (lodged.folder) await rm(lodged.folder, { recursive: true, force: true })
  })
  return { around, folder }
}

/** Where the running server says its cluster is. */
const clusterOf = async (adminUrl: string) => (await ask(adminUrl, `SELECT current_setting('data_directory') AS folder`)).folder

/** What one start finds in the table, or why there is nothing to find. */
const findKept = async (folder: string): Promise<string> => {
  try {
    const { adminUrl, stop } = await startFor({ dataDir: folder })
    return await ask(adminUrl, 'SELECT number FROM kept').then((row) => JSON.stringify(row)).finally(stop)
  } catch (error) {
    return String(error)
  }
}

const startWithTable = async (folder: string) => {
  const started = await startFor({ dataDir: folder })
  await ask(started.adminUrl, 'CREATE TABLE kept AS SELECT 7 AS number')
  return started
}

test('a folder that the server account cannot enter has its cluster elsewhere when we are root, in place when we are not', async () => {
  const { folder } = await makeClosedFolder()
  const first = await startWithTable(folder)
  const cluster = await clusterOf(first.adminUrl)
  await first.stop()
  const second = await startFor({ dataDir: folder })

  expect(cluster).toMatch(isRoot ? /^\/var\/lib\/zhenzhi\/[0-9a-f]{16}\/postgres$/ : join(folder, 'postgres'))
  expect(await ask(second.adminUrl, 'SELECT number FROM kept')).toEqual({ number: 7 })
})

test('the cluster stays where it is when the folder is opened to others later', async () => {
  const { around, folder } = await makeClosedFolder()
  const first = await startWithTable(folder)
  const cluster = await clusterOf(first.adminUrl)
  await first.stop()
  await chmod(around, 0o755)
  const second = await startFor({ dataDir: folder })

  expect(await clusterOf(second.adminUrl)).toBe(cluster)
  expect(await ask(second.adminUrl, 'SELECT number FROM kept')).toEqual({ number: 7 })
})

test('a data folder that is moved takes its database along', async () => {
  const { around, folder } = await makeClosedFolder()
  const first = await startWithTable(folder)
  await first.stop()
  const moved = join(around, 'moved')
  await rename(folder, moved)
  const second = await startFor({ dataDir: moved })

  expect(await ask(second.adminUrl, 'SELECT number FROM kept')).toEqual({ number: 7 })
  await second.stop()
  await rename(moved, folder)
})

test('a copied data folder does not share the database of its original', async () => {
  const { around, folder } = await makeClosedFolder()
  const first = await startWithTable(folder)
  await first.stop()
  const copy = join(around, 'copy')
  await cp(folder, copy, { recursive: true })

  expect(await findKept(copy)).toMatch(isRoot ? /副本/ : '{"number":7}')
  const original = await startFor({ dataDir: folder })
  expect(await clusterOf(original.adminUrl)).not.toContain(copy)
})

test('a new data folder where one with a database elsewhere was removed waits for a person to decide', async () => {
  const { folder } = await makeClosedFolder()
  const first = await startWithTable(folder)
  await first.stop()
  const aside = `${folder}.aside`
  await rename(folder, aside)
  const found = await findKept(folder)
  await rm(folder, { recursive: true })
  await rename(aside, folder)

  expect(found).toMatch(isRoot ? /此前同名文件夹/ : /relation "kept" does not exist/)
  expect(await findKept(folder)).toBe('{"number":7}')
})

test('a cluster in a folder that was closed to the server account afterwards is not replaced by an empty one', async () => {
  const around = await makeFolder()
  const folder = join(around, 'data')
  const first = await startWithTable(folder)
  await first.stop()
  await chmod(around, 0o700)

  expect(await findKept(folder)).toMatch(isRoot ? /chmod o\+x/ : '{"number":7}')
})

test('a folder that holds something else than a cluster is left alone', async () => {
  const folder = await makeFolder()
  await mkdir(join(folder, 'postgres'))
  if (isRoot) await chmod(join(folder, 'postgres'), 0o755)
  await writeFile(join(folder, 'postgres/letter.txt'), 'x')

  await expect(startFor({ dataDir: folder })).rejects.toThrow(isRoot ? /belongs to root/ : /is no database/)
})
