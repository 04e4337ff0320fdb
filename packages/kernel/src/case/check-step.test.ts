import { describe, expect, test } from 'vitest'
import type { Act } from '../act/act.ts'
import { ruleWith } from '../law/rule.fixture.ts'
import { defineMatter } from '../matter/define-matter.ts'
import { closed, open } from '../matter/definition.ts'
import type { Definition, Transition } from '../matter/definition.ts'
import type { NeedAnswered } from '../need/need.ts'
import { petition, toyLaw, toyRules } from '../story/toy.fixture.ts'
import { attempt, correct, opened, plainPetition, refusalOf, take } from '../story/toy-asking.fixture.ts'
import type { Told } from '../story/toy-asking.fixture.ts'
import { fold } from './fold.ts'
import type { Law } from './plan.ts'

const received = opened('2026-03-02')
const accepted = take(received, { name: 'accept', day: '2026-03-09' })
const drafted = take(accepted, { name: 'draft', day: '2026-03-12', what: { opinion: '予以支持' } })
const signed = take(drafted, { name: 'sign', day: '2026-03-13' })

function lawWith(name: string, more: Partial<Transition>): Law {
  const one = petition.transitions[name]
  const changed: Definition = one === undefined ? petition : { ...petition, transitions: { ...petition.transitions, [name]: { ...one, ...more } } }
  return { ...toyLaw, definitions: { 'toy-petition': changed } }
}

const refused = (acts: readonly Act[], told: Told) => refusalOf(acts, told)

describe('a step is refused, with what to do next,', () => {
  test('when there is no such act, not even one that every object answers to', () => {
    for (const name of ['praise', 'constructor', '__proto__', 'toString']) {
      expect(refused(received, { name, day: '2026-03-09' })).toEqual({ code: 'unknown-act', says: '“玩具信访”没有这个办理动作，请刷新后从页面上的按钮里选。' })
    }
  })

  test('to a post that may not take it', () => {
    expect(refused(accepted, { name: 'extend', day: '2026-03-10' })).toEqual({ code: 'not-your-post', says: '您现在的岗位不能办理“延期”。请换岗位，或转给有此岗位的同事。' })
    expect(refused([], { kind: 'open', name: 'register', day: '2026-03-02', post: 'leader', what: plainPetition })?.code).toBe('not-your-post')
  })

  test('in the wrong state, naming the state it is in', () => {
    expect(refused(received, { name: 'answer', day: '2026-03-09' })).toEqual({ code: 'wrong-state', says: '这一件现在是“已登记”，不能办理“答复”。可能别人刚办过，请看最新情况。' })
    expect(refused(received, { name: 'register', day: '2026-03-09', what: plainPetition })?.code).toBe('wrong-state')
  })

  test('when an opening act meets an open case, or a step no case', () => {
    expect(refused(received, { kind: 'open', name: 'accept', day: '2026-03-09' })?.code).toBe('wrong-state')
    expect(refused(received, { kind: 'open', name: 'register', day: '2026-03-09', what: plainPetition })?.code).toBe('wrong-state')
    expect(refused([], { name: 'register', day: '2026-03-02', what: plainPetition })).toEqual({ code: 'not-found', says: '没有找到这一件，可能已被删除。请返回列表。' })
    expect(refused([], { kind: 'open', name: 'accept', day: '2026-03-02' })?.code).toBe('not-found')
  })

  test('on a record struck out whole', () => {
    const struck = take(received, correct(received[0], '2026-03-05', { void: true }))

    expect(refused(struck, { name: 'accept', day: '2026-03-09' })).toEqual({ code: 'deleted', says: '这一件已作废，不能再办理。' })
  })

  test('on a day that is none, has not come, or was before the last step', () => {
    expect(refused(received, { name: 'accept', day: '2026-02-30', recorded: '2026-03-09' })).toEqual({ code: 'day-wrong', says: '请填办理日期，例如 2026-05-08。' })
    expect(refused(received, { name: 'accept', day: '2026-03-10', recorded: '2026-03-09' })).toEqual({ code: 'day-in-future', says: '办理日期 2026-03-10 还没有到。今天是 2026-03-09，请填实际发生的日期。' })
    expect(refused(received, { name: 'accept', day: '2026-03-01', recorded: '2026-03-09' })).toEqual({ code: 'day-out-of-order', says: '办理日期不能早于上一步的日期 2026-03-02。如果上一步日期登记错了，请先更正它。' })
    expect(refused(received, { name: 'accept', day: '2026-03-02' })).toBeUndefined()
  })

  test('by the day of the last step as it was corrected, and not by one struck out or by the clock', () => {
    const later = take(accepted, correct(accepted[1], '2026-03-20', { day: '2026-03-15' }))
    const struck = take(accepted, correct(accepted[1], '2026-03-20', { void: true }))
    const passed = take(received, { kind: 'clock', name: 'fell-due', day: '2026-03-17', recorded: '2026-03-20', what: { duty: 'accept', round: 1, due: '2026-03-17' } })

    expect(refused(later, { name: 'draft', day: '2026-03-14', recorded: '2026-03-20', what: { opinion: '甲' } })?.says).toContain('2026-03-15')
    expect(refused(struck, { name: 'accept', day: '2026-03-04', recorded: '2026-03-20' })).toBeUndefined()
    expect(refused(passed, { name: 'accept', day: '2026-03-16', recorded: '2026-03-20' })).toBeUndefined()
  })

  test('for what it does not ask for, prototype keys among it', () => {
    expect(refused(received, { name: 'accept', day: '2026-03-09', what: { paid: '1' } })).toEqual({ code: 'unknown-field', says: '“受理”不收“补偿金额”这一项，请去掉后再提交。', field: 'paid' })
    for (const key of ['constructor', '__proto__', 'toString']) {
      expect(refused(received, { name: 'accept', day: '2026-03-09', what: JSON.parse(`{"${key}":"x"}`) })).toMatchObject({ code: 'unknown-field', field: key })
    }
  })

  test('without what it must have, naming the basis', () => {
    const { demand: _demand, ...rest } = plainPetition
    expect(refused([], { kind: 'open', name: 'register', day: '2026-03-02', what: rest })).toEqual({ code: 'field-missing', says: '“诉求”要填（依据：玩具条例）。', field: 'demand' })
    expect(refused([], { kind: 'open', name: 'register', day: '2026-03-02', what: { ...plainPetition, demand: null } })?.field).toBe('demand')
    expect(refused([], { kind: 'open', name: 'register', day: '2026-03-02', what: { ...plainPetition, people: [] } })?.field).toBe('people')
  })

  test('when the guard is not met, in the words of the definition', () => {
    const law = lawWith('close', { when: { is: 'times', act: 'visit', how: '≥', times: 1, says: '办结前要先回访。' } })
    const answered = take(accepted, { name: 'answer', day: '2026-03-20' })
    const visited = take(answered, { name: 'visit', day: '2026-03-25' })

    expect(refused(answered, { name: 'close', day: '2026-03-26', law })).toEqual({ code: 'guard-unmet', says: '办结前要先回访。' })
    expect(refused(visited, { name: 'close', day: '2026-03-26', law })).toBeUndefined()
    expect(refused(take(visited, correct(visited[3], '2026-03-25', { void: true })), { name: 'close', day: '2026-03-26', law })?.code).toBe('guard-unmet')
  })

  test('to the person who may not do both, whoever types it in', () => {
    const law = lawWith('answer', { when: { is: 'different-persons', than: 'accept' } })

    expect(refused(accepted, { name: 'answer', day: '2026-03-20', law })?.says).toContain('不能与“受理”是同一人')
    expect(refused(accepted, { name: 'answer', day: '2026-03-20', account: 'somebody-else', law })).toBeUndefined()
    expect(refused(accepted, { name: 'answer', day: '2026-03-20', account: 'somebody-else', enteredFor: 'person-clerk', law })?.code).toBe('guard-unmet')
  })

  test('while the outside has not said that the chosen person is in post', () => {
    const handler = '00000000-0000-7000-a000-000000000007'
    const law = lawWith('accept', { asks: { handler: 'optional' }, when: { is: 'term-valid', field: 'handler' } })
    const told = (valid?: boolean): Told => ({
      name: 'accept', day: '2026-03-09', what: { handler }, law,
      needs: valid === undefined ? [] : [{ need: { need: 'term-valid', roster: 'toy-worker', term: handler, day: '2026-03-09' }, answer: { valid } }],
    })

    expect(refused(received, told())?.says).toContain('“承办人”所选的人当日不在任')
    expect(refused(received, told(false))?.code).toBe('guard-unmet')
    expect(refused(received, told(true))).toBeUndefined()
  })

  test('by an amount outside the range a rule allows', () => {
    const paid = ruleWith({ id: 'T-PAID', amount: null, unit: null, range: { least: 100, most: 500 } })
    const law: Law = { ...lawWith('answer', { when: { is: 'amount-in-range', field: 'paid', rule: 'T-PAID' } }), rules: [...toyRules, paid] }

    expect(refused(accepted, { name: 'answer', day: '2026-03-20', what: { paid: '501' }, law })?.says).toBe('“补偿金额”要在 1 元以上、5 元以下（《某法》第1条），请核对。')
    expect(refused(accepted, { name: 'answer', day: '2026-03-20', what: { paid: '500' }, law })).toBeUndefined()
  })
})

describe('clocks are moved only as the rule allows', () => {
  const due = '2026-05-08'
  const extend = (day: string): Told => ({ name: 'extend', post: 'leader', day, recorded: day })

  test('an extension is possible once, by what the rule says, on or before the due day', () => {
    expect(refused(accepted, extend(due))).toBeUndefined()
    expect(refused(accepted, extend('2026-05-09'))).toEqual({ code: 'extension-too-late', says: `“答复”已于 ${due} 到期，延长要在到期日（含当日）以前批准。请核对批准日期，或按超期办理。` })
    expect(refused(take(accepted, extend('2026-04-01')), extend('2026-04-02'))).toEqual({ code: 'already-extended', says: '“答复”已延长过一次，不能再延长，请按期办理。' })
    const law = { ...toyLaw, rules: toyRules.map((rule) => (rule.id === 'T-ANSWER' ? { ...rule, extension: null } : rule)) }
    expect(refused(accepted, { ...extend('2026-04-01'), law })).toEqual({ code: 'not-extendable', says: '“答复”的依据没有规定可以延长，请按期办理。' })
  })

  test('a clock is stopped while it runs and not after it ran out, and resumed when it stands', () => {
    const paused = take(accepted, { name: 'pause', day: '2026-03-20' })

    expect(refused(accepted, { name: 'pause', day: '2026-05-09' })).toEqual({ code: 'extension-too-late', says: `“答复”已于 ${due} 到期，到期后不能暂停计时。请核对日期。` })
    expect(refused(paused, { name: 'pause', day: '2026-03-21' })).toEqual({ code: 'duty-not-open', says: '“答复”已经暂停计时，请先恢复。' })
    expect(refused(accepted, { name: 'resume', day: '2026-03-21' })).toEqual({ code: 'duty-not-open', says: '“答复”没有暂停，不需要恢复。' })
    expect(refused(paused, { name: 'resume', day: '2026-03-25' })).toBeUndefined()
  })

  test('what is not owed is not moved', () => {
    const law = lawWith('visit', { stops: 'answer' })
    const answered = take(accepted, { name: 'answer', day: '2026-03-20' })

    expect(refused(answered, { name: 'visit', day: '2026-03-21', law })).toEqual({ code: 'duty-not-open', says: '“答复”现在没有在计时，不能办理“回访”。请看最新情况。' })
  })

  test('a transition that moves two clocks is held to both', () => {
    const law = lawWith('pause', { postpones: 'answer', stops: 'visit' })

    expect(refused(accepted, { name: 'pause', day: '2026-03-20', law })?.says).toContain('“回访”现在没有在计时')
  })
})

describe('papers', () => {
  test('are issued only with all the law wants on them', () => {
    expect(refused(accepted, { name: 'draft', day: '2026-03-12' })).toEqual({ code: 'paper-incomplete', says: '《处理意见书》要写明“处理意见”（玩具条例第3条），请先补填。', field: 'opinion' })
  })

  test('an issued paper pins its template and counts its editions', () => {
    const redrafted = take(signed, { name: 'draft', day: '2026-03-14' })

    expect(drafted.at(-1)?.outcome).toMatchObject({ effects: [{ effect: 'issue-paper', paper: 'opinion', version: 1, template: 'hash-of-opinion' }], pinned: { templates: [{ paper: 'opinion', hash: 'hash-of-opinion' }] } })
    expect(fold(redrafted).papers).toEqual([{ paper: 'opinion', version: 2, template: 'hash-of-opinion', issued: '2026-03-14', signed: null, served: null }])
  })

  test('come back signed once, not before they were made', () => {
    expect(refused(accepted, { name: 'sign', day: '2026-03-13' })).toEqual({ code: 'paper-not-issued', says: '《处理意见书》还没有制作，请先办“制作意见书”并打印。' })
    expect(refused(signed, { name: 'sign', day: '2026-03-14' })).toEqual({ code: 'paper-already-signed', says: '《处理意见书》已登记签署，签署日期 2026-03-13。要改日期请用“更正”。' })
    expect(fold(signed).papers[0]).toMatchObject({ signed: '2026-03-13', served: null })
    expect(signed.at(-1)?.outcome.effects).toEqual([{ effect: 'sign-paper', paper: 'opinion', day: '2026-03-13' }])
  })

  test('bear the day on the paper, not the day it was recorded, and none before the paper was made', () => {
    const late = take(drafted, { name: 'sign', day: '2026-03-13', recorded: '2026-03-30' })
    const struck = take(accepted, { name: 'draft', day: '2026-03-12', what: { opinion: '甲' } })
    const moved = take(struck, correct(struck[2], '2026-03-20', { day: '2026-03-18' }))

    expect(fold(late).papers[0]?.signed).toBe('2026-03-13')
    expect(refused(moved, { name: 'sign', day: '2026-03-18', recorded: '2026-03-20' })).toBeUndefined()
    expect(fold(moved).papers[0]?.issued).toBe('2026-03-18')
  })

  test('are served, and may be signed and served in one go', () => {
    const law = lawWith('serve', { signs: 'opinion' })
    const both = take(drafted, { name: 'serve', day: '2026-03-15', law })

    expect(fold(take(signed, { name: 'serve', day: '2026-03-15' })).papers[0]).toMatchObject({ signed: '2026-03-13', served: '2026-03-15' })
    expect(refused(accepted, { name: 'serve', day: '2026-03-15' })?.code).toBe('paper-not-issued')
    expect(fold(both).papers[0]).toMatchObject({ signed: '2026-03-15', served: '2026-03-15' })
  })

  test('without a template the kernel fails: that is no clerk\'s doing', () => {
    expect(() => attempt(accepted, { name: 'draft', day: '2026-03-12', what: { opinion: '甲' }, law: { ...toyLaw, templates: {} } })).toThrow('no template opinion.docx is kept')
  })
})

test('what follows from an act is said as effects: a reminder, something sent', () => {
  const chased = take(accepted, { name: 'chase', day: '2026-03-12', post: 'leader' })

  expect(chased.at(-1)?.outcome.effects).toEqual([{ effect: 'remind', post: 'leader', duty: 'answer' }, { effect: 'send', to: 'county' }])
})

test('what was answered is written into the act', () => {
  const needs: NeedAnswered[] = [{ need: { need: 'standing', case: 'x' }, answer: { exists: true } }]

  expect(take(received, { name: 'accept', day: '2026-03-09', needs }).at(-1)?.needs).toEqual(needs)
})

test('what is not kept is a fault, not a refusal: a definition, a rule, a calendar', () => {
  expect(() => attempt(received, { name: 'accept', day: '2026-03-09', law: { ...toyLaw, definitions: {} } })).toThrow('no definition toy-petition with hash toy-petition is kept')
  expect(() => attempt([], { kind: 'open', name: 'register', day: '2026-03-02', what: plainPetition, law: { ...toyLaw, rules: [] } })).toThrow('no rule T-ACCEPT is kept')
  expect(() => attempt(received, { name: 'accept', day: '2026-03-09', law: { ...toyLaw, rules: [] } })).toThrow('rule T-ACCEPT of 2020-01-01 is pinned but no longer kept')
  expect(() => attempt(received, { name: 'accept', day: '2026-03-09', law: { ...toyLaw, calendars: {} } })).toThrow('calendar 2026 is pinned but no longer kept')
})

test('the smallest matter: opened by one person, closed by itself', () => {
  const tiny = defineMatter({
    id: 'tiny', title: '小', fields: {}, states: { done: closed('完'), begun: open('始') }, starts: 'begun',
    transitions: { register: { title: '登记', from: [], to: 'begun', by: ['clerk'] }, finish: { title: '完成', from: ['begun'], to: 'done', by: ['clerk'] } },
  })
  const law: Law = { ...toyLaw, definitions: { tiny } }
  const acts = take(opened('2026-03-02', {}, { law, definition: 'tiny' }), { name: 'finish', day: '2026-03-02', law })

  expect(fold(acts)).toMatchObject({ state: 'done', duties: [], facts: [], papers: [], values: {}, opened: '2026-03-02', position: 2 })
})
