import { codeOf, sentence } from '../store/embedded/sentence.ts'

/** What goes wrong with a backup, each told to the operator in a sentence. */

export const damaged = (path: string) => sentence(
  `备份文件 ${path} 不完整或被改动过，不能使用。请换用另一份备份，并查清这份备份的存放介质。`,
  `The backup file ${path} is cut short or was changed, and cannot be used. Use another backup, and look into where this one was kept.`,
)

export const unknownFormat = (path: string) => sentence(
  `${path} 不是本系统的备份，或由更新的版本写成。请核对路径，或安装较新的版本。`,
  `${path} is no backup of this system, or a newer version wrote it. Check the path, or install the newer version.`,
)

export const otherCode = (path: string) => sentence(
  `恢复码不是这份备份（${path}）的。请找出建立这份备份的系统当时给出的恢复码。`,
  `The recovery code is not that of this backup (${path}). Find the one given by the installation that made it.`,
)

export const noCode = (path: string) => sentence(
  `${path} 里没有恢复码，或抄错了字符（17 组，每组 4 个字符）。请对照纸面核对。`,
  `There is no recovery code in ${path}, or a sign of it is wrong (17 groups of 4 signs). Compare it with the paper.`,
)

export const notWhole = (path: string) => sentence(
  `${path} 不是一份完成的备份（没有 manifest.json）。写了一半的备份不能用来恢复，请选另一份。`,
  `${path} is no finished backup (no manifest.json). One that was broken off cannot be restored; choose another.`,
)

export const noSecrets = (path: string) => sentence(
  `备份里没有 secrets.zzb（主密钥），姓名等内容将无法解开。请用 --secrets 指明它现在的位置。本应在：${path}`,
  `There is no secrets.zzb (the master keys) with the backup, and sealed content could not be opened. Say where it is with --secrets. Expected: ${path}`,
)

export const notEmpty = (folder: string) => sentence(
  `${folder} 不是空文件夹，恢复不会写进已有数据的地方。请换一个新的文件夹。`,
  `${folder} is not empty, and nothing is restored into a place that holds something. Name a new folder.`,
)

export const databaseNotEmpty = () => sentence(
  '指定的数据库里已有镇治的数据，恢复只写进空的数据库。请新建一个空数据库。',
  'The database named holds data of this system already; only an empty one is restored into. Make a new database.',
)

export const loginsTaken = () => sentence(
  '这台数据库服务器上已有镇治的账号（zz_app 等），可能有另一套系统正在使用。恢复会给它们换新密码。确认没有别的系统在用，请加 --take-logins；否则请换一台数据库服务器。',
  'This database server has the logins of this system (zz_app and others) already, and another installation may be using them. Restoring gives them new passwords: add --take-logins if nobody does, or use another server.',
)

export const otherMigrations = (name: string) => sentence(
  `备份由更新的或另一个版本写成（升级脚本 ${name}），本版本不能恢复它。请安装写它的版本，或更新的版本。`,
  `The backup was written by a newer or another version (migration ${name}), and this one cannot restore it. Install that version or a newer one.`,
)

export const tooLittleRoom = (folder: string, { needed, free }: { needed: number; free: number }) => sentence(
  `${folder} 的剩余空间不够：备份约需 ${inMegabytes(needed)}，只剩 ${inMegabytes(free)}。没有写入任何内容，请腾出空间或换一处。`,
  `There is too little room in ${folder}: the backup needs about ${inMegabytes(needed)}, ${inMegabytes(free)} are free. Nothing was written; make room or choose another place.`,
)

export const rowsDiffer = (table: string, { wanted, found }: { wanted: number; found: number }) => sentence(
  `恢复 ${table} 时应有 ${wanted} 行，实有 ${found} 行，已停止。`,
  `Of ${table}, ${wanted} rows were to be restored and ${found} were found; stopped.`,
)

export const half = (folder: string) => sentence(
  `${folder} 里是一次没有做完的恢复，不能启动。请删去这个文件夹，再恢复一次。`,
  `${folder} holds a restore that was broken off, and is not started. Remove the folder and restore again.`,
)

/** Why a backup did not come about, for people who are not told where things lie. */
export function shortly(fault: unknown): string {
  const code = codeOf(fault) ?? ''
  if (code === 'ENOSPC' || code === 'EDQUOT') return '放备份的磁盘已满'
  if (['EACCES', 'EPERM', 'EROFS'].includes(code)) return '放备份的文件夹不能写入'
  if (['ENOENT', 'ENOTDIR', 'EEXIST', 'EIO', 'ESTALE', 'ENODEV'].includes(code)) return '放备份的文件夹不能使用，可能没有接上'
  const [first = ''] = (fault instanceof Error ? fault.message : String(fault)).split('\n')
  return first.startsWith('/') ? '放备份的文件夹剩余空间不够，或不能使用' : first
}

/** `12.3 MB`, the unit operators see elsewhere. */
export function inMegabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}
