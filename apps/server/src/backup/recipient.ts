import { access, chmod, mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeDurably } from '../store/embedded/write-durably.ts'
import { makeRecoveryCode, readRecoveryCode } from './recovery-code.ts'
import type { Recipient } from './recovery-code.ts'

const keptAs = 'backup-recipient'

/** Where the recovery code lies until somebody takes it away. */
export function codeFileOf(dataDir: string): string {
  return join(dataDir, '恢复码-请抄存后删除.txt')
}

/** Whether the recovery code still lies beside the server, where whoever breaks in finds it. */
export function codeIsHere(dataDir: string): Promise<boolean> {
  return access(codeFileOf(dataDir)).then(() => true, () => false)
}

/**
 * For whom backups are sealed. At the first backup a recovery code is made and written into a file for the operator to take away; the server
 * keeps what writes backups and cannot read them. Called by one at a time.
 */
export async function ensureRecipient(dataDir: string): Promise<Recipient> {
  const path = join(dataDir, 'secrets', keptAs)
  const kept = await readFile(path, 'utf8').catch(() => undefined)
  if (kept !== undefined) return JSON.parse(kept) as Recipient // written by the lines below alone
  const code = makeRecoveryCode()
  const recovery = readRecoveryCode(code)
  if (recovery === undefined) throw new Error('a recovery code that was just made cannot be read')
  await mkdir(join(dataDir, 'secrets'), { recursive: true, mode: 0o700 })
  await chmod(join(dataDir, 'secrets'), 0o700)
  // The code first: a recipient whose code was lost would write backups that nobody can open.
  await writeDurably(codeFileOf(dataDir), `${explained}\n\n${code}\n`)
  const recipient: Recipient = { publicKey: recovery.publicKey, seal: recovery.seal }
  await writeDurably(path, JSON.stringify(recipient))
  return recipient
}

const explained = `镇治备份的恢复码。没有它，任何一份备份都不能恢复，任何人也不能代为找回。
请抄写或打印两份，分开锁存；确认无误后删除本文件。不要与备份放在一起。
The recovery code of the backups. Without it none can be restored. Copy it twice, keep the copies locked away and apart from the backups, then delete this file.`
