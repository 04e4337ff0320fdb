import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BackupsView } from '@zhenzhi/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readSettings } from '../../src/settings.ts'
import { backUp } from '../../src/wire-backup.ts'
import { asAdmin } from '../database.ts'
import { opened } from '../disputes.ts'
import { roomsOn } from '../rooms.ts'
import type { Person, Rooms } from '../rooms.ts'
import { settingsOf, startMain } from '../run-main.ts'

let rooms: Rooms
let administrator: Person
let env: Awaited<ReturnType<typeof settingsOf>>
let folder: string
beforeAll(async () => {
  rooms = await roomsOn()
  env = await settingsOf(rooms)
  folder = await mkdtemp(join(tmpdir(), 'zhenzhi-nightly-'))
  await opened(await rooms.as({ post: 'clerk', unit: 'justice-office' }))
  administrator = await rooms.as({ post: 'administrator' })
})
afterAll(async () => {
  await rooms.close()
  await rm(folder, { recursive: true })
})

const backing = (to: string) => {
  const read = readSettings(env)
  if ('faults' in read) throw new Error(read.faults.join())
  return backUp({ to, keep: { days: 1, weeks: 0, months: 0 }, check: false }, { database: rooms.database, settings: read.settings, say: () => undefined })
}
const seen = () => administrator.read<BackupsView>('/api/backups')

test('a backup that does not come about is seen by the administrator, with why; of two at once one is made', async () => {
  expect(await seen()).toMatchObject({ worry: true, says: expect.stringContaining('还没有一份完成的备份'), runs: [] })
  await writeFile(join(folder, 'a file'), '')
  await expect(backing(join(folder, 'a file'))).rejects.toThrow(/EEXIST|ENOTDIR/)
  expect(await seen()).toMatchObject({ worry: true, says: expect.stringContaining('最近一次备份没有成功'), codeIsHere: true, runs: [{ name: null, fault: '放备份的文件夹不能使用，可能没有接上' }] })

  const both = await Promise.all([backing(join(folder, 'kept')), backing(join(folder, 'kept'))])
  expect(both.filter((one) => 'says' in one)).toEqual([{ says: '另一处正在备份，请等它结束' }])
  expect(await seen()).toMatchObject({ says: expect.stringMatching(/最近一份完成的备份在 0 分钟前，还没有做过恢复核对/), runs: [{ acts: 1, fault: null }, { name: null }] })
  await backing(join(folder, 'kept'))
  expect(await readdir(join(folder, 'kept'))).toHaveLength(1)
})

test('the server makes the night\'s backup by itself, restores and verifies it, and says so where the machine is watched', async () => {
  const to = join(folder, 'nights')
  // Those of the test before are of today too.
  await asAdmin(rooms.database.adminUrl, (admin) => admin.query('DELETE FROM z.backup_run'))
  const { child, ended, said } = startMain(['serve'], { ...env, PORT: '0', BACKUP_TO: to, BACKUP_AT: '00:00', BACKUP_KEEP: '7/4/12' })
  const address = await said(/Zhenzhi is ready: (\S+?)　/)
  await said(/备份完成/)
  await said(/核对通过/)
  await expect.poll(async () => (await seen()).runs[0]?.clean).toBe(true)
  const ready: { ready: boolean; checks: { name: string; says: string }[] } = JSON.parse(await (await fetch(`${address}/readyz`)).text())
  const metrics = await (await fetch(`${address}/metrics`)).text()
  child.kill('SIGTERM')
  await ended

  expect(ready.checks.find(({ name }) => name === 'backup')?.says).toMatch(/^最近一份完成的备份在 \d 分钟前，恢复核对在 0 分钟前通过$/)
  expect(metrics).toMatch(/zhenzhi_backup_failed 0\n/)
  expect(await readdir(to)).toEqual([expect.stringMatching(/^zhenzhi-/)])
})
