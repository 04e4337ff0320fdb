import type { DutyView } from '@zhenzhi/contract'
import { addDays, sayShortDay, weekdayOf } from './days.ts'

export type DayMark = DutyView['days'][number]

/** What each kind of day is called in the legend. */
export const kindWords = {
  start: '起算日（不计）',
  counted: '计入',
  'make-up': '调休上班（计入）',
  weekend: '周末（不计）',
  holiday: '节假日（不计）',
  stopped: '暂停计时',
  rolled: '顺延',
} as const satisfies Record<DayMark['kind'], string>

/** The days laid out in weeks, Monday first; nothing where the period has not begun or is over. */
export function weeksOf(days: readonly DayMark[]): (DayMark | null)[][] {
  const first = days[0]
  if (first === undefined) return []
  const cells: (DayMark | null)[] = [...Array.from({ length: weekdayOf(first.day) }, () => null), ...days]
  while (cells.length % 7 !== 0) cells.push(null)
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7))
}

/** The same in sentences, one for each stretch of like days, for those who read or hear rather than look. */
export function runsOf(days: readonly DayMark[]): string[] {
  const runs: DayMark[][] = []
  for (const mark of days) {
    const run = runs.at(-1)
    const last = run?.at(-1)
    if (run && last && last.kind === mark.kind && addDays(last.day, 1) === mark.day) run.push(mark)
    else runs.push([mark])
  }
  return runs.map(sayRun)
}

function sayRun(run: readonly DayMark[]): string {
  const [first, last] = [run[0], run.at(-1)]
  if (first === undefined || last === undefined) return ''
  const when = first === last ? sayShortDay(first.day) : `${sayShortDay(first.day)}至${sayShortDay(last.day)}`
  const numbers = run.flatMap((mark) => (mark.n === null ? [] : [mark.n]))
  const [low, high] = [numbers[0], numbers.at(-1)]
  const counted = low === undefined ? '' : low === high ? `，第 ${low}` : `，第 ${low} 至 ${high}`
  return `${when}：${kindWords[first.kind]}${counted}${run.some((mark) => mark.due) ? '，到期' : ''}`
}

/** Days still to be counted after today, where the period is in working days. */
export function workingDaysLeft(days: readonly DayMark[], today: string): number {
  return days.filter((mark) => mark.day > today && (mark.kind === 'counted' || mark.kind === 'make-up')).length
}
