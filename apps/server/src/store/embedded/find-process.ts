import { execFile } from 'node:child_process'
import { readFile, readlink } from 'node:fs/promises'
import { promisify } from 'node:util'

/**
 * A process as the system shows it. `started` names its start, so that a number given to another program later is not mistaken for it;
 * compare it for equality only. A `zombie` has ended and waits for its parent. `workingFolder` where the system lets us see it.
 */
export type SeenProcess = { pid: number; started: string; zombie: boolean; command: string; workingFolder?: string }

/** The process with this number, or undefined where there is none. */
export const findProcess = (pid: number): Promise<SeenProcess | undefined> =>
  process.platform === 'linux' ? findInProc(pid) : findByPs(pid)

/** Whether that very process, and not a later one of its number, still runs. */
export const isRunning = async ({ pid, started }: { pid: number; started: string }): Promise<boolean> => {
  const seen = await findProcess(pid)
  return seen !== undefined && seen.started === started && !seen.zombie
}

/** This process, as others see it. */
export const getOwnProcess = async (): Promise<SeenProcess> => {
  const own = await findProcess(process.pid)
  if (!own) throw new Error(`the system does not show this process (${process.pid})`)
  return own
}

const findInProc = async (pid: number): Promise<SeenProcess | undefined> => {
  const folder = `/proc/${pid}`
  try {
    const [stat, command, boot] = await Promise.all([
      readFile(`${folder}/stat`, 'utf8'),
      readFile(`${folder}/cmdline`, 'utf8'),
      readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => ''), // some containers have none
    ])
    // The name stands in brackets and may hold blanks: fields are counted after the last bracket. Start in ticks since boot is field 22.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const workingFolder = await readlink(`${folder}/cwd`).catch(() => undefined)
    return {
      pid,
      started: `${boot.trim()}:${fields[19]}`,
      zombie: fields[0] === 'Z' || fields[0] === 'X',
      command: command.replaceAll('\0', ' ').trim(),
      ...(workingFolder === undefined ? {} : { workingFolder }),
    }
  } catch {
    return undefined // it ended while we looked
  }
}

const findByPs = async (pid: number): Promise<SeenProcess | undefined> => {
  const listed = await promisify(execFile)('ps', ['-ww', '-o', 'state=,lstart=,command=', '-p', String(pid)], { env: { PATH: '/bin:/usr/bin', LC_ALL: 'C' } })
    .catch(() => undefined)
  const [, state = '', started = '', command = ''] = /^(\S+)\s+(\S+ +\S+ +\S+ +\S+ +\S+)\s+(.*)$/s.exec(listed?.stdout.trim() ?? '') ?? []
  return state === '' ? undefined : { pid, started, zombie: state.startsWith('Z'), command }
}
