import { randomBytes } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { inject } from 'vitest'
import { fileKeyOf } from '../../src/backup/file-key.ts'
import { readRecoveryCode } from '../../src/backup/recovery-code.ts'
import { restoreInto } from '../../src/backup/restore-into.ts'
import type { RestoreAsked, Restored } from '../../src/backup/restore-into.ts'
import { ensureRoles, roles } from '../../src/store/roles.ts'
import { asAdmin } from '../database.ts'
import { migrations, testPasswords } from '../prepare-database.ts'

export interface IntoRun {
  adminUrl: string
  restored: Restored
  drop: () => Promise<void>
}

/** As the command does it, with the code in this file, and nowhere to restore to. */
export async function restoringBy(code: string): Promise<Pick<RestoreAsked, 'keyFor' | 'migrations' | 'openServer' | 'say'>> {
  const recovery = readRecoveryCode(await readFile(code, 'utf8'))
  if (recovery === undefined) throw new Error('no code')
  return {
    keyFor: (head, _of, path) => fileKeyOf(head, recovery, path), migrations, say: () => undefined, openServer: () => Promise.reject(new Error('no server was asked for')),
  }
}

/** A backup brought into an empty database of the run's own server, whose logins keep their passwords. */
export async function intoRun({ from, code, dataDir }: { from: string; code: string; dataDir: string }): Promise<IntoRun> {
  const name = `zz_restored_${randomBytes(6).toString('hex')}`
  const url = new URL(inject('adminUrl'))
  await asAdmin(url.href, (admin) => admin.query(`CREATE DATABASE ${name}`))
  url.pathname = `/${name}`
  const drop = () => asAdmin(inject('adminUrl'), async (admin) => void (await admin.query(`DROP DATABASE ${name} WITH (FORCE)`)))
  try {
    const openServer = async () => {
      await ensureRoles(url.href, testPasswords)
      return { adminUrl: url.href, stop: async () => undefined }
    }
    const restored = await restoreInto({ ...(await restoringBy(code)), from, dataDir, openServer })
    for (const role of roles) await writeFile(join(dataDir, 'secrets', `database-${role}`), testPasswords[role])
    return { adminUrl: url.href, restored, drop }
  } catch (fault) {
    await drop()
    throw fault
  }
}
