import { randomBytes } from 'node:crypto'
import { chmod } from 'node:fs/promises'
import { clusterOf, passwordFileOf } from './place.ts'
import type { Place } from './place.ts'
import type { Programs } from './prepare-programs.ts'
import { readIfThere } from './read-if-there.ts'
import { runProgram } from './run-program.ts'
import { sentence } from './sentence.ts'
import { writeDurably } from './write-durably.ts'

/** The superuser's password as kept (mode 0600), or undefined where no file or an empty one is there. */
export const findPassword = async (place: Place): Promise<string | undefined> => {
  const kept = (await readIfThere(passwordFileOf(place)))?.trim()
  if (kept === undefined || kept === '') return undefined
  await chmod(passwordFileOf(place), 0o600)
  return kept
}

/** A new password, kept before the cluster that it opens is made. */
export const createPassword = async (place: Place): Promise<string> => {
  const password = randomBytes(24).toString('base64url')
  await writeDurably(passwordFileOf(place), `${password}\n`)
  return password
}

/**
 * Gives the superuser of a stopped cluster a new password, in PostgreSQL's single-user mode: whoever may run the cluster may open it
 * anyhow. For a password file that was lost.
 */
export const resetPassword = async (place: Place, programs: Programs): Promise<string> => {
  const password = randomBytes(24).toString('base64url')
  const { code, output } = await runProgram({
    program: programs.postgres,
    args: ['--single', '-D', clusterOf(place), '-c', 'exit_on_error=on', '-c', 'log_min_messages=warning', 'postgres'],
    user: place.user,
    input: `ALTER ROLE postgres PASSWORD '${password}'\n`,
  })
  if (code !== 0) throw cannotReset(place, output)
  await writeDurably(passwordFileOf(place), `${password}\n`)
  return password
}

export const passwordIsWrong = (place: Place) => sentence(
  `${passwordFileOf(place)} 里的密码打不开数据库。请从备份恢复该文件；没有备份时，停下程序、删除该文件再启动，会自动设定新密码。`,
  `The password in ${passwordFileOf(place)} does not open the database. Restore the file from a backup; without one, stop the program, remove the file and start: a new password is then set.`,
)

export const passwordIsMissing = (place: Place, pid: number) => sentence(
  `${passwordFileOf(place)} 不见了，而数据库仍在运行（进程 ${pid}）。请先停下使用它的程序，再启动，会自动设定新密码；没有程序使用它时，执行 kill -INT ${pid}。`,
  `${passwordFileOf(place)} is missing while the database runs (process ${pid}). Stop the program that uses it, then start: a new password is set. If no program uses it, run kill -INT ${pid}.`,
)

const cannotReset = (place: Place, output: string) => sentence(
  `${passwordFileOf(place)} 不见了，也没能设定新密码。请从备份恢复该文件。`,
  `${passwordFileOf(place)} is missing, and no new password could be set. Restore the file from a backup.`,
  output,
)
