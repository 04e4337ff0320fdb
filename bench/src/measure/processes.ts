import { readdirSync, readFileSync } from 'node:fs'

/** A process and all below it. */
function familyOf(root: number): number[] {
  const parents = new Map<number, number>()
  for (const name of readdirSync('/proc')) {
    const stat = /^\d+$/.test(name) ? statOf(Number(name)) : undefined
    if (stat !== undefined) parents.set(Number(name), stat.parent)
  }
  const below = (pid: number): number[] => [pid, ...[...parents].filter(([, parent]) => parent === pid).flatMap(([child]) => below(child))]
  return below(root)
}

/** Seconds of processor a process and all below it have used so far, those that have ended among them. */
export function cpuOf(root: number): number {
  const living = familyOf(root).reduce((sum, pid) => sum + (statOf(pid)?.ticks ?? 0), 0)
  return (living + (statOf(root)?.ended ?? 0)) / 100
}

/** Bytes of memory a process and all below it hold; what several share is counted once, in parts (PSS). */
export function memoryOf(root: number): number {
  return familyOf(root).reduce((sum, pid) => sum + pssOf(pid), 0)
}

/** Nothing of a process that has just ended. */
function pssOf(pid: number): number {
  try {
    return 1024 * Number(/^Pss:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0)
  } catch {
    return 0
  }
}

function statOf(pid: number): { parent: number; ticks: number; ended: number } | undefined {
  try {
    // The name stands in brackets and may hold blanks; behind it: state, parent, …, utime (the 12th), stime, those of children that were waited for.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /s, '').split(' ')
    return { parent: Number(fields[1]), ticks: Number(fields[11]) + Number(fields[12]), ended: Number(fields[13]) + Number(fields[14]) }
  } catch {
    return undefined
  }
}

/** The process number of the database server on a data folder. */
export function postmasterOf(dataDir: string): number {
  const { postgres }: { postgres: { pid: number } } = JSON.parse(readFileSync(`${dataDir}/postgres.owner.json`, 'utf8'))
  return postgres.pid
}

/** How busy the machine is with everything: running processes on average of the last minute. */
export function load(): string {
  return readFileSync('/proc/loadavg', 'utf8').split(' ')[0] ?? ''
}
