import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { codeFileOf } from '../../src/backup/recipient.ts'
import { startPostgres } from '../../src/store/embedded/start-postgres.ts'
import { asAdmin, town } from '../database.ts'
import { accepting, acted, opened } from '../disputes.ts'
import { uploaded } from '../files.ts'
import { missingOf } from '../kills/kill-rounds.ts'
import { roomsOn } from '../rooms.ts'
import type { Person, Rooms } from '../rooms.ts'
import { runMain, settingsOf, startMain } from '../run-main.ts'
import { initOwn, ownServer } from './own-server.ts'
import type { OwnServer } from './own-server.ts'
import { digestsOf } from './whole.ts'

let rooms: Rooms
let clerk: Person
let own: OwnServer
let folder: string
let env: Awaited<ReturnType<typeof settingsOf>>
beforeAll(async () => {
  rooms = await roomsOn()
  clerk = await rooms.as({ post: 'clerk', unit: 'justice-office' })
  env = await settingsOf(rooms)
  own = await ownServer()
  folder = await mkdtemp(join(tmpdir(), 'zhenzhi-load-'))
  await chmod(folder, 0o711)
})
afterAll(async () => {
  await own.remove()
  await rooms.close()
  await rm(folder, { recursive: true, force: true, maxRetries: 5 })
})

/** People at work until they are told to stop; the acts they were answered for, as they come. */
function atWork(people: number): { acknowledged: string[]; stop: () => Promise<void> } {
  const acknowledged: string[] = []
  let going = true
  const work = async (who: number) => {
    for (let turn = 0; going; turn++) {
      const file = await opened(clerk)
      acknowledged.push(file.timeline[0]?.id ?? '')
      const accepted = await acted(clerk, file.id, accepting)
      acknowledged.push(accepted.timeline.at(-1)?.id ?? '')
      if (turn % 5 === who % 5) await uploaded(clerk, { town, case: file.id })
      if (turn % 7 === who % 7) await rooms.system.sealer.sealAll(town)
    }
  }
  const all = Promise.all(Array.from({ length: people }, (_, who) => work(who)))
  return { acknowledged, stop: async () => void (going = false, await all) }
}

const last = async (to: string) => join(to, (await readdir(to)).toSorted().at(-1)!)

async function digestsIn(dataDir: string): Promise<Record<string, string>> {
  const server = await startPostgres({ dataDir })
  onTestFinished(() => server.stop())
  const url = new URL(server.adminUrl)
  url.pathname = '/zhenzhi'
  return digestsOf(url.href)
}

/** A backup that waits for a table somebody holds, and is killed there. */
async function killedHalfWay(to: string): Promise<void> {
  await asAdmin(rooms.database.adminUrl, async (admin) => {
    await admin.query('BEGIN')
    await admin.query('LOCK TABLE z.import')
    const { child, ended } = startMain(['backup', '--to', to], env)
    await expect.poll(() => readdir(to).catch(() => []), { timeout: 120_000 }).toEqual([expect.stringMatching(/^\..*\.part$/)])
    child.kill('SIGKILL')
    expect(await ended).toMatchObject({ code: null, stderr: '' })
  })
}

test('three backups while six people work; the last, restored on another server\'s PostgreSQL by one command, holds all that was acknowledged before it began; from there back into the embedded one, table by table the same', async () => {
  const to = join(folder, 'kept')
  const work = atWork(6)
  onTestFinished(() => work.stop())
  await pause(4000)
  await killedHalfWay(to)
  let before: string[] = []
  for (let turn = 0; turn < 3; turn++) {
    before = [...work.acknowledged]
    const made = await runMain(['backup', '--to', to], env)
    expect([made.code, made.stderr]).toEqual([0, ''])
  }
  // Of the one that was killed nothing is left, and nothing was taken for whole.
  expect((await readdir(to)).filter((name) => !name.startsWith('zhenzhi-'))).toEqual([])
  expect(await readdir(to)).toHaveLength(3)
  const during = work.acknowledged.length - before.length
  await work.stop()
  const code = codeFileOf(rooms.dataDir)

  await initOwn(own, 'other')
  const { adminUrl } = await own.start('other')
  const moved = await runMain(['restore', '--from', await last(to), '--data-dir', join(folder, 'moved'), '--key', code, '--database', adminUrl, '--redecide'], {})
  expect([moved.code, moved.stderr, moved.stdout]).toEqual([0, '', expect.stringContaining('恢复完成，核对全部相符')])
  expect([before.length > 50, during > 0]).toEqual([true, true])
  expect(await missingOf(adminUrl, before)).toEqual([])
  // Whoever restores beside another installation is asked first.
  const beside = await runMain(['restore', '--from', await last(to), '--data-dir', join(folder, 'beside'), '--key', code, '--database', adminUrl], {})
  expect([beside.code, beside.stderr]).toEqual([1, expect.stringMatching(/--take-logins/)])

  const there = { DATA_DIR: join(folder, 'moved'), DATABASE_ADMIN_URL: adminUrl }
  expect(await runMain(['backup', '--to', join(folder, 'second'), '--check'], there)).toMatchObject({ code: 0, stdout: expect.stringContaining('核对通过') })
  const back = await runMain(['restore', '--from', await last(join(folder, 'second')), '--data-dir', join(folder, 'back'), '--key', code], {})
  expect([back.code, back.stderr]).toEqual([0, ''])
  expect(await digestsIn(join(folder, 'back'))).toEqual(await digestsOf(adminUrl))
  const figures = (settings: Record<string, string>) => runMain(['figures', '--town', '甲镇', '--year', '2026', '--json'], settings)
  expect((await figures({ DATA_DIR: join(folder, 'back') })).stdout).toBe((await figures(there)).stdout)
})
