import { cp, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { migrate } from '../../src/store/migrate.ts'
import { readSettings } from '../../src/settings.ts'
import { openInstallation } from '../../src/wire-open.ts'
import { verifyAll } from '../../src/wire-verify.ts'
import { intoRun } from '../backups/into-run.ts'
import type { IntoRun } from '../backups/into-run.ts'
import { digestsOf } from '../backups/whole.ts'
import { asAdmin } from '../database.ts'
import { migrations } from '../prepare-database.ts'

let folder: string
beforeAll(async () => { folder = await mkdtemp(join(tmpdir(), 'zhenzhi-releases-')) })
afterAll(() => rm(folder, { recursive: true }))

const town = 420683100
const kept = async () => (await readdir(import.meta.dirname, { withFileTypes: true })).filter((entry) => entry.isDirectory()).map(({ name }) => name)
const restored = (name: string, as: string) => intoRun({ from: join(import.meta.dirname, name), code: join(import.meta.dirname, name, 'recovery-code.txt'), dataDir: join(folder, as) })

async function upgraded({ adminUrl }: IntoRun, as: string) {
  const read = readSettings({ DATA_DIR: join(folder, as), DATABASE_ADMIN_URL: adminUrl })
  if ('faults' in read) throw new Error(read.faults.join())
  return openInstallation(read.settings, () => undefined)
}

test('what every release kept is restored, migrated to this one, verified, decided again the same, and its figures are what they were', async () => {
  const names = await kept()
  expect(names).toEqual(expect.arrayContaining(['at-0033', 'at-0060']))
  for (const name of names) {
    const into = await restored(name, name)
    const opened = await upgraded(into, name)
    const said: string[] = []
    const clean = await verifyAll(opened, { redecide: true, say: (line) => said.push(line) })
    const figures = await opened.system.figures.read({ town, from: '2026-01-01', to: '2099-12-31' })
    await opened.close()
    await into.drop()

    expect([name, clean, said.join('\n')]).toEqual([name, true, expect.stringMatching(/核对 3 件、\d+ 步、1 个附件，全部相符[\s\S]*附件架：核对 1 个文件，全部相符/)])
    expect(figures.find(({ id }) => id === 'disputes-registered')).toMatchObject({ value: '3', records: 3 })
    expect(figures.find(({ id }) => id === 'agreement-amount')).toMatchObject({ value: '0.5', records: 1 })
  }
})

test('an upgrade that fails half-way changes nothing: the database is at the release it was, whole, and can be upgraded once the fault is mended', async () => {
  const into = await restored('at-0033', 'failing')
  const scripts = join(folder, 'scripts')
  await cp(migrations, scripts, { recursive: true, filter: (path) => !/\/(?:00[4-9]|0[1-9]\d)\d-/.test(path) })
  await migrate(into.adminUrl, scripts)
  const before = await digestsOf(into.adminUrl)
  await writeFile(join(scripts, '0040-broken.sql'), 'CREATE TABLE z.half (id integer); DELETE FROM z.fact; ALTER TABLE z.act DROP COLUMN hash; SELECT 1 / 0;')
  await expect(migrate(into.adminUrl, scripts)).rejects.toThrow(/0040-broken.*division by zero/)

  expect(await digestsOf(into.adminUrl)).toEqual(before)
  expect(await asAdmin(into.adminUrl, async (admin) => (await admin.query(`SELECT to_regclass('z.half') AS half`)).rows)).toEqual([{ half: null }])
  const opened = await upgraded(into, 'failing')
  expect(await verifyAll(opened, { redecide: false, say: () => undefined })).toBe(true)
  await opened.close()
  await expect(migrate(into.adminUrl, scripts)).rejects.toThrow(/已由更新的版本升级过|排在已执行的/)
  await into.drop()
})
