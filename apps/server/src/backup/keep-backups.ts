import { rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { addDays, dayOf, weekdayOf } from '@zhenzhi/kernel'
import { draftOf, listBackups } from './backup-folder.ts'
import type { KeptBackup } from './backup-folder.ts'

/** Of how many days, weeks and months that hold a backup the latest is kept. */
export interface Keeping {
  days: number
  weeks: number
  months: number
}

/** `7/4/12`: seven days, four weeks, twelve months. Undefined where it is no such thing, or would keep nothing. */
export function readKeeping(text: string): Keeping | undefined {
  const [, days = '', weeks = '', months = ''] = /^(\d{1,3})\/(\d{1,3})\/(\d{1,3})$/.exec(text) ?? []
  const keeping = { days: Number(days), weeks: Number(weeks), months: Number(months) }
  return days === '' || keeping.days === 0 ? undefined : keeping
}

/** Which of these may go: neither the latest of one of the last days, nor of the weeks (from Monday), nor of the months kept. */
export function superfluous(backups: readonly Pick<KeptBackup, 'name' | 'moment'>[], { days, weeks, months }: Keeping): string[] {
  const newest = backups.toSorted((a, b) => (a.moment < b.moment ? 1 : -1)).map(({ name, moment }) => ({ name, day: dayOf(moment) }))
  const latestOf = (span: (day: string) => string, most: number) => {
    const found = new Map<string, string>()
    for (const { name, day } of newest) if (!found.has(span(day))) found.set(span(day), name)
    return [...found.values()].slice(0, most)
  }
  const kept = new Set([
    ...latestOf((day) => day, days),
    ...latestOf((day) => addDays(day, 1 - weekdayOf(day)), weeks),
    ...latestOf((day) => day.slice(0, 7), months),
  ])
  return backups.map(({ name }) => name).filter((name) => !kept.has(name))
}

/** Takes away what need not be kept; answers the names. Only whole backups of ours are counted or touched. */
export async function keepBackups(folder: string, keeping: Keeping): Promise<string[]> {
  const names = superfluous(await listBackups(folder), keeping)
  for (const name of names) {
    // Broken off in between, what is left is no backup any more: the next one clears it.
    await rename(join(folder, name), join(folder, draftOf(name)))
    await rm(join(folder, draftOf(name)), { recursive: true })
  }
  return names
}
