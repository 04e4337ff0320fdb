import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { readRecoveryCode } from '../backup/recovery-code.ts'
import type { Recovery } from '../backup/recovery-code.ts'
import { noCode } from '../backup/told.ts'
import { readOptions } from './asked.ts'

export interface RestoreCommand {
  from: string
  secrets: string | undefined
  anchors: string | undefined
  dataDir: string
  adminUrl: string | undefined
  recovery: Recovery
  takeLogins: boolean
  redecide: boolean
}

const options = {
  'from': { type: 'string' }, 'data-dir': { type: 'string' }, 'key': { type: 'string' }, 'anchors': { type: 'string' }, 'secrets': { type: 'string' }, 'database': { type: 'string' },
  'take-logins': { type: 'boolean', default: false }, 'redecide': { type: 'boolean', default: false },
} as const

/** `restore -- --from BACKUP --data-dir NEW --key FILE`; what is wrong or missing is said in one sentence. */
export async function readRestore(args: readonly string[]): Promise<RestoreCommand | { says: string }> {
  const read = readOptions(args, options)
  if ('says' in read) return read
  const { from, 'data-dir': dataDir, key, anchors, secrets, database, 'take-logins': takeLogins, redecide } = read.values
  if (from === undefined) return { says: '请用 --from 写备份所在的文件夹，例如 --from /media/usb/zhenzhi-20261122T023005Z' }
  if (dataDir === undefined) return { says: '请用 --data-dir 写一个新的空文件夹，恢复出来的数据放在那里' }
  if (key === undefined) return { says: '请用 --key 写恢复码所在的文件（把纸上的恢复码输入一个文本文件）' }
  if (database !== undefined && !/^postgres(ql)?:\/\//.test(database)) return { says: '--database 要写成 postgres:// 开头的管理员地址，数据库要是空的' }
  const text = await readFile(key, 'utf8').catch(() => undefined)
  if (text === undefined) return { says: `读不到恢复码文件 ${key}` }
  const recovery = readRecoveryCode(text)
  if (recovery === undefined) return { says: noCode(key).message }
  const place = (path: string | undefined) => (path === undefined ? undefined : resolve(path))
  return { from: resolve(from), dataDir: resolve(dataDir), anchors: place(anchors), secrets: place(secrets), adminUrl: database, recovery, takeLogins, redecide }
}
