import { describe, expect, test } from 'vitest'
import type { Act } from '../act/act.ts'
import { calendar2026 } from '../calendar/calendar.fixture.ts'
import type { Calendar } from '../calendar/calendar.ts'
import { ruleWith } from '../law/rule.fixture.ts'
import { petition, toyLaw, toyRules } from '../story/toy.fixture.ts'
import { correct, opened, refusalOf, take } from '../story/toy-asking.fixture.ts'
import type { Told } from '../story/toy-asking.fixture.ts'
import { fold } from './fold.ts'
import type { Law } from './plan.ts'

const accepted = take(opened('2026-03-02'), { name: 'accept', day: '2026-03-09' })
const duty = (acts: readonly Act[], name: string) => fold(acts).duties.findLast((one) => one.duty === name)

/** From July answers are due in thirty days; from March, if somebody writes it into the book later. */
const shorter = (effectiveFrom: string): Law => ({
  ...toyLaw, rules: [...toyRules, ruleWith({ id: 'T-ANSWER', amount: 30, extension: 15, extensionNeeds: '批准', effectiveFrom })],
})

describe('the version in force on the trigger day is pinned', () => {
  test('the old one for what began under it, the new one for what begins after', () => {
    const law = shorter('2026-07-01')
    const before = take(opened('2026-06-20', undefined, { law }), { name: 'accept', day: '2026-06-30', law })
    const after = take(opened('2026-06-20', undefined, { law }), { name: 'accept', day: '2026-07-01', law })

    expect(duty(before, 'answer')).toMatchObject({ rule: { id: 'T-ANSWER', version: '2020-01-01', covered: true }, statutoryDue: '2026-08-29' })
    expect(duty(after, 'answer')).toMatchObject({ rule: { id: 'T-ANSWER', version: '2026-07-01', covered: true }, statutoryDue: '2026-07-31' })
    expect(after.at(-1)?.outcome.pinned.rules).toContainEqual({ id: 'T-ANSWER', version: '2026-07-01' })
  })

  test('a version that appears in the book later changes nothing by itself, however far back it reaches', () => {
    const law = shorter('2026-03-01')
    const noted = take(accepted, { name: 'pause', day: '2026-03-10', law })
    const resumed = take(noted, { name: 'resume', day: '2026-03-10', law })

    expect(duty(resumed, 'answer')).toMatchObject({ rule: { version: '2020-01-01' }, statutoryDue: '2026-05-08' })
    expect(duty(take(accepted, { name: 'extend', day: '2026-03-20', post: 'leader', law }), 'answer')).toMatchObject({ extended: 30, statutoryDue: '2026-06-07' })
  })

  test('nor does it after another trigger day was corrected in: that day\'s version is pinned by the correction', () => {
    const corrected = take(accepted, correct(accepted[1], '2026-03-20', { day: '2026-03-05' }))
    const later = take(corrected, { name: 'pause', day: '2026-03-21', law: shorter('2026-03-01') })

    expect(duty(corrected, 'answer')).toMatchObject({ trigger: '2026-03-05', rule: { version: '2020-01-01' } })
    expect(duty(later, 'answer')?.rule.version).toBe('2020-01-01')
    expect(duty(take(accepted, { ...correct(accepted[1], '2026-03-20', { day: '2026-03-05' }), law: shorter('2026-03-01') }), 'answer')?.rule.version).toBe('2026-03-01')
  })

  test('two rounds of one duty may stand on two versions', () => {
    const law = shorter('2026-06-01')
    const closed = take(take(accepted, { name: 'answer', day: '2026-03-20', law }), { name: 'close', day: '2026-03-25', law })
    const reopened = take(take(closed, { name: 'reopen', day: '2026-06-10', law }), { name: 'pause', day: '2026-06-12', law })

    expect(fold(reopened).duties.filter((one) => one.duty === 'answer').map(({ rule }) => rule.version)).toEqual(['2020-01-01', '2026-06-01'])
  })

  test('one act may end a duty under the old version and begin it anew under the new one', () => {
    const law: Law = { ...toyLaw, rules: [...toyRules, ruleWith({ id: 'T-VISIT', amount: 9, unit: 'working', effectiveFrom: '2026-04-01' })] }
    const promised = take(accepted, { name: 'draft', day: '2026-03-12', what: { opinion: '支持', promised: '2026-03-16' }, law })
    const met = take(promised, { name: 'visit', day: '2026-03-20', what: { promised: '2026-04-02' }, law })
    const later = take(met, { name: 'close', day: '2026-04-01', law })

    expect(met.at(-1)?.outcome.pinned.rules.filter(({ id }) => id === 'T-VISIT').map(({ version }) => version)).toEqual(['2020-01-01', '2026-04-01'])
    for (const acts of [met, later]) expect(fold(acts).duties.filter((one) => one.duty === 'visit').map(({ rule }) => rule.version)).toEqual(['2020-01-01', '2026-04-01'])
  })

  test('a trigger before any version kept is not covered, and stays so when an older version is found', () => {
    const young: Law = { ...toyLaw, definitions: { 'toy-petition': { ...petition, duties: { ...petition.duties, accept: { ...petition.duties['accept']!, rule: 'T-YOUNG' } } } } }
    const acts = opened('2026-03-02', undefined, { law: young })
    const found = { ...young, rules: [...toyRules, ruleWith({ id: 'T-YOUNG', amount: 5, effectiveFrom: '2000-01-01', effectiveTo: '2026-05-31' })] }

    expect(duty(acts, 'accept')).toMatchObject({ rule: { version: '2026-06-01', covered: false }, statutoryDue: '2026-03-22' })
    expect(duty(take(acts, { name: 'accept', day: '2026-03-10', law: found }), 'accept')?.rule).toEqual({ id: 'T-YOUNG', version: '2026-06-01', covered: false })
  })
})

describe('a changed calendar or rule', () => {
  /** A notice of March makes 17 March a day of rest. */
  const noticed: Calendar = { version: '2026a', years: calendar2026.years.map((year) => ({ ...year, off: [...year.off, '2026-03-17'] })) }
  const law: Law = { ...toyLaw, calendars: { ...toyLaw.calendars, '2026a': noticed }, calendar: '2026a' }
  const promised = take(accepted, { name: 'draft', day: '2026-03-12', what: { opinion: '支持', promised: '2026-03-13' } })
  const recalculated: Told = { kind: 'clock', name: 'recalculated', day: '2026-03-16', what: {}, law }

  test('reaches no duty by itself: each keeps the calendar of the act that set it going', () => {
    const signed = take(promised, { name: 'sign', day: '2026-03-16', law })

    expect(duty(signed, 'visit')).toMatchObject({ calendar: '2026', statutoryDue: '2026-03-20' })
    expect(signed.at(-1)?.outcome.pinned.calendar).toBe('2026a')
  })

  test('reaches open duties by an act that says so, and those only', () => {
    const acts = take(promised, recalculated)

    expect(duty(acts, 'visit')).toMatchObject({ calendar: '2026a', statutoryDue: '2026-03-23' })
    expect(duty(acts, 'accept')).toMatchObject({ calendar: '2026', status: 'discharged' })
    expect(acts.at(-1)?.outcome).toMatchObject({ state: 'accepted', pinned: { calendar: '2026a' } })
  })

  test('a recalculation holds on: later acts, later calendars and later versions leave it alone', () => {
    const newest: Law = { ...law, ...shorter('2026-03-01'), calendars: { ...law.calendars, '2026b': { ...noticed, version: '2026b' } }, calendar: '2026b' }
    const acts = take(take(promised, recalculated), { name: 'sign', day: '2026-03-18', law: newest })

    expect(duty(acts, 'visit')).toMatchObject({ calendar: '2026a', statutoryDue: '2026-03-23' })
    expect(duty(acts, 'answer')).toMatchObject({ calendar: '2026a', rule: { version: '2020-01-01' }, statutoryDue: '2026-05-08' })
  })

  test('one that changed nothing for a duty pins it all the same', () => {
    const same = take(promised, { ...recalculated, law: toyLaw })
    const later = take(same, { name: 'sign', day: '2026-03-18', law: shorter('2026-03-01') })

    expect(same.at(-1)?.outcome.duties).toEqual([])
    expect(duty(later, 'answer')?.rule.version).toBe('2020-01-01')
  })

  test('a changed rule reaches open duties by such an act too, and takes back what was said to be due', () => {
    const longer: Law = { ...toyLaw, rules: [...toyRules, ruleWith({ id: 'T-ANSWER', amount: 90, effectiveFrom: '2026-03-01' })] }
    const fallen = take(accepted, { kind: 'clock', name: 'fell-due', day: '2026-05-08', recorded: '2026-05-09', what: { duty: 'answer', round: 1, due: '2026-05-08' } })
    const acts = take(fallen, { ...recalculated, day: '2026-05-10', law: longer })

    expect(duty(acts, 'answer')).toMatchObject({ rule: { version: '2026-03-01' }, statutoryDue: '2026-06-07' })
    expect(acts.at(-1)?.outcome.facts.map(({ measure, amount }) => [measure, amount])).toEqual([['toy-petition.due', '-1'], ['toy-petition.late', '-1']])
  })

  test('a duty that was met when it came, and is taken up again after it, keeps what it was pinned to', () => {
    const visited = take(take(promised, { name: 'visit', day: '2026-03-16' }), recalculated)
    const struck = take(visited, { ...correct(visited[3], '2026-03-17', { void: true }), law })

    expect(duty(visited, 'visit')).toMatchObject({ calendar: '2026', status: 'discharged' })
    expect(duty(struck, 'visit')).toMatchObject({ calendar: '2026', status: 'open' })
    expect(duty(take(struck, { ...recalculated, day: '2026-03-18' }), 'visit')?.calendar).toBe('2026a')
  })

  test('is no clerk\'s to date ahead, and nothing for a record struck out', () => {
    expect(refusalOf(promised, { ...recalculated, day: '2026-03-17', recorded: '2026-03-16' })?.code).toBe('day-in-future')
    expect(refusalOf(take(promised, correct(promised[0], '2026-03-13', { void: true })), recalculated)?.code).toBe('not-found')
  })

  test('years without a notice are named', () => {
    const late = take(opened('2026-11-20'), { name: 'accept', day: '2026-12-01' })

    expect(duty(late, 'answer')).toMatchObject({ statutoryDue: '2027-01-30', uncoveredYears: [2027] })
  })
})
