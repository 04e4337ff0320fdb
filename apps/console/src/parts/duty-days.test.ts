import { expect, test } from 'vitest'
import { runsOf, weeksOf, workingDaysLeft } from './duty-days.ts'
import type { DayMark } from './duty-days.ts'

/** Three working days from Thursday 30 April 2026, over the May holiday and the Saturday that makes up for it. */
const days: DayMark[] = [
  { day: '2026-04-30', kind: 'start', n: null },
  ...['01', '02', '03', '04', '05'].map((date): DayMark => ({ day: `2026-05-${date}`, kind: 'holiday', n: null })),
  { day: '2026-05-06', kind: 'counted', n: 1 },
  { day: '2026-05-07', kind: 'stopped', n: null },
  { day: '2026-05-08', kind: 'counted', n: 2 },
  { day: '2026-05-09', kind: 'make-up', n: 3, due: true },
]

test('the strip is laid out in weeks that begin on Monday', () => {
  const weeks = weeksOf(days)

  expect(weeks.map((week) => week.length)).toEqual([7, 7])
  expect(weeks[0]?.slice(0, 4).map((mark) => mark?.day ?? null)).toEqual([null, null, null, '2026-04-30'])
  expect(weeks[1]?.at(-1)).toBeNull()
})

test('the strip reads as sentences, one for each stretch of like days', () => {
  expect(runsOf(days)).toEqual([
    '4月30日：起算日（不计）',
    '5月1日至5月5日：节假日（不计）',
    '5月6日：计入，第 1',
    '5月7日：暂停计时',
    '5月8日：计入，第 2',
    '5月9日：调休上班（计入），第 3，到期',
  ])
})

test('working days left are those still to be counted after today', () => {
  expect(workingDaysLeft(days, '2026-05-06')).toBe(2)
  expect(workingDaysLeft(days, '2026-05-09')).toBe(0)
})
