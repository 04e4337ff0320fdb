import { resolve } from 'node:path'
import { readKeeping } from '../backup/keep-backups.ts'
import type { Keeping } from '../backup/keep-backups.ts'
import { readOptions } from './asked.ts'

export interface BackupCommand {
  to: string
  keep: Keeping | undefined
  check: boolean
}

/** `backup [-- --to FOLDER] [--keep 7/4/12] [--check]`; what is not said here is what the settings say. */
export function readBackup(args: readonly string[], settings: { to?: string | undefined; keep?: Keeping | undefined }): BackupCommand | { says: string } {
  const read = readOptions(args, { to: { type: 'string' }, keep: { type: 'string' }, check: { type: 'boolean', default: false } })
  if ('says' in read) return read
  const { to, keep, check } = read.values
  const folder = to ?? settings.to
  if (folder === undefined) return { says: '请用 --to 写备份放在哪个文件夹（最好在另一块磁盘上），或设置 BACKUP_TO' }
  if (keep === undefined) return { to: resolve(folder), keep: to === undefined ? settings.keep : undefined, check }
  const keeping = readKeeping(keep)
  return keeping === undefined ? { says: '--keep 写成“天/周/月”，例如 7/4/12，天数至少为 1' } : { to: resolve(folder), keep: keeping, check }
}
