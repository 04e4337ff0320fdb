import { randomUUID } from 'node:crypto'
import { mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isRefused } from '@zhenzhi/kernel'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { asAdmin, freshDatabase, otherTown, town } from '../database.ts'
import type { TestDatabase } from '../database.ts'
import { clerkOf, opened, toyDesk } from '../toy-desk.ts'
import { makeSecret, openSecret } from '../../src/people/second-factor/secret.ts'
import { findFactor, putFactor } from '../../src/store/people/second-factor.ts'
import { openMasterKeyFolder } from '../../src/outside/master-key-folder.ts'
import { openKeys } from '../../src/wire-keys.ts'
import { withoutTowns } from '../../src/store/in-towns.ts'
import { openKeyring } from '../../src/store/keys/keyring.ts'
import type { Keyring, MasterKeyStore } from '../../src/store/keys/keyring.ts'
import type { MasterKeys } from '../../src/store/keys/master-keys.ts'
import { listMasters } from '../../src/store/keys/master-registry.ts'
import { countWrapped } from '../../src/store/keys/rotate-keys.ts'
import { wrappedPlaces } from '../../src/store/keys/wrapped-places.ts'
import { retire, rotate, tellRotation } from '../../src/store/keys/rotation.ts'
import type { Rotating } from '../../src/store/keys/rotation.ts'

let whole: TestDatabase
let database: TestDatabase
let folder: string
beforeAll(async () => { whole = await freshDatabase({ towns: true }) })
afterAll(() => whole.drop())
beforeEach(async () => {
  database = await whole.copy()
  folder = await mkdtemp(join(tmpdir(), 'zhenzhi-keys-'))
})
afterEach(async () => {
  await database.drop()
  await rm(folder, { recursive: true })
})

const moment = '2026-03-02T00:00:00.000Z'
const states = async () => (await withoutTowns(database.app, listMasters)).map(({ id, state }) => `${id} ${state}`)
const counted = async () => Object.fromEntries((await countWrapped(database.eraser, town)).map(({ master, wrapped }) => [master, Number(wrapped)]))

/** A server on the database, as far as keys go. */
async function serverOn(at = folder, place = 'one'): Promise<{ keyring: Keyring; keys: MasterKeyStore }> {
  const keys = await openMasterKeyFolder(at)
  const keyring = await openKeyring({ app: database.app, eraser: database.eraser, keys, cipher: 'A256GCM', moment, server: randomUUID(), place, anyWrapped: async () => false })
  await keyring.tell()
  return { keyring, keys }
}

function rotating({ keyring, keys }: { keyring: Keyring; keys: MasterKeyStore }, living: readonly Keyring[] = [keyring]): Rotating & { said: string[] } {
  const said: string[] = []
  return {
    app: database.app, eraser: database.eraser, keys, keyring, towns: [town, otherTown], moment, said, say: (line) => void said.push(line), looks: 3,
    pause: async () => { for (const one of living) await one.tell() },
  }
}

const openWith = async (masters: MasterKeys, id: string) => {
  const { desk } = toyDesk(database, { masters })
  const view = await desk.view({ town, caseId: id, reach: clerkOf(), reveal: true })
  return isRefused(view) ? view.refusal.code : view.values?.['demand']
}

test('two servers go over to a new key while they work; the old one is put away when nothing is wrapped by it, and not before', async () => {
  const [one, two] = [await serverOn(), await serverOn(folder, 'two')]
  const id = await opened(toyDesk(database, { masters: one.keyring }).desk, clerkOf(), { demand: '换锁之前' })
  const factor = makeSecret(one.keyring, randomUUID())
  await withoutTowns(database.app, (tx) => putFactor(tx, { ...factor.kept, made: moment }))
  const turn = rotating(one, [one.keyring, two.keyring])

  expect(await rotate(turn)).toBe(true)
  expect(await states()).toEqual(['master-1 older', 'master-2 current'])
  const kept = await withoutTowns(database.app, (tx) => findFactor(tx, factor.kept.account))
  expect(kept?.master).toBe('master-2')
  expect(openSecret(two.keyring, kept!)).toEqual(factor.secret)
  expect(Object.keys(await counted())).toEqual(['master-2'])
  expect([one, two].map(({ keyring }) => keyring.current.id)).toEqual(['master-2', 'master-2'])
  expect(await openWith(two.keyring, id)).toBe('换锁之前')
  expect((await stat(join(folder, 'master-key-2'))).mode & 0o777).toBe(0o600)

  const late = toyDesk(database, { masters: { current: one.keyring.older[0]!, older: [one.keyring.current] } }).desk
  await opened(late, clerkOf(), { demand: '一台慢了的服务器' })
  expect(await retire(turn)).toBe(false)
  expect(turn.said.at(-1)).toMatch(/还有 \d+ 把由 master-1 封存/)
  expect(await rotate(turn)).toBe(true)
  expect(await states()).toEqual(['master-1 older', 'master-2 current'])
  expect(await retire(turn)).toBe(true)
  expect(await states()).toEqual(['master-1 retired', 'master-2 current'])
  expect((await readdir(folder)).sort()).toEqual(['master-key-2', 'retired'])
  expect(await readdir(join(folder, 'retired'))).toEqual(['master-key-1'])
  await tellRotation(turn)
  expect(turn.said.filter((line) => line.startsWith('master-'))).toEqual([expect.stringContaining('已收到'), expect.stringContaining('已收起'), expect.stringMatching(/master-2：正在使用；文件在；封存 二次验证的密钥 1 把、数据密钥 \d+ 把/)])
})

test('a server that cannot read the new key stops the rotation before it is used; a dead one does not', async () => {
  const elsewhere = await mkdtemp(join(tmpdir(), 'zhenzhi-keys-'))
  const one = await serverOn()
  await writeFile(join(elsewhere, 'master-key-1'), await readFile(join(folder, 'master-key-1'), 'utf8'))
  const two = await serverOn(elsewhere, 'two')
  const turn = rotating(one, [one.keyring, two.keyring])

  expect(await rotate(turn)).toBe(false)
  expect(turn.said.at(-1)).toContain('服务器 two 读不到新主密钥 master-2')
  expect(await states()).toEqual(['master-1 current', 'master-2 announced'])
  await writeFile(join(elsewhere, 'master-key-2'), await readFile(join(folder, 'master-key-2'), 'utf8'))
  expect(await rotate(turn)).toBe(true)
  expect(two.keyring.current.id).toBe('master-2')

  expect(await rotate(rotating(one, [one.keyring]))).toBe(true)
  expect(one.keyring.current.id).toBe('master-3')
  await rm(elsewhere, { recursive: true })
})

test('broken off in any phase and begun again, a rotation comes to its end and loses nothing', async () => {
  const one = await serverOn()
  const id = await opened(toyDesk(database, { masters: one.keyring }).desk, clerkOf(), { demand: '不能丢' })
  for (const right of ['INSERT ON z.master_key', 'UPDATE (state) ON z.master_key', 'UPDATE (wrapped, master) ON z.data_key']) {
    await asAdmin(database.adminUrl, (admin) => admin.query(`REVOKE ${right} FROM zz_eraser`))
    await expect(rotate(rotating(one))).rejects.toThrow('permission denied')
    await asAdmin(database.adminUrl, (admin) => admin.query(`GRANT ${right} TO zz_eraser`))
    await one.keyring.refresh()
    expect(await openWith(one.keyring, id)).toBe('不能丢')
  }
  expect(await rotate(rotating(one))).toBe(true)
  expect(await states()).toEqual(['master-1 older', 'master-2 current'])
  expect(Object.keys(await counted())).toEqual(['master-2'])
  expect(await openWith(one.keyring, id)).toBe('不能丢')
})

test('a backup from before the rotation opens with the old file, and says so where it was put away', async () => {
  const one = await serverOn()
  const id = await opened(toyDesk(database, { masters: one.keyring }).desk, clerkOf(), { demand: '备份里的' })
  const backup = await database.copy()
  await rotate(rotating(one))
  await retire(rotating(one))
  await database.drop()
  database = backup

  await expect(serverOn()).rejects.toThrow(/缺少主密钥“master-1”.*master-1.*is not in/)
  await rename(join(folder, 'retired', 'master-key-1'), join(folder, 'master-key-1'))
  const again = await serverOn()
  expect(await openWith(again.keyring, id)).toBe('备份里的')
})

test('another file under the name, or none where something is wrapped already, is refused at the start', async () => {
  const one = await serverOn()
  await opened(toyDesk(database, { masters: one.keyring }).desk, clerkOf())
  await writeFile(join(folder, 'master-key-1'), 'ab'.repeat(32))
  await expect(serverOn()).rejects.toThrow(/不是这个数据库用的那一把/)
  await rm(join(folder, 'master-key-1'))
  await expect(serverOn()).rejects.toThrow(/缺少主密钥/)
})

test('an installation from before keys were listed takes its first key as it is, and makes none where data is there without it', async () => {
  await opened(toyDesk(database, { masters: { current: { id: 'master-1', bytes: Buffer.alloc(32, 3) }, older: [] } }).desk, clerkOf())
  const asked = { database, dataDir: folder, masterKeyDir: folder, cipher: 'A256GCM' } as const
  await expect(openKeys(asked)).rejects.toThrow(/缺少主密钥“master-1”/)
  expect(await readdir(folder)).toEqual([])
  await writeFile(join(folder, 'master-key-1'), Buffer.alloc(32, 3).toString('hex'))
  expect((await openKeys(asked)).keyring.current.id).toBe('master-1')
})

test('every table that keeps something under a master key is known to the rotation', async () => {
  const { rows } = await asAdmin(database.adminUrl, (admin) => admin.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.columns WHERE table_schema = 'z' AND column_name = 'master' ORDER BY 1`))
  const asked: string[] = []
  for (const { list, of } of wrappedPlaces) {
    await list({ query: async (text) => { asked.push(/FROM z\.(\w+)/.exec(text)?.[1] ?? text); return { rows: [], rowCount: 0 } } }, { town: of === 'town' ? town : undefined, after: '', than: '' })
  }
  expect(asked.toSorted()).toEqual(rows.map(({ name }) => name))
})
