import { chmod, cp, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { MadeBackup } from '../../src/backup/make-backup.ts'
import { codeFileOf } from '../../src/backup/recipient.ts'
import { makeRecoveryCode } from '../../src/backup/recovery-code.ts'
import { restoreInto } from '../../src/backup/restore-into.ts'
import { readSettings } from '../../src/settings.ts'
import { backUp } from '../../src/wire-backup.ts'
import { town } from '../database.ts'
import { accepting, acted, agreeing, disputeWhat, opened } from '../disputes.ts'
import { uploaded } from '../files.ts'
import { roomsOn } from '../rooms.ts'
import type { Rooms } from '../rooms.ts'
import { runMain, settingsOf } from '../run-main.ts'
import { intoRun, restoringBy } from './into-run.ts'
import { digestsOf } from './whole.ts'

let rooms: Rooms
let env: Awaited<ReturnType<typeof settingsOf>>
let folder: string
let code: string
const said: string[] = []
let backup: string
beforeAll(async () => {
  rooms = await roomsOn()
  env = await settingsOf(rooms)
  folder = await mkdtemp(join(tmpdir(), 'zhenzhi-backups-'))
  await chmod(folder, 0o711)
  const clerk = await rooms.as({ post: 'clerk', unit: 'justice-office' })
  const first = await opened(clerk)
  await acted(clerk, first.id, accepting)
  await uploaded(clerk, { town, case: first.id })
  await acted(clerk, first.id, { name: 'record', what: { session: '双方到场，各自说明。\t\\N 与\n换行' } })
  await acted(clerk, first.id, agreeing)
  const second = await opened(clerk, { what: disputeWhat({ parties: [{ name: '赵某丙', phone: '10011112222' }, { name: '钱某丁' }] }) })
  await rooms.system.sealer.sealAll(town)
  backup = (await backedUp(join(folder, 'kept'))).folder
  code = join(folder, 'code.txt')
  await cp(codeFileOf(rooms.dataDir), code)
  await rooms.system.eraser.erase({ town, kind: 'case', owner: second.id, reason: '本人申请，依法删除', account: clerk.account })
  await opened(clerk)
  await rooms.system.sealer.sealAll(town)
})
afterAll(async () => {
  await rooms.close()
  await rm(folder, { recursive: true })
})

/** What the command does, without a process of its own. */
async function backedUp(to: string): Promise<MadeBackup> {
  const read = readSettings(env)
  if ('faults' in read) throw new Error(read.faults.join())
  const done = await backUp({ to, keep: undefined, check: false }, { database: rooms.database, settings: read.settings, say: (line) => said.push(line) })
  if ('says' in done) throw new Error(done.says)
  return done.made
}

const intoOwnServer = (from: string, dataDir: string) => intoRun({ from, code, dataDir })

test('restored elsewhere by one command, destroyed keys are destroyed again, what came after is named, and every act and file verifies', async () => {
  const dataDir = join(folder, 'restored')
  const restored = await runMain(['restore', '--from', backup, '--data-dir', dataDir, '--key', code, '--anchors', join(rooms.dataDir, 'anchors'), '--redecide'], {})

  expect(said).toContainEqual(expect.stringMatching(/^备份完成：\S+　3 个乡镇（县）、5 步办理、1 个附件（新写 1 个）/))
  expect([restored.stderr, restored.code]).toEqual(['', 0])
  expect(restored.stdout).toMatch(/已按删除记录再次销毁 \d+ 把密钥[\s\S]*乡镇 11：核对 2 件、6 步、1 个附件，全部相符[\s\S]*附件架：核对 1 个文件，全部相符[\s\S]*乡镇 11：备份之后还封存过 2 步，不在备份里[\s\S]*核对全部相符/)
  expect(await readdir(join(dataDir, 'anchors'))).toEqual(['destroyed.txt', expect.stringMatching(/^seals-lost-after-.*\.log$/), 'seals.txt'])
})

test('what is restored is what was backed up, table by table; the originals too, linked and not written twice by the next backup', async () => {
  const to = join(folder, 'linked')
  const before = await digestsOf(rooms.database.adminUrl)
  const made = [await backedUp(to), await backedUp(to)]
  expect(made.map(({ manifest }) => manifest.originals)).toMatchObject([{ count: 1, fresh: 1, missing: [] }, { count: 1, fresh: 0, missing: [] }])
  const names = await readdir(to)
  expect(names).toHaveLength(2)
  const originals = await Promise.all(names.map(async (name) => {
    const [place] = (await readdir(join(to, name, 'files'), { recursive: true })).filter((path) => path.length > 60)
    return (await stat(join(to, name, 'files', place!))).ino
  }))
  expect(originals[0]).toBe(originals[1])
  const own = await intoOwnServer(join(to, names[1]!), join(folder, 'digests'))

  expect(await digestsOf(own.adminUrl)).toEqual(before)
  await own.drop()
})

test('what cannot be restored is refused in a sentence, and nothing is left behind', async () => {
  const broken = join(folder, 'broken')
  await cp(backup, broken, { recursive: true })
  const archive = await readFile(join(backup, 'database.zzb'))
  const [wrongCode, noManifest, slip] = ['wrong', 'no-manifest', 'slip'].map((name) => join(folder, name))
  await writeFile(wrongCode!, makeRecoveryCode())
  await writeFile(slip!, (await readFile(code, 'utf8')).replace(/[0-9A-F]{4}\n$/, 'ABCD\n'))
  await cp(backup, noManifest!, { recursive: true, filter: (path) => !path.endsWith('manifest.json') })
  const restoring = async (from: string, key: string, at = 'refused') => restoreInto({ from, dataDir: join(folder, at), ...(await restoringBy(key)) })

  await expect(restoring(backup, wrongCode!)).rejects.toThrow(/恢复码不是这份备份/)
  await expect(restoring(noManifest!, code)).rejects.toThrow(/不是一份完成的备份/)
  await expect(restoring(backup, code, 'kept')).rejects.toThrow(/不是空文件夹/)
  await writeFile(join(broken, 'database.zzb'), archive.subarray(0, archive.length - 1))
  await expect(intoOwnServer(broken, join(folder, 'refused'))).rejects.toThrow(/不完整或被改动过/)
  await rm(join(broken, 'secrets.zzb'))
  await expect(restoring(broken, code)).rejects.toThrow(/没有 secrets.zzb/)
  expect(await runMain(['restore', '--from', backup, '--data-dir', join(folder, 'refused'), '--key', slip!], {})).toMatchObject({ code: 2, stderr: expect.stringMatching(/没有恢复码，或抄错了字符/) })
  expect(await readdir(join(folder, 'refused'))).toEqual([])
  await writeFile(join(folder, 'refused', 'restoring.txt'), '')
  expect(await runMain(['verify'], { DATA_DIR: join(folder, 'refused') })).toMatchObject({ code: 1, stderr: expect.stringMatching(/没有做完的恢复，不能启动/) })
})
