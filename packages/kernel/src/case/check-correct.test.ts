import { describe, expect, test } from 'vitest'
import type { Act } from '../act/act.ts'
import { petition, toyLaw } from '../story/toy.fixture.ts'
import { another, correct, opened, refusalOf, someone, take, villages } from '../story/toy-asking.fixture.ts'
import type { Told } from '../story/toy-asking.fixture.ts'
import { fold } from './fold.ts'
import { questionsOf } from './questions.ts'
import type { Law } from './plan.ts'

const received = opened('2026-03-02')
const accepted = take(received, { name: 'accept', day: '2026-03-09' })
const drafted = take(accepted, { name: 'draft', day: '2026-03-12', what: { opinion: '予以支持' } })
const signed = take(drafted, { name: 'sign', day: '2026-03-13' })
const answered = take(signed, { name: 'answer', day: '2026-03-20' })

const nth = (acts: readonly Act[], position: number) => acts[position - 1]
const facts = (acts: readonly Act[], measure: string) => fold(acts).facts.map(({ fact }) => fact).filter((fact) => fact.measure === `toy-petition.${measure}`)
const duty = (acts: readonly Act[], name: string) => fold(acts).duties.findLast((one) => one.duty === name)

describe('a correction is refused, with what to do next,', () => {
  const refused = (acts: readonly Act[], position: number, what: Act['what']) => refusalOf(acts, correct(nth(acts, position), '2026-04-01', what))

  test('to another post, without a reason, or where there is nothing', () => {
    expect(refusalOf(accepted, { ...correct(accepted[0], '2026-04-01', { set: { demand: '修桥' } }), post: 'leader' })).toEqual({ code: 'not-your-post', says: '您现在的岗位不能更正，请转给登记的同事。' })
    expect(refused(accepted, 1, { set: { demand: '修桥' }, reason: ' ' })).toEqual({ code: 'reason-missing', says: '更正要写明理由，会一直保留。', field: 'reason' })
    expect(refusalOf([], correct(accepted[0], '2026-04-01', { void: true }))?.code).toBe('not-found')
    expect(refusalOf(accepted, { kind: 'correct', name: 'correct', day: '2026-04-01', what: { of: 'nothing', reason: '错', void: true } })).toEqual({ code: 'nothing-to-correct', says: '要更正的那一步没有找到，可能已被更正或撤销。请看最新情况。' })
    expect(refused(accepted, 2, {})).toEqual({ code: 'nothing-to-correct', says: '没有改动，不需要更正。' })
  })

  test('of what is no step: a correction, a clock act, one struck out, a record struck out', () => {
    const corrected = take(accepted, correct(accepted[0], '2026-03-10', { set: { demand: '修桥' } }))
    const struck = take(accepted, correct(accepted[1], '2026-03-10', { void: true }))
    const gone = take(accepted, correct(accepted[0], '2026-03-10', { void: true }))

    expect(refused(corrected, 3, { void: true })?.code).toBe('nothing-to-correct')
    expect(refused(struck, 2, { void: true })?.code).toBe('nothing-to-correct')
    expect(refused(gone, 1, { set: { demand: '甲' } })).toEqual({ code: 'deleted', says: '这一件已作废，不能再更正。' })
  })

  test('of a field that step did not have, or by emptying what it must have', () => {
    expect(refused(accepted, 2, { set: { demand: '修桥' } })).toEqual({ code: 'unknown-field', says: '这一步没有“诉求”这一项，请到填它的那一步更正。', field: 'demand' })
    for (const key of ['constructor', '__proto__']) expect(refused(accepted, 2, { set: JSON.parse(`{"${key}":"x"}`) })).toMatchObject({ code: 'unknown-field', field: key })
    expect(refused(accepted, 1, { set: { demand: '' } })).toEqual({ code: 'field-missing', says: '“诉求”不能改为空，请填正确的内容。', field: 'demand' })
    expect(refused(accepted, 1, { set: { persons: null } })).toBeUndefined()
  })

  test('to a day that is none, has not come, or leaves the order of the steps', () => {
    expect(refused(answered, 2, { day: '2026-02-30' })).toMatchObject({ code: 'day-wrong', field: 'day' })
    expect(refused(answered, 5, { day: '2026-04-02' })).toMatchObject({ code: 'day-in-future', says: '日期 2026-04-02 还没有到。今天是 2026-04-01，请填实际发生的日期。' })
    expect(refused(answered, 2, { day: '2026-03-01' })).toMatchObject({ code: 'day-out-of-order', says: '不能早于上一步的日期 2026-03-02。如果上一步登记错了，请先更正它。' })
    expect(refused(answered, 2, { day: '2026-03-13' })).toMatchObject({ code: 'day-out-of-order', says: '不能晚于下一步的日期 2026-03-12。如果下一步登记错了，请先更正它。' })
    expect(refused(answered, 1, { day: '2025-12-01' })).toBeUndefined()
  })

  test('dated before today\'s calendar has it: a correction is dated too', () => {
    expect(refusalOf(accepted, { ...correct(accepted[0], '2026-04-02', { void: true }), recorded: '2026-04-01' })?.code).toBe('day-in-future')
    expect(refusalOf(accepted, { ...correct(accepted[0], 'today', { void: true }), recorded: '2026-04-01' })?.code).toBe('day-wrong')
  })

  test('striking out what later steps stand on', () => {
    expect(refused(answered, 4, { void: true })).toEqual({ code: 'nothing-to-correct', says: '只能撤销最后一步，或作废整件。请从最后一步起逐步撤销。' })
    expect(refused(answered, 1, { void: true })).toBeUndefined()
  })

  test('striking out a step on which a move to another version was founded', () => {
    const law: Law = { ...toyLaw, definitions: { ...toyLaw.definitions, 'toy-next': { ...petition, states: { ...petition.states } } } }
    const adopted = take(accepted, { kind: 'adopt', name: 'adopt', day: '2026-03-10', law, what: { to: 'toy-next', approver: '领导', states: { accepted: 'accepted' } } })

    expect(refusalOf(adopted, { ...correct(adopted[1], '2026-04-01', { void: true }), law })?.says).toContain('已转到新版本，不能再撤销')
    expect(refusalOf(adopted, { ...correct(adopted[1], '2026-04-01', { day: '2026-03-08' }), law })).toBeUndefined()
  })

  test('of a step the present version does not know', () => {
    const { accept: _accept, ...transitions } = petition.transitions
    const law: Law = { ...toyLaw, definitions: { ...toyLaw.definitions, 'toy-petition': { ...petition, transitions } } }

    expect(refusalOf(accepted, { ...correct(accepted[1], '2026-04-01', { day: '2026-03-08' }), law })?.says).toContain('旧版本')
  })
})

describe('a correction', () => {
  test('of the opening act puts values and facts right on the original day, and both entries stay visible', () => {
    const corrected = take(answered, correct(answered[0], '2026-04-01', { set: { village: villages[1], persons: 5, people: [someone] } }))
    const posted = corrected.at(-1)?.outcome.facts ?? []

    expect(fold(corrected).values).toMatchObject({ village: villages[1], persons: 5, demand: '修路' })
    expect(facts(corrected, 'received').map(({ day, by }) => [day, by])).toEqual([['2026-03-02', [villages[1], 'appeal']]])
    expect(facts(corrected, 'persons').map(({ amount }) => amount)).toEqual(['5'])
    expect(facts(corrected, 'people').map(({ subject }) => subject)).toEqual([someone.person])
    expect(posted.filter(({ reverses }) => reverses !== undefined).map(({ measure, day, amount }) => [measure, day, amount])).toContainEqual(['toy-petition.persons', '2026-03-02', '-2'])
    expect(facts(corrected, 'answered')[0]?.by).toEqual([villages[1]])
  })

  test('that changes nothing counted posts nothing', () => {
    expect(take(answered, correct(answered[0], '2026-04-01', { set: { demand: '修桥' } })).at(-1)?.outcome).toMatchObject({ facts: [], duties: [], state: 'answered' })
  })

  test('of the last step, and a second one over the first', () => {
    const paid = take(signed, { name: 'answer', day: '2026-03-20', what: { paid: '10000' } })
    const once = take(paid, correct(paid[4], '2026-03-21', { set: { paid: '12000' } }))
    const twice = take(once, correct(paid[4], '2026-03-22', { set: { paid: '11000' }, day: '2026-03-19' }))

    expect(facts(once, 'paid').map(({ amount, day }) => [amount, day])).toEqual([['12000', '2026-03-20']])
    expect(facts(twice, 'paid').map(({ amount, day }) => [amount, day])).toEqual([['11000', '2026-03-19']])
    expect(fold(twice).acts[4]).toMatchObject({ day: '2026-03-19', void: false })
    expect(twice.at(-1)?.outcome.facts.filter(({ reverses }) => reverses?.act === once.at(-1)?.id).map(({ amount }) => amount)).toContain('-12000')
  })

  test('of a day moves the clocks that run from it, and the facts', () => {
    const moved = take(accepted, correct(accepted[1], '2026-03-20', { day: '2026-03-04' }))

    expect(duty(accepted, 'answer')).toMatchObject({ trigger: '2026-03-09', statutoryDue: '2026-05-08' })
    expect(duty(moved, 'answer')).toMatchObject({ trigger: '2026-03-04', statutoryDue: '2026-05-03', status: 'open' })
    expect(facts(moved, 'accepted')[0]?.day).toBe('2026-03-04')
    expect(duty(moved, 'accept')?.ended).toBe('2026-03-04')
  })

  test('of a signing day is the day on the paper from then on, for the clocks too', () => {
    const law: Law = { ...toyLaw, definitions: { 'toy-petition': { ...petition, duties: { ...petition.duties, visit: { title: '回访', rule: 'T-VISIT', after: { state: 'answered' }, dischargedBy: ['visit'] } }, transitions: { ...petition.transitions, sign: { title: '签署', from: ['accepted'], to: 'answered', by: ['clerk'], asks: {}, signs: 'opinion' } } } } }
    const back = take(drafted, { name: 'sign', day: '2026-03-20', law })
    const corrected = take(back, { ...correct(back[3], '2026-04-01', { day: '2026-03-16' }), law })

    expect(fold(corrected).papers[0]?.signed).toBe('2026-03-16')
    expect(corrected.at(-1)?.outcome.effects).toEqual([{ effect: 'sign-paper', paper: 'opinion', day: '2026-03-16' }])
    expect([duty(back, 'visit')?.statutoryDue, duty(corrected, 'visit')?.statutoryDue]).toEqual(['2026-03-27', '2026-03-23'])
  })

  test('of a day a clock hangs on moves that clock; emptied, there is none', () => {
    const promised = take(accepted, { name: 'draft', day: '2026-03-12', what: { opinion: '支持', promised: '2026-03-16' } })
    const moved = take(promised, correct(promised[2], '2026-03-13', { set: { promised: '2026-03-18' } }))
    const emptied = take(promised, correct(promised[2], '2026-03-13', { set: { promised: null } }))
    const added = take(drafted, correct(drafted[2], '2026-03-13', { set: { promised: '2026-03-16' } }))

    expect(duty(promised, 'visit')).toMatchObject({ trigger: '2026-03-16', statutoryDue: '2026-03-23' })
    expect(duty(moved, 'visit')).toMatchObject({ trigger: '2026-03-18', statutoryDue: '2026-03-25', round: 1 })
    expect(duty(emptied, 'visit')).toMatchObject({ status: 'withdrawn' })
    expect(duty(added, 'visit')).toMatchObject({ trigger: '2026-03-16', status: 'open' })
  })
})

describe('striking out', () => {
  test('the last step takes the case back to where it was, and it goes on from there', () => {
    const struck = take(answered, correct(answered[4], '2026-03-22', { void: true }))
    const again = take(struck, { name: 'answer', day: '2026-03-25', what: { paid: '500' } })

    expect(fold(struck)).toMatchObject({ state: 'accepted' })
    expect(fold(struck).acts[4]?.void).toBe(true)
    expect(duty(struck, 'answer')).toMatchObject({ status: 'open', ended: null })
    expect(duty(struck, 'review')).toMatchObject({ status: 'withdrawn' })
    expect(facts(struck, 'answered')).toEqual([])
    expect(facts(again, 'answered').map(({ day }) => day)).toEqual(['2026-03-25'])
    expect(duty(again, 'answer')).toMatchObject({ status: 'discharged', ended: '2026-03-25', round: 1 })
    expect(duty(again, 'review')).toMatchObject({ status: 'open', trigger: '2026-03-25', round: 1 })
  })

  test('goes on step by step back to the beginning', () => {
    const first = take(answered, correct(answered[4], '2026-03-22', { void: true }))
    const second = take(first, correct(answered[3], '2026-03-22', { void: true }))
    const third = take(second, correct(answered[2], '2026-03-22', { void: true }))

    expect(fold(second).papers[0]?.signed).toBeNull()
    expect(second.at(-1)?.outcome.effects).toEqual([{ effect: 'withdraw-paper', paper: 'opinion', what: 'signature' }])
    expect(fold(third).papers).toEqual([])
    expect(third.at(-1)?.outcome.effects).toEqual([{ effect: 'withdraw-paper', paper: 'opinion', what: 'issue' }])
    expect(fold(third).values['opinion']).toBeUndefined()
  })

  test('a second edition brings the first back with its signature; the next edition is the third', () => {
    const second = take(signed, { name: 'draft', day: '2026-03-14', what: { opinion: '不予支持' } })
    const struck = take(second, correct(second[4], '2026-03-15', { void: true }))
    const third = take(struck, { name: 'draft', day: '2026-03-16' })

    expect(fold(struck).papers[0]).toMatchObject({ version: 1, signed: '2026-03-13' })
    expect(fold(third).papers[0]).toMatchObject({ version: 3, signed: null })
  })

  test('a service takes it back', () => {
    const served = take(signed, { name: 'serve', day: '2026-03-15' })
    const struck = take(served, correct(served[4], '2026-03-16', { void: true }))

    expect(struck.at(-1)?.outcome.effects).toEqual([{ effect: 'withdraw-paper', paper: 'opinion', what: 'service' }])
    expect(fold(struck).papers[0]).toMatchObject({ signed: '2026-03-13', served: null })
  })

  test('the opening act strikes out the record: nothing of it is owed, counted, issued or overdue', () => {
    const struck = take(signed, correct(signed[0], '2026-06-01', { void: true }))
    const standing = fold(struck)

    expect(standing).toMatchObject({ void: true, state: 'accepted', papers: [], facts: [] })
    expect(standing.duties.map(({ status }) => status)).toEqual(standing.duties.map(() => 'withdrawn'))
    expect(struck.at(-1)?.outcome.effects).toEqual([{ effect: 'withdraw-paper', paper: 'opinion', what: 'issue' }])
  })
})

describe('a correction is held to what the act had to keep, and the acts after it:', () => {
  const lawWith = (name: string, more: object): Law => ({
    ...toyLaw, definitions: { ...toyLaw.definitions, 'toy-petition': { ...petition, transitions: { ...petition.transitions, [name]: { ...petition.transitions[name]!, ...more } } } },
  })
  const setting = (of: Act | undefined, set: Act['what'], law: Law = toyLaw): Told => ({ ...correct(of, '2026-04-01', { set }), law })
  const refused = (acts: readonly Act[], ...[position, set, law]: [number, Act['what'], Law?]) => refusalOf(acts, setting(nth(acts, position), set, law))

  test('a guard that would have stopped it', () => {
    const law = lawWith('register', { when: { is: 'compare', field: 'kind', how: '=', to: 'appeal', says: '只收申诉。' } })

    expect(refused(accepted, 1, { kind: 'advice' }, law)).toEqual({ code: 'guard-unmet', says: '更正后，“登记”这一步不能成立：只收申诉。如果这一步本来就不该办，请撤销它。' })
    expect(refused(accepted, 1, { demand: '修桥' }, law)).toBeUndefined()
    expect(refused(accepted, 1, { kind: 'advice' })).toBeUndefined()
  })

  test('a guard of a later act; one that was unmet before the correction already is no reason', () => {
    const law = lawWith('accept', { when: { is: 'compare', field: 'persons', how: '≥', to: 2 } })
    const other = lawWith('accept', { when: { is: 'compare', field: 'persons', how: '≥', to: 5 } })

    expect(refused(accepted, 1, { persons: 1 }, law)).toMatchObject({ code: 'guard-unmet', says: expect.stringContaining('“受理”这一步不能成立') })
    expect(refused(accepted, 1, { persons: 3 }, law)).toBeUndefined()
    expect(refused(accepted, 1, { persons: 1 }, other)).toBeUndefined()
    expect(refused(received, 1, { persons: 1 }, law)).toBeUndefined()
  })

  test('what a paper must say, and what a later act could only leave out because it was known', () => {
    const law = lawWith('accept', { asks: { persons: 'required' } })

    expect(refused(drafted, 3, { opinion: null })).toEqual({ code: 'paper-incomplete', says: '《处理意见书》要写明“处理意见”（玩具条例第3条），更正后不能空着。', field: 'opinion' })
    expect(refused(accepted, 1, { persons: null }, law)).toEqual({ code: 'field-missing', says: '更正后，“受理”要填的“人数”就空了，请填正确的内容。', field: 'persons' })
  })

  test('a term is asked about anew on the corrected day, and what was answered then is not', () => {
    const handler = '00000000-0000-7000-a000-000000000007'
    const law = lawWith('accept', { asks: { handler: 'optional' }, when: { is: 'term-valid', field: 'handler' } })
    const needs = (on: string, valid: boolean) => [{ need: { need: 'term-valid' as const, roster: 'toy-worker', term: handler, day: on }, answer: { valid } }]
    const acts = take(received, { name: 'accept', day: '2026-03-09', what: { handler }, needs: needs('2026-03-09', true), law })
    const moving = { ...correct(acts[1], '2026-04-01', { day: '2026-03-10' }), law }
    const questions = (what: Act['what']) => questionsOf({ kind: 'correct', name: 'correct', key: 'k', day: '2026-04-01', who: { account: 'a', post: 'clerk', organisation: 'o' }, grade: 'record', what: { of: acts[1]?.id ?? '', ...what } }, { definition: petition, acts, law })

    expect(questions({ day: '2026-03-10' })).toEqual([{ need: 'term-valid', roster: 'toy-worker', term: handler, day: '2026-03-10' }])
    expect(questions({ set: { handler } })).toEqual([])
    expect(questions({ void: true })).toEqual([])
    expect(refusalOf(acts, moving)?.code).toBe('guard-unmet')
    expect(refusalOf(acts, { ...moving, needs: needs('2026-03-10', false) })?.code).toBe('guard-unmet')
    expect(refusalOf(acts, { ...moving, needs: needs('2026-03-10', true) })).toBeUndefined()
  })
})

describe('what an act clears', () => {
  const paid = take(signed, { name: 'answer', day: '2026-03-20', what: { paid: '500' } })
  const again = take(take(paid, { name: 'close', day: '2026-03-21' }), { name: 'reopen', day: '2026-03-22' })
  const amounts = (acts: readonly Act[]) => facts(acts, 'paid').map(({ amount }) => amount)

  test('no longer stands: a new round is told anew, and books nothing of the old one a second time', () => {
    expect(fold(again).values['paid']).toBeUndefined()
    expect(amounts(take(again, { name: 'answer', day: '2026-03-25' }))).toEqual(['500'])
    expect(amounts(take(again, { name: 'answer', day: '2026-03-25', what: { paid: '300' } }))).toEqual(['500', '300'])
  })

  test('stands again once that act is struck out', () => {
    const struck = take(again, correct(again.at(-1), '2026-03-23', { void: true }))

    expect(fold(struck).values['paid']).toBe('500')
  })
})

test('who is named in a correction may be somebody else than in the act it corrects', () => {
  const corrected = take(received, correct(received[0], '2026-03-05', { set: { people: [another] } }))

  expect(facts(corrected, 'people').map(({ subject, row }) => [subject, row])).toEqual([[another.person, '0']])
})
