import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Act } from '../act/act.ts'
import { addDays, addMonths } from '../calendar/day.ts'
import type { Day } from '../calendar/day.ts'
import { isRefused } from '../refusal/refusal.ts'
import { permit, permitLaw } from '../story/permit.fixture.ts'
import { attempt, correct, opened } from '../story/toy-asking.fixture.ts'
import type { Told } from '../story/toy-asking.fixture.ts'
import { canonical } from '../value/canonical.ts'
import { fold } from './fold.ts'
import { isOverdue, passingOf } from './passing.ts'

interface Happening {
  what: 'send' | 'return' | 'grant' | 'renew' | 'end' | 'clock' | 'day' | 'strike'
  gap: number
  late: number
  shift: number
}

const happenings = fc.array(fc.record<Happening>({
  what: fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom('send' as const, 'return' as const, 'grant' as const, 'renew' as const) },
    { weight: 3, arbitrary: fc.constant('clock' as const) },
    { weight: 2, arbitrary: fc.constantFrom('day' as const, 'strike' as const, 'end' as const) },
  ),
  gap: fc.oneof(fc.integer({ min: 0, max: 14 }), fc.integer({ min: 15, max: 75 })),
  late: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 20 })),
  shift: fc.integer({ min: -10, max: 10 }),
}), { minLength: 2, maxLength: 20, size: 'max' })

interface Walked {
  acts: readonly Act[]
  recorded: readonly Day[]
  today: Day
}

function play(what: readonly Happening[]): Walked {
  const begun: Day = '2026-01-05'
  let walked: Walked = { acts: opened(begun, {}, { definition: 'toy-permit', law: permitLaw }), recorded: [begun], today: begun }
  for (const one of what) {
    walked = { ...walked, today: addDays(walked.today, one.gap) }
    for (const told of tellings(one, walked)) {
      const decided = attempt(walked.acts, { ...told, recorded: walked.today, law: permitLaw })
      if (!isRefused(decided)) walked = { ...walked, acts: [...walked.acts, { ...decided, prev: null }], recorded: [...walked.recorded, walked.today] }
    }
  }
  return walked
}

function tellings({ what, late, shift }: Happening, { acts, today }: Walked): Told[] {
  const steps = acts.filter(({ kind }) => kind === 'open' || kind === 'step')
  switch (what) {
    case 'clock': return passingOf(fold(acts), today, permit).map(({ name, day, what: said }) => ({ kind: 'clock', name, day, what: said }))
    case 'day': return [correct(steps.at(-1), today, { day: addDays(today, -late) })]
    case 'strike': return [correct(steps.at(-1), today, { void: true })]
    case 'grant':
    case 'renew': return [{ name: what, day: addDays(today, -late), what: { from: addDays(today, shift) } }]
    case 'send':
    case 'return':
    case 'end': return [{ name: what, day: addDays(today, -late) }]
  }
}

const runs = { numRuns: 300 }
const daysOf = ({ acts }: Walked, name: string) => fold(acts).facts.filter(({ fact }) => fact.measure === `toy-permit.${name}`).map(({ fact }) => fact.day).sort()

test('each round has at most one due fact, on its day, and with it exactly one of in time and late; none is ever ours', () => {
  fc.assert(fc.property(happenings, (what) => {
    const walked = play(what)
    const { duties } = fold(walked.acts)
    for (const [duty, due, inTime, late] of [['return', 'returnDue', 'returned', 'notReturned'], ['renew', 'termDue', 'renewed', 'ranOut']] as const) {
      const rounds = duties.filter((one) => one.duty === duty)
      expect([...daysOf(walked, inTime), ...daysOf(walked, late)].sort()).toEqual(daysOf(walked, due))
      expect(daysOf(walked, due).length).toBeLessThanOrEqual(rounds.length)
      for (const one of rounds.filter(({ status }) => status === 'discharged')) expect(daysOf(walked, due)).toContain(one.statutoryDue)
    }
    expect(duties.filter((one) => isOverdue(one, '2030-01-01'))).toEqual([])
  }), runs)
})

test('once the clock has spoken, every open duty whose day went by has its due fact, and the clock has no more to say', () => {
  fc.assert(fc.property(happenings, (what) => {
    const walked = play([...what, { what: 'clock', gap: 1, late: 0, shift: 0 }])
    const passed = fold(walked.acts).duties.filter(({ status, statutoryDue }) => status === 'open' && statutoryDue < walked.today)

    expect(passingOf(fold(walked.acts), walked.today, permit)).toEqual([])
    for (const { duty, statutoryDue } of passed) expect(daysOf(walked, duty === 'return' ? 'notReturned' : 'ranOut')).toContain(statutoryDue)
  }), runs)
})

test('a term ends two months after its beginning, whatever day of rest that is', () => {
  fc.assert(fc.property(happenings, (what) => {
    const terms = fold(play(what).acts).duties.filter(({ duty }) => duty === 'renew')
    expect(terms.map(({ statutoryDue }) => statutoryDue)).toEqual(terms.map(({ trigger }) => addMonths(trigger, 2)))
  }), runs)
})

test('each act decided again is the same to the byte', () => {
  // an act is JSON by its making; its type has no index signature
  const text = (act: object) => canonical(JSON.parse(JSON.stringify(act)))
  fc.assert(fc.property(happenings, (what) => {
    const { acts, recorded } = play(what)
    acts.forEach((act, index) => {
      const { kind, name, day, who, needs, what: said } = act
      const again = attempt(acts.slice(0, index), { kind, name, day, what: said, needs, post: who.post, account: who.account, recorded: recorded[index]!, law: permitLaw, definition: 'toy-permit' })
      expect(isRefused(again) ? again : text({ ...again, prev: null })).toBe(text(act))
    })
  }), { numRuns: 100 })
})

test('the walks go somewhere: the clock says both words, and every measure is posted and taken back', () => {
  const seen = new Set<string>()
  for (const what of fc.sample(happenings, { numRuns: 500, seed: 11 })) {
    for (const { kind, name, outcome } of play(what).acts) {
      if (kind === 'clock') seen.add(name)
      for (const { measure, reverses } of outcome.facts) seen.add(`${reverses === undefined ? '+' : '-'}${measure.replace('toy-permit.', '')}`)
    }
  }
  const wanted = ['not-returned', 'expired', ...Object.keys(permit.measures).flatMap((name) => [`+${name}`, `-${name}`])]

  expect(wanted.filter((one) => !seen.has(one))).toEqual([])
  expect([...seen].filter((one) => one === 'fell-due' || one === 'lapsed')).toEqual([])
})
