import { addDays, dayOf } from '@zhenzhi/kernel'
import type { Moment } from '@zhenzhi/kernel'
import type { BackupRun } from '../store/export/backup-runs.ts'

/** What the schedule looks at of the runs there were, newest first. */
export type SeenRun = Pick<BackupRun, 'started' | 'ended' | 'name' | 'fault' | 'checked' | 'clean'>

const hour = 3_600_000
const day = 24 * hour

/** The last time the clock in Shanghai showed `at` (`02:30`). */
export function lastNight(now: Moment, at: string): Moment {
  const today = dayOf(now)
  const momentOn = (one: string) => new Date(`${one}T${at}:00.000+08:00`).toISOString()
  return momentOn(today) <= now ? momentOn(today) : momentOn(addDays(today, -1))
}

/** A backup is due where none that succeeded began since the hour set; after a failure it is tried again an hour later. */
export function isDue(runs: readonly SeenRun[], now: Moment, at: string): boolean {
  const since = lastNight(now, at)
  if (runs.some(({ started, name }) => name !== null && started >= since)) return false
  const last = runs[0]
  return last === undefined || last.name !== null || Date.parse(now) - Date.parse(last.ended ?? last.started) >= hour
}

/** Once a week a backup is restored and verified. */
export function isCheckDue(runs: readonly SeenRun[], now: Moment): boolean {
  return !runs.some(({ checked }) => checked !== null && Date.parse(now) - Date.parse(checked) < 7 * day - hour)
}

/** How backups stand, for whoever watches the machine. `worry`: somebody has to look. */
export interface BackupStanding {
  worry: boolean
  says: string
  /** Seconds since the last whole backup began; absent where there is none. */
  age?: number
  /** Seconds since one was last restored and verified. */
  checkedAge?: number
  /** Whether the last attempt failed, or the last check found something. */
  failed: boolean
}

export function standingOf(runs: readonly SeenRun[], { now, scheduled }: { now: Moment; scheduled: boolean }): BackupStanding {
  const secondsSince = (moment: Moment) => Math.max(0, Math.round((Date.parse(now) - Date.parse(moment)) / 1000))
  const good = runs.find(({ name }) => name !== null)
  const checked = runs.find((run) => run.checked !== null)
  const broken = runs.find(({ ended }) => ended !== null)?.fault ?? null
  const unclean = checked?.clean === false
  const late = good === undefined || secondsSince(good.started) > 2 * day / 1000
  return {
    worry: broken !== null || unclean || late,
    failed: broken !== null || unclean,
    says: sentenceFor({ good, checked, broken: broken !== null, unclean, scheduled, secondsSince }),
    ...(good === undefined ? {} : { age: secondsSince(good.started) }),
    ...(checked?.checked == null ? {} : { checkedAge: secondsSince(checked.checked) }),
  }
}

interface Seen {
  good: SeenRun | undefined
  checked: SeenRun | undefined
  broken: boolean
  unclean: boolean
  scheduled: boolean
  secondsSince: (moment: Moment) => number
}

function sentenceFor({ good, checked, broken, unclean, scheduled, secondsSince }: Seen): string {
  return [
    ...(scheduled ? [] : ['没有设置自动备份（BACKUP_TO）']),
    ...(broken ? ['最近一次备份没有成功'] : []),
    good === undefined ? '还没有一份完成的备份' : `最近一份完成的备份在 ${spanOf(secondsSince(good.started))}前`,
    ...(unclean ? ['最近一次恢复核对发现不符'] : checked?.checked == null ? (good === undefined ? [] : ['还没有做过恢复核对']) : [`恢复核对在 ${spanOf(secondsSince(checked.checked))}前通过`]),
  ].join('，')
}

function spanOf(seconds: number): string {
  if (seconds < 3600) return `${Math.floor(seconds / 60)} 分钟`
  return seconds < 2 * 86_400 ? `${Math.floor(seconds / 3600)} 小时` : `${Math.floor(seconds / 86_400)} 天`
}
