import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ruleWith } from '../law/rule.fixture.ts'
import { computeDue, computeNotice } from './due.ts'
import { explainDue } from './explain.ts'
import type { Calendar } from '../calendar/calendar.ts'
import type { DueQuestion } from './due.ts'

/*
 * The oracle walks one day at a time and keeps a counter. It shares nothing with the code it judges: its days are Date
 * objects, its calendar two sets, its stops are looked at as they were given.
 */

interface Walker {
  at: Date
  left: number
  raw: Date | undefined
}

function oracle(q: DueQuestion): { raw: string; statutoryDue: string; internalDue: string } {
  const rest = restOf(q.calendar)
  const stops = (q.stops ?? []).map((stop) => ({ from: dateOf(stop.from), to: dateOf(stop.to ?? q.until ?? '') }))
  const stopped = (day: Date) => stops.some((stop) => stop.from < day && day <= stop.to)
  const running = (day: Date) => stops.some((stop) => stop.from <= day && day < stop.to)
  const working = q.rule.unit === 'working'
  // the last of working days is worked, so it has nowhere to roll
  const rolls = q.rule.side === 'party' && q.rule.rollsOver && !working

  const walker: Walker = { at: dateOf(q.trigger), left: 0, raw: undefined }
  const step = () => {
    walker.at = after(walker.at)
    if (stopped(walker.at)) walker.raw = undefined
    else if (!working || !rest(walker.at)) walker.left -= 1
  }

  if (q.rule.unit === 'month') walkMonths(q, walker, stopped)
  else walker.left = (q.rule.amount ?? 0) + (q.extended ?? 0)

  let lastTick = walker.at
  for (;;) {
    if (walker.left === 0 && !running(walker.at)) {
      if (!rolls || !rest(walker.at)) break
      walker.raw ??= walker.at
      walker.left = distanceToWork(walker.at, rest)
    }
    step()
    if (!working || !rest(walker.at)) lastTick = walker.at
  }
  // what was walked on after the last counted day, over days of rest a stop ended on, is not part of the period
  const statutory = working ? lastTick : walker.at
  return {
    raw: textOf(working ? lastTick : (walker.raw ?? walker.at)),
    statutoryDue: textOf(statutory),
    internalDue: textOf(q.rule.side === 'party' ? statutory : agencyDay(statutory, dateOf(q.trigger), rest)),
  }
}

/** Walks to the last corresponding day; what was stopped until then is left to be walked. */
function walkMonths(q: DueQuestion, walker: Walker, stopped: (day: Date) => boolean): void {
  let wanted = walker.at.getUTCDate()
  for (const months of [q.rule.amount ?? 0, q.extended ?? 0]) {
    for (let passed = 0; passed < months; ) {
      walker.at = after(walker.at)
      if (stopped(walker.at)) walker.left += 1
      const endsMonth = after(walker.at).getUTCDate() === 1
      if (walker.at.getUTCDate() === wanted || (endsMonth && walker.at.getUTCDate() < wanted)) passed += 1
    }
    wanted = walker.at.getUTCDate()
  }
}

function restOf(calendar: Calendar): (day: Date) => boolean {
  const off = new Set(calendar.years.flatMap((year) => year.off))
  const work = new Set(calendar.years.flatMap((year) => year.work))
  return (day) => off.has(textOf(day)) || (!work.has(textOf(day)) && (day.getUTCDay() === 0 || day.getUTCDay() === 6))
}

function distanceToWork(day: Date, rest: (day: Date) => boolean): number {
  let distance = 0
  for (let at = day; rest(at); at = after(at)) distance += 1
  return distance
}

function agencyDay(due: Date, trigger: Date, rest: (day: Date) => boolean): Date {
  let at = due
  while (rest(at) && at > trigger) at = after(at, -1)
  return at
}

function after(day: Date, n = 1): Date {
  const next = new Date(day)
  next.setUTCDate(next.getUTCDate() + n)
  return next
}

function dateOf(day: string): Date {
  return new Date(`${day}T00:00:00Z`)
}

function textOf(day: Date): string {
  return day.toISOString().slice(0, 10)
}

// —— what is asked ——

const first = dateOf('2023-11-01')
const dayFrom = (offset: number) => textOf(after(first, offset))

/** Holidays anywhere, make-up days on weekends, some years not kept. */
const anyCalendar: fc.Arbitrary<Calendar> = fc
  .record({
    kept: fc.subarray([2023, 2024, 2025, 2026, 2027]),
    blocks: fc.array(fc.record({ at: fc.nat(1200), length: fc.integer({ min: 1, max: 9 }) }), { maxLength: 25 }),
    made: fc.array(fc.nat(1200), { maxLength: 25 }),
  })
  .map(({ kept, blocks, made }) => {
    const off = new Set(blocks.flatMap(({ at, length }) => Array.from({ length }, (_, n) => dayFrom(at + n))))
    const work = new Set(made.map(dayFrom).filter((day) => !off.has(day) && [0, 6].includes(dateOf(day).getUTCDay())))
    const inYear = (days: Set<string>, year: number) => [...days].filter((day) => day.startsWith(String(year)))
    return { version: 'any', years: kept.map((year) => ({ year, off: inYear(off, year), work: inYear(work, year), notice: '' })) }
  })

const anyRule = fc
  .record({
    unit: fc.constantFrom('working' as const, 'calendar' as const, 'month' as const),
    amount: fc.integer({ min: 1, max: 40 }),
    side: fc.constantFrom('agency' as const, 'party' as const, 'other' as const),
    rollsOver: fc.boolean(),
  })
  .map(({ amount, ...rest }) => ruleWith({ ...rest, amount: rest.unit === 'month' ? Math.ceil(amount / 4) : amount }))

const anyQuestion: fc.Arbitrary<DueQuestion> = fc
  .record({
    rule: anyRule,
    calendar: anyCalendar,
    start: fc.nat(500),
    extended: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 20 })),
    // dense around the due days of short clocks, where the boundaries are
    stops: fc.array(fc.record({ at: fc.integer({ min: -10, max: 70 }), length: fc.nat(15), open: fc.nat(9) }), { maxLength: 4 }),
    seen: fc.nat(80),
  })
  .map(({ rule, calendar, start, extended, stops, seen }) => ({
    rule, calendar, trigger: dayFrom(start), until: dayFrom(start + seen),
    extended: rule.unit === 'month' ? Math.ceil(extended / 6) : extended,
    stops: stops.map(({ at, length, open }) => ({ from: dayFrom(start + at), to: open === 0 ? null : dayFrom(start + at + length) })),
  }))

describe('over any rule, calendar, trigger, extension and stops', () => {
  test('the due days are those of somebody who walks day by day', () => {
    fc.assert(
      fc.property(anyQuestion, (q) => {
        const { uncoveredYears: _, ...due } = computeDue(q)
        expect(due).toEqual(oracle(q))
      }),
      { numRuns: 3000 },
    )
  })

  test('the explanation has every day once, agrees with the due day, and counts as many days as it says', () => {
    fc.assert(
      fc.property(anyQuestion, (q) => {
        const { due, days } = explainDue(q)
        const counted = days.flatMap(({ n }) => n ?? [])
        const all = Array.from({ length: (q.rule.amount ?? 0) + (q.extended ?? 0) }, (_, n) => n + 1)

        expect(due).toEqual(computeDue(q))
        expect(days.map(({ day }) => day)).toEqual(days.map((_, n) => textOf(after(dateOf(q.trigger), n))))
        expect(days.filter((mark) => mark.due).map(({ day }) => day)).toEqual([due.statutoryDue])
        expect(days.at(-1)?.day).toBe(due.statutoryDue)
        expect(counted).toEqual(q.rule.unit === 'month' ? all.filter((n) => counted.includes(n)) : all)
      }),
      { numRuns: 1000 },
    )
  })

  test('a year that is not kept is named if the last day lies in it, and a kept one never', () => {
    fc.assert(
      fc.property(anyQuestion, (q) => {
        const { uncoveredYears, statutoryDue } = computeDue(q)
        const kept = q.calendar.years.map(({ year }) => year)
        const last = Number(statutoryDue.slice(0, 4))

        expect(uncoveredYears.filter((year) => kept.includes(year))).toEqual([])
        expect(uncoveredYears.includes(last)).toBe(!kept.includes(last))
      }),
      { numRuns: 500 },
    )
  })

  test('a notice on the latest day is one that reaches the event in just that many days', () => {
    fc.assert(
      fc.property(anyQuestion, ({ rule, calendar, trigger: event }) => {
        fc.pre(rule.unit !== 'month')
        const { latest, strict } = computeNotice({ rule, event, calendar })
        const counts = rule.unit === 'working' ? (day: Date) => !restOf(calendar)(day) : () => true
        const between = (from: string) => {
          let count = 0
          for (let day = dateOf(from); day < dateOf(event); day = after(day)) if (counts(day)) count += 1
          return count
        }

        expect([counts(dateOf(latest)), between(latest)]).toEqual([true, rule.amount])
        expect([counts(dateOf(strict)), between(strict)]).toEqual([true, (rule.amount ?? 0) + 1])
      }),
      { numRuns: 500 },
    )
  })
})
