import { appendFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asAdmin } from '../database.ts'
import { missingOf, startWriter } from '../kills/kill-rounds.ts'
import type { Writer } from '../kills/kill-rounds.ts'
import { findingsAfter, prepare } from '../kills/play-kills.ts'
import { initOwn, ownServer } from './own-server.ts'
import type { OwnServer } from './own-server.ts'

let own: OwnServer
let writer: Writer | undefined
beforeAll(async () => { own = await ownServer() })
afterAll(async () => {
  writer?.child.kill('SIGKILL')
  await own.remove()
})

const until = async (holds: () => boolean | Promise<boolean>) => {
  while (!(await holds())) await pause(50)
}

test('an own server brought back to a moment holds every act acknowledged until then, none begun later, and verifies', async () => {
  await initOwn(own, 'first')
  const archive = join(own.folder, 'archive')
  await own.mkdir(archive)
  const first = await own.start('first', {
    wal_level: 'replica', archive_mode: 'on', archive_command: `test ! -f ${archive}/%f && cp %p ${archive}/%f`, archive_timeout: '5',
  })
  await prepare(first.adminUrl)
  writer = startWriter(first.adminUrl)
  const acknowledged = () => writer?.acknowledged ?? []
  await until(() => acknowledged().length > 500)
  await own.run('pg_basebackup', '-D', join(own.folder, 'base'), '-d', first.adminUrl, '-X', 'none', '-c', 'fast')
  await until(() => acknowledged().length > 1500)
  const before = [...acknowledged()]
  const target = await asAdmin(first.adminUrl, async (admin) => (await admin.query<{ at: string }>('SELECT clock_timestamp()::text AS at')).rows[0]?.at ?? '')
  await pause(1000)
  const later = acknowledged().length
  await until(() => acknowledged().length > later + 500)
  const after = acknowledged().slice(later)
  writer.child.kill('SIGKILL')
  await writer.ended
  await closeLog(first.adminUrl)
  await first.stop()

  await appendFile(join(own.folder, 'base', 'postgresql.auto.conf'), `restore_command = 'cp ${archive}/%f %p'\nrecovery_target_time = '${target}'\nrecovery_target_action = 'promote'\n`)
  await writeFile(join(own.folder, 'base', 'recovery.signal'), '')
  const second = await own.start('base')

  expect(before.length).toBeGreaterThan(1500)
  expect(await missingOf(second.adminUrl, before)).toEqual([])
  expect(await missingOf(second.adminUrl, after)).toEqual(after)
  expect(await findingsAfter(second.adminUrl)).toEqual([])
})

/** The log under way is closed and archived. */
async function closeLog(adminUrl: string): Promise<void> {
  await asAdmin(adminUrl, async (admin) => {
    const { rows } = await admin.query<{ name: string }>('SELECT pg_walfile_name(pg_switch_wal()) AS name')
    await until(async () => (await admin.query<{ done: boolean }>('SELECT last_archived_wal >= $1 AS done FROM pg_stat_archiver', [rows[0]?.name])).rows[0]?.done === true)
  })
}
