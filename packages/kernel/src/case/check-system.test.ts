import { describe, expect, test } from 'vitest'
import type { Act } from '../act/act.ts'
import type { Definition } from '../matter/definition.ts'
import { measure } from '../measure/measure.ts'
import { petition, toyLaw } from '../story/toy.fixture.ts'
import { correct, opened, refusalOf, take, villages } from '../story/toy-asking.fixture.ts'
import type { Told } from '../story/toy-asking.fixture.ts'
import { decide } from './decide.ts'
import { fold } from './fold.ts'
import type { Law } from './plan.ts'

const { states, transitions, duties, measures } = petition
const { answered: _answered, ...otherStates } = states
const renamed = (names: readonly string[]) => names.map((name) => (name === 'answered' ? 'replied' : name))

/** The next version: “answered” is called “replied”; two measures more; a visit hangs on the state. */
const next: Definition = {
  ...petition,
  states: { ...otherStates, replied: { title: '已回复', closed: false } },
  transitions: Object.fromEntries(Object.entries(transitions).map(([name, one]) => [name, { ...one, from: renamed(one.from), to: renamed([one.to ?? ''])[0] ?? '' }])),
  duties: { ...duties, review: { ...duties['review']!, after: { state: 'replied' } }, visit: { ...duties['visit']!, after: { state: 'replied' } } },
  measures: { ...measures, drafts: measure('制作', 'copy').on('draft').by('village').spec, firstSteps: measure('受理或转村', 'event').on('accept', 'move').with({ times: 'first' }).spec },
}
const law: Law = { ...toyLaw, definitions: { ...toyLaw.definitions, 'toy-next': next } }

const accepted = take(opened('2026-03-02'), { name: 'accept', day: '2026-03-09' })
const drafted = take(take(accepted, { name: 'draft', day: '2026-03-12', what: { opinion: '甲' } }), { name: 'draft', day: '2026-03-13' })
const answered = take(drafted, { name: 'answer', day: '2026-03-20' })

const told = (kind: 'adopt' | 'measured', what: Act['what'], more: Partial<Told> = {}): Told => ({ kind, name: kind, day: '2026-04-01', what: { approver: '镇长', ...what }, law, ...more })
const adopt = (what: Act['what'] = {}) => told('adopt', { to: 'toy-next', states: { accepted: 'accepted', answered: 'replied' }, ...what })
const measured = (what: Act['what'] = {}) => told('measured', { definition: 'toy-next', measures: ['drafts'], ...what })
const facts = (acts: readonly Act[], name: string) => fold(acts).facts.map(({ fact }) => fact).filter((fact) => fact.measure === `toy-petition.${name}`)

describe('a case adopts the next version', () => {
  const adopted = take(answered, adopt())

  test('by the state map, and goes on under it', () => {
    expect(fold(adopted)).toMatchObject({ state: 'replied', definition: { id: 'toy-petition', hash: 'toy-next' } })
    expect(fold(take(adopted, { name: 'close', day: '2026-04-02', law }))).toMatchObject({ state: 'closed' })
    expect(refusalOf(take(drafted, adopt()), { name: 'close', day: '2026-04-02', law })?.says).toContain('“已受理”')
  })

  test('its duties go on: nothing that arose before arises again because a state is called otherwise', () => {
    const before = fold(answered).duties.filter(({ duty }) => duty === 'review')

    expect(fold(adopted).duties.filter(({ duty }) => duty === 'review')).toEqual(before)
    expect(fold(adopted).duties.find(({ duty }) => duty === 'visit')).toMatchObject({ trigger: '2026-04-01', round: 1 })
  })

  test('nor does what was met before the move', () => {
    const reviewed = take(take(answered, { name: 'review', day: '2026-03-25' }), adopt())

    expect(fold(reviewed).duties.filter(({ duty }) => duty === 'review').map(({ round, status }) => [round, status])).toEqual([[1, 'discharged']])
  })

  test('what the next version counts is counted on the original days', () => {
    expect(facts(adopted, 'drafts').map(({ day }) => day)).toEqual(['2026-03-12', '2026-03-13'])
    expect(adopted.at(-1)?.outcome.facts.every(({ reverses }) => reverses === undefined)).toBe(true)
  })

  test('is refused with what to do next', () => {
    const refused = (acts: readonly Act[], one: Told) => refusalOf(acts, one)

    expect(refused(answered, adopt({ approver: ' ' }))).toEqual({ code: 'needs-approver', says: '转到新版本要有批准人，请填写批准人。', field: 'approver' })
    expect(refused(answered, adopt({ to: 'constructor' }))).toEqual({ code: 'not-found', says: '没有这个版本，请从列表中选一个版本。', field: 'to' })
    expect(refused(answered, adopt({ to: 'toy-visit' }))?.code).toBe('not-found')
    expect(refused(answered, adopt({ states: { accepted: 'accepted' } }))).toEqual({ code: 'field-missing', says: '状态“answered”没有对应的新状态，请补上。', field: 'states' })
    expect(refused(answered, adopt({ states: { answered: 'answered' } }))?.code).toBe('field-missing')
    expect(refused(answered, adopt({ states: { answered: 'constructor' } }))?.code).toBe('field-missing')
    expect(refused([], adopt())?.code).toBe('not-found')
    expect(refused(answered, { ...adopt(), recorded: '2026-03-31' })?.code).toBe('day-in-future')
    expect(refused(take(answered, correct(answered[0], '2026-03-25', { void: true })), adopt())).toEqual({ code: 'deleted', says: '这一件已作废，不需要转到新版本。' })
  })
})

describe('a measure that did not exist when the case ran', () => {
  const filled = take(answered, measured())

  test('is filled in on the original days, as facts of its own, and nothing else moves', () => {
    expect(filled.at(-1)?.outcome.facts.map(({ measure: id, day, by }) => [id, day, by])).toEqual([
      ['toy-petition.drafts', '2026-03-12', [villages[0]]], ['toy-petition.drafts', '2026-03-13', [villages[0]]],
    ])
    expect(fold(filled)).toMatchObject({ state: 'answered', definition: { hash: 'toy-petition' } })
  })

  test('goes on being counted, once, also after the case has adopted that version', () => {
    const reopened = take(filled, { name: 'reopen', day: '2026-04-02', law })
    const more = take(reopened, { name: 'draft', day: '2026-04-03', law })
    const adopted = take(more, { ...adopt(), day: '2026-04-04' })

    expect(facts(more, 'drafts')).toHaveLength(3)
    expect(facts(adopted, 'drafts')).toHaveLength(3)
    expect(facts(adopted, 'firstSteps').map(({ day }) => day)).toEqual(['2026-03-09'])
  })

  test('is filled in once only, and follows corrections like any other', () => {
    expect(refusalOf(filled, measured())).toEqual({ code: 'nothing-to-correct', says: '只能补计这一件还没有计过的指标，请核对所选的指标。', field: 'measures' })
    expect(refusalOf(filled, measured({ measures: ['firstSteps', 'drafts'] }))?.code).toBe('nothing-to-correct')
    expect(facts(take(filled, measured({ measures: ['firstSteps'] })), 'drafts')).toHaveLength(2)
    const corrected = take(filled, { ...correct(answered[2], '2026-04-02', { day: '2026-03-10' }), law })
    expect(facts(corrected, 'drafts').map(({ day }) => day).sort()).toEqual(['2026-03-10', '2026-03-13'])
  })

  test('is refused with what to do next', () => {
    const refused = (what: Act['what']) => refusalOf(answered, measured(what))

    expect(refused({ approver: null })).toEqual({ code: 'needs-approver', says: '补计指标要有批准人，请填写批准人。', field: 'approver' })
    expect(refused({ definition: 'gone' })).toEqual({ code: 'not-found', says: '没有这个版本，请从列表中选一个版本。', field: 'definition' })
    expect(refused({ definition: 'toy-visit', measures: ['visits'] })?.code).toBe('not-found')
    for (const named of [[], ['closed'], ['gone'], ['constructor'], ['drafts', 'drafts'], 'drafts']) expect(refused({ measures: named })?.code).toBe('nothing-to-correct')
    expect(refusalOf([], measured())?.code).toBe('not-found')
    expect(refusalOf(answered, { ...measured(), recorded: '2026-03-31' })?.code).toBe('day-in-future')
    expect(refusalOf(take(answered, correct(answered[0], '2026-03-25', { void: true })), measured())?.code).toBe('deleted')
  })
})

test('what is decided does not hang on the order in which a definition\'s keys were kept', () => {
  const turned = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(turned)
    return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).reverse().map(([key, item]) => [key, turned(item)])) : value
  }
  const twoAtOnce: Definition = { ...petition, duties: { ...duties, another: { ...duties['review']!, dischargedBy: ['close'] } } }
  // the same definition, its keys in another order
  const backwards: Law = { ...toyLaw, definitions: { 'toy-petition': turned(twoAtOnce) as Definition } }
  const forwards: Law = { ...toyLaw, definitions: { 'toy-petition': twoAtOnce } }
  const steps: Told[] = [{ name: 'accept', day: '2026-03-09' }, { name: 'draft', day: '2026-03-12', what: { opinion: '甲', promised: '2026-03-16' } }, { name: 'answer', day: '2026-03-20', what: { paid: '5' } }, { name: 'close', day: '2026-03-21' }]
  const run = (under: Law) => steps.reduce((acts, step) => take(acts, { ...step, law: under }), opened('2026-03-02', undefined, { law: under }))

  expect(JSON.stringify(run(backwards))).toBe(JSON.stringify(run(forwards)))
})

test('deciding is pure: it changes nothing it was given, deeply frozen', () => {
  const frozen = <T>(value: T): T => {
    if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) Object.values(Object.freeze(value)).forEach(frozen)
    return value
  }
  const acts = frozen(structuredClone(answered))
  const asking = frozen({
    town: 1, stream: acts[0]!.stream, id: 'x', definition: acts[0]!.definition, acts, needs: [], law: structuredClone(toyLaw), now: { moment: '2026-04-01T00:00:00.000Z', day: '2026-04-01' },
    deed: { kind: 'step' as const, name: 'close', key: 'k', day: '2026-04-01', who: { account: 'a', post: 'clerk', organisation: 'o' }, grade: 'record' as const, what: {} },
  })

  expect(decide(asking)).toEqual(decide(asking))
  expect(decide(asking)).toHaveProperty('outcome')
})
