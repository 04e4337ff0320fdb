import { addDays, addMonths, daysBetween } from '@zhenzhi/kernel'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { coverByMonths, coverDays } from './spans.ts'
import type { Span } from './spans.ts'

const widths = { day: (first: string) => addDays(first, 1), month: (first: string) => addMonths(first, 1), year: (first: string) => addMonths(first, 12) }

/** Every day that the balances of a span are made of. */
const daysIn = ({ span, first, last }: Span): string[] => {
  const days: string[] = []
  for (let start = first as string; start <= last; start = widths[span](start)) {
    for (let day = start; day < widths[span](start); day = addDays(day, 1)) days.push(day)
  }
  return days
}

test('a period is covered once, whatever its edges, and never by more balances than its days', () => {
  const day = fc.integer({ min: 0, max: 1500 }).map((n) => addDays('2022-11-20', n))
  fc.assert(fc.property(day, day, (one, other) => {
    const [from, to] = one <= other ? [one, other] : [other, one]
    const covered = coverDays(from, to).flatMap(daysIn).sort()

    expect(covered).toEqual(Array.from({ length: daysBetween(from, to) + 1 }, (_, n) => addDays(from, n)))
  }), { numRuns: 300 })
})

test.each([
  ['a year', ['2025-01-01', '2025-12-31'], [{ span: 'year', first: '2025-01-01', last: '2025-01-01' }]],
  ['a draft until November', ['2025-01-01', '2025-11-30'], [{ span: 'month', first: '2025-01-01', last: '2025-11-01' }]],
  ['some days', ['2025-03-05', '2025-03-09'], [{ span: 'day', first: '2025-03-05', last: '2025-03-09' }]],
  ['one day', ['2025-03-05', '2025-03-05'], [{ span: 'day', first: '2025-03-05', last: '2025-03-05' }]],
  ['days over the turn of a month', ['2025-03-30', '2025-04-02'], [{ span: 'day', first: '2025-03-30', last: '2025-04-02' }]],
  ['nothing', ['2025-03-05', '2025-03-04'], []],
] as const)('%s', (_, [from, to], spans) => {
  expect(coverDays(from, to)).toEqual(spans)
})

test('by months, a year is twelve of them', () => {
  expect(coverByMonths('2024-12-31', '2025-12-31')).toEqual([
    { span: 'month', first: '2025-01-01', last: '2025-12-01' },
    { span: 'day', first: '2024-12-31', last: '2024-12-31' },
  ])
})

test('a stock begins before all days: whole years, then the months and days of the last', () => {
  expect(coverDays(null, '2025-12-31')).toEqual([{ span: 'year', first: '-infinity', last: '2025-01-01' }])
  expect(coverDays(null, '2025-03-02')).toEqual([
    { span: 'year', first: '-infinity', last: '2024-01-01' },
    { span: 'month', first: '2025-01-01', last: '2025-02-01' },
    { span: 'day', first: '2025-03-01', last: '2025-03-02' },
  ])
})
