import { describe, expect, test } from 'vitest'
import { checkDefinition } from '../matter/check-definition.ts'
import { partDefinition } from '../matter/wording.ts'
import { checkUnderRules } from '../matter/check-under-rules.ts'
import { ruleWith } from '../law/rule.fixture.ts'
import type { Law } from '../case/plan.ts'
import { permit, permitLaw } from './permit.fixture.ts'
import { storyteller } from './story.ts'
import type { Story } from './story.ts'
import { attempt, opened, refusalOf, take } from './toy-asking.fixture.ts'
import { canonical } from '../value/canonical.ts'

const story = storyteller(permitLaw)
const asked = story(permit, '2026-03-02')
const sent = asked.then('2026-03-03', 'clerk', 'send')
/** Two months from 2026-03-03 end on 2026-05-03, a Sunday in the holidays of May. */
const granted = asked.then('2026-03-03', 'clerk', 'grant', { from: '2026-03-03' })
const said = (told: Story) => told.acts.filter(({ kind }) => kind === 'clock').map(({ name, day }) => `${name} ${day}`)
const books = (told: Story) => Object.entries(told.books()).filter(([, amount]) => amount !== '0').map(([name]) => name).sort()

test('the toy permit has nothing wrong, also under its rules', () => {
  expect(checkDefinition(permit)).toEqual([])
  expect(checkUnderRules(permit, permitLaw.rules)).toEqual([])
})

describe('not returned', () => {
  test('what went out and did not come back by its day passes as not-returned on that day, and is no delay of ours', () => {
    const late = sent.passes('2026-03-14')

    expect(said(sent.passes('2026-03-13'))).toEqual([])
    expect(said(late)).toEqual(['not-returned 2026-03-13'])
    expect(late.duty('return')).toMatchObject({ side: 'other', status: 'open', fellDue: '2026-03-13' })
    expect(late.on('2026-12-31').overdue).toEqual([])
    expect(books(late)).toEqual(['notReturned', 'returnDue'])
    expect(late.facts('returnDue').map(({ day }) => day)).toEqual(['2026-03-13'])
  })

  test('it came back in time, or late, or in time and recorded late', () => {
    expect(books(sent.then('2026-03-13', 'clerk', 'return'))).toEqual(['returnDue', 'returned'])
    expect(books(sent.then('2026-03-14', 'clerk', 'return'))).toEqual(['notReturned', 'returnDue'])
    expect(books(sent.passes('2026-03-20').thenLate({ day: '2026-03-13', recorded: '2026-03-20', post: 'clerk', name: 'return' }))).toEqual(['returnDue', 'returned'])
  })

  test('sent out again, it is a second round with facts of its own', () => {
    const twice = sent.then('2026-03-10', 'clerk', 'return').then('2026-03-11', 'clerk', 'send').passes('2026-03-22')

    expect(twice.facts('returnDue').map(({ day }) => day)).toEqual(['2026-03-13', '2026-03-21'])
    expect(said(twice)).toEqual(['not-returned 2026-03-21'])
  })
})

describe('expired', () => {
  const out = granted.passes('2026-05-04')

  test('what ran out passes as expired on its last day, holiday or not, and is nobody\'s delay', () => {
    expect(said(granted.passes('2026-05-03'))).toEqual([])
    expect(said(out)).toEqual(['expired 2026-05-03'])
    expect(out.duty('renew')).toMatchObject({ side: 'other', raw: '2026-05-03', statutoryDue: '2026-05-03', fellDue: '2026-05-03' })
    expect(out.on('2026-12-31').overdue).toEqual([])
    expect(books(out)).toEqual(['ranOut', 'termDue'])
    expect(said(out.passes('2026-12-31'))).toEqual(['expired 2026-05-03'])
  })

  test('it rolls over only where the rule does', () => {
    const rolling: Law = { ...permitLaw, rules: permitLaw.rules.map((one) => (one.id === 'T-TERM' ? ruleWith({ id: 'T-TERM', amount: 2, unit: 'month', side: 'party', rollsOver: true }) : one)) }
    const rolled = storyteller(rolling)(permit, '2026-03-02').then('2026-03-03', 'clerk', 'grant', { from: '2026-03-03' })

    expect(rolled.duty('renew')).toMatchObject({ side: 'party', raw: '2026-05-03', statutoryDue: '2026-05-06' })
    expect(said(rolled.passes('2026-05-07'))).toEqual(['expired 2026-05-06'])
  })

  test('renewed by its last day, its end is counted and its next term runs', () => {
    const renewed = granted.then('2026-05-03', 'clerk', 'renew', { from: '2026-05-04' })

    expect(books(renewed)).toEqual(['renewed', 'termDue'])
    expect(renewed.standing().duties.map(({ round, status, statutoryDue }) => [round, status, statutoryDue])).toEqual([[1, 'discharged', '2026-05-03'], [2, 'open', '2026-07-04']])
    expect(said(renewed.passes('2026-07-05'))).toEqual(['expired 2026-07-04'])
  })

  test('renewed before the day and recorded after the clock spoke: what ran out is taken back', () => {
    expect(books(out.thenLate({ day: '2026-05-02', recorded: '2026-05-06', post: 'clerk', name: 'renew', what: { from: '2026-05-04' } }))).toEqual(['renewed', 'termDue'])
  })

  test('ended before its last day, it never ran out; its day is no due day', () => {
    expect(books(granted.then('2026-04-01', 'clerk', 'end'))).toEqual([])
    expect(books(out.then('2026-05-10', 'clerk', 'end'))).toEqual(['ranOut', 'termDue'])
  })
})

describe('the word is the specification\'s', () => {
  const acts = take(opened('2026-03-02', {}, { definition: 'toy-permit', law: permitLaw }), { name: 'send', day: '2026-03-03', law: permitLaw })
  const told = (name: string) => ({ kind: 'clock' as const, name, day: '2026-03-13', recorded: '2026-03-20', what: { duty: 'return', round: 1, due: '2026-03-13' }, law: permitLaw })

  test('no other word is taken for it', () => {
    for (const name of ['fell-due', 'lapsed', 'expired']) expect(refusalOf(acts, told(name))?.code).toBe('duty-not-open')
    expect(attempt(acts, told('not-returned'))).toHaveProperty('outcome')
  })

  test('it is behaviour, and a word the clock does not say is refused at load', () => {
    // what a file might say
    const wrong = { ...permit, duties: { return: { ...permit.duties['return']!, passes: 'forgotten' as 'expired' } } }

    expect(canonical(partDefinition(permit).behaviour)).toContain('"passes":"not-returned"')
    expect(checkDefinition(wrong)).toEqual(expect.arrayContaining(['duty “return” passes as “forgotten”, which the clock does not say']))
  })
})
