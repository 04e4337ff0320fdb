import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { v7 } from 'uuid'
import { keepBackups, readKeeping } from './backup/keep-backups.ts'
import { makeBackup } from './backup/make-backup.ts'
import type { MadeBackup } from './backup/make-backup.ts'
import { codeFileOf, codeIsHere, ensureRecipient } from './backup/recipient.ts'
import { inMegabytes, shortly } from './backup/told.ts'
import { readBackup } from './commands/backup.ts'
import type { BackupCommand } from './commands/backup.ts'
import { machineClock } from './outside/clock.ts'
import { programVersion } from './outside/program-version.ts'
import type { Settings } from './settings.ts'
import { beginRun, endRun, noteCheck } from './store/export/backup-runs.ts'
import { withoutTowns } from './store/in-towns.ts'
import { whileAlone } from './store/while-alone.ts'
import type { Database } from './wire-database.ts'
import { restoreAndVerify } from './wire-restore.ts'

type Say = (line: string) => void

export interface BackingUp {
  database: Pick<Database, 'app' | 'adminUrl'>
  settings: Settings
  say: Say
}

/** `backup`: beside the running server, or without it. Answers the exit code. */
export async function runBackup(args: readonly string[], backing: BackingUp): Promise<number> {
  const { BACKUP_TO: to, BACKUP_KEEP: keep } = backing.settings
  const asked = readBackup(args, { to, keep: readKeeping(keep) })
  if ('says' in asked) return complain(asked.says)
  const done = await backUp(asked, backing)
  if ('says' in done) return complain(done.says)
  return done.clean ? 0 : 1
}

function complain(says: string): number {
  process.stderr.write(`${says}\n`)
  return 2
}

export interface BackedUp {
  made: MadeBackup
  /** False where originals are missing, or the check found something. */
  clean: boolean
}

/**
 * One backup, by one process at a time, noted in the database with what became of it; then, where it is asked, restored and verified, and what
 * need not be kept goes.
 */
export async function backUp({ to, keep, check }: BackupCommand, backing: BackingUp): Promise<BackedUp | { says: string }> {
  const { database: { app, adminUrl }, say } = backing
  if (adminUrl === undefined) return { says: '备份要读全部数据，请设置 DATABASE_ADMIN_URL（可以取得 zz_owner 身份的账号）' }
  const alone = await whileAlone(app, 'zhenzhi backup', async () => {
    const id = v7()
    const made = await noted(backing, { id, to, adminUrl })
    const whole = made.manifest.originals.missing.length === 0
    const clean = check ? await checkNoted(made, { ...backing, id }) && whole : whole
    if (keep !== undefined) for (const name of await keepBackups(to, keep)) say(`已删去不必再留的备份 ${name}`)
    return { made, clean }
  })
  return alone?.done ?? { says: '另一处正在备份，请等它结束' }
}

interface Run {
  id: string
  to: string
  adminUrl: string
}

async function noted({ database: { app }, settings, say }: BackingUp, { id, to, adminUrl }: Run): Promise<MadeBackup> {
  const moment = () => machineClock.now().moment
  await withoutTowns(app, (tx) => beginRun(tx, { id, started: moment() }))
  try {
    const made = await makeBackup({
      adminUrl, dataDir: settings.DATA_DIR, masterKeyDir: settings.MASTER_KEY_DIR, now: machineClock.now, recipient: await ensureRecipient(settings.DATA_DIR),
      version: await programVersion(), settings: openSettings(settings), say,
    }, to)
    const { name, manifest: { acts, archive: { bytes } } } = made
    await withoutTowns(app, (tx) => endRun(tx, { id, ended: moment(), name, acts, bytes, fault: null }))
    say(lineOf(made))
    if (await codeIsHere(settings.DATA_DIR)) say(`恢复码还在服务器上：${codeFileOf(settings.DATA_DIR)}。请抄存两份、分开锁存，然后删除这个文件；没有恢复码，任何备份都不能恢复`)
    return made
  } catch (fault) {
    // Where the database is what failed, there is nobody to note it; the run then has no end.
    await withoutTowns(app, (tx) => endRun(tx, { id, ended: moment(), name: null, acts: null, bytes: null, fault: shortly(fault) })).catch(() => undefined)
    throw fault
  }
}

function lineOf({ folder, manifest: { archive, originals, acts, towns } }: MadeBackup): string {
  return `备份完成：${folder}　${towns.length} 个乡镇（县）、${acts} 步办理、${originals.count} 个附件（新写 ${originals.fresh} 个），数据库部分 ${inMegabytes(archive.bytes)}`
}

/** What is no secret. */
function openSettings({ PORT, HOST, HTTPS, TRUST_PROXY, CRYPTO, LOG_LEVEL }: Settings): object {
  return { PORT, HOST, HTTPS, TRUST_PROXY, CRYPTO, LOG_LEVEL }
}

async function checkNoted(made: MadeBackup, { id, database: { app }, settings, say }: BackingUp & { id: string }): Promise<boolean> {
  const clean = await checkBackup(made, { settings, say }).catch((fault: unknown) => {
    say(fault instanceof Error ? fault.message : String(fault))
    return false
  })
  await withoutTowns(app, (tx) => noteCheck(tx, { id, checked: machineClock.now().moment, clean }))
  return clean
}

/** Restores a backup that this process has just written into a server of its own in a scratch folder, verifies it, and removes all of it. */
async function checkBackup({ folder, keys }: MadeBackup, { settings, say }: Pick<BackingUp, 'settings' | 'say'>): Promise<boolean> {
  say('正在恢复到临时数据库并核对……')
  const scratch = await mkdtemp(join(tmpdir(), 'zhenzhi-check-'))
  await chmod(scratch, 0o711) // as root the database runs under an account of its own, which has to get in
  try {
    const { clean } = await restoreAndVerify({ from: folder, dataDir: join(scratch, 'restored'), keyFor: (_head, of) => keys[of], settings, redecide: false, say })
    say(clean ? '核对通过：这份备份可以恢复，内容与封存记录全部相符' : '核对发现不符（见上）：请在原系统执行 npm run verify，并另作一份备份')
    return clean
  } finally {
    await rm(scratch, { recursive: true, force: true, maxRetries: 5 })
  }
}
