import { describe, expect, test } from 'vitest'
import type { Definition, Transition } from '../matter/definition.ts'
import { isRefused } from '../refusal/refusal.ts'
import { petition, toyLaw } from '../story/toy.fixture.ts'
import { correct, opened, plainPetition, someone, take, villages } from '../story/toy-asking.fixture.ts'
import type { Asking, Deed } from './asking.ts'
import { correctionOf, effectiveActs } from './effective.ts'
import { isEmpty } from './empty.ts'
import { fold } from './fold.ts'
import { questionsOf } from './questions.ts'
import { readAsked, readWhat } from './read-what.ts'

const received = opened('2026-03-02')
const accepted = take(received, { name: 'accept', day: '2026-03-09' })
const deed = (name: string, what: Asking['deed']['what'] = {}, kind: Deed['kind'] = 'step'): Deed => ({ kind, name, key: 'k', day: '2026-03-20', who: { account: 'me', post: 'clerk', organisation: 'o' }, grade: 'record', what })
const asked = (what: Deed, definition: Definition) => questionsOf(what, { definition, acts: accepted, law: toyLaw })
const lawWith = (more: Partial<Transition>): Definition => ({ ...petition, transitions: { ...petition.transitions, answer: { ...petition.transitions['answer']!, ...more } } })

describe('how a case stands', () => {
  test('is its recorded outcomes replayed: no rule, calendar or definition is looked at', () => {
    expect(fold(accepted)).toMatchObject({ id: accepted[0]?.stream, town: 1, state: 'accepted', opened: '2026-03-02', position: 2, void: false, thread: accepted[0]?.stream, values: plainPetition })
    expect(fold(JSON.parse(JSON.stringify(accepted)))).toEqual(fold(accepted))
  })

  test('begins with an opening act, or it is no case', () => {
    expect(() => fold([])).toThrow('a stream begins with its opening act')
    expect(() => fold(accepted.slice(1))).toThrow('a stream begins with its opening act')
  })

  test('tells each act on the day it now counts for, and which were struck out', () => {
    const corrected = take(accepted, correct(accepted[1], '2026-03-20', { day: '2026-03-05' }))
    const struck = take(corrected, correct(accepted[1], '2026-03-20', { void: true }))

    expect(fold(struck).acts.map(({ position, kind, day, void: gone }) => [position, kind, day, gone])).toEqual([
      [1, 'open', '2026-03-02', false], [2, 'step', '2026-03-05', true], [3, 'correct', '2026-03-20', false], [4, 'correct', '2026-03-20', false],
    ])
    expect(fold(take(accepted, correct(accepted[0], '2026-03-20', { day: '2026-02-01' }))).opened).toBe('2026-02-01')
  })

  test('a correction of something unknown is passed over, and one that says nothing corrects nothing', () => {
    const stray = take(accepted, correct(accepted[1], '2026-03-20', { day: '2026-03-05' })).map((act) => (act.kind === 'correct' ? { ...act, what: { of: 'nothing' } } : act))

    expect(effectiveActs(stray).map(({ day }) => day)).toEqual(['2026-03-02', '2026-03-09'])
    expect(correctionOf({ of: 7, set: 'x', day: 3, void: 'yes', reason: null })).toEqual({ of: '', set: {}, day: null, void: false, reason: '' })
  })

  test('a value called __proto__ changes no prototype', () => {
    const odd = accepted.map((act) => ({ ...act, what: JSON.parse('{"__proto__":{"demand":"假的"}}') }))

    expect(fold(odd).values['demand']).toBeUndefined()
    expect(Object.keys(fold(odd).values)).toEqual(['__proto__'])
  })
})

describe('reading what was typed', () => {
  test('keeps what the transition asks, read field by field', () => {
    expect(readWhat(petition, 'answer', { paid: '500' })).toEqual({ what: { paid: '500' } })
    expect(readWhat(petition, 'accept', {})).toEqual({ what: {} })
    expect(readAsked(petition, ['demand', 'kind'], { demand: ' 修桥 ', kind: '' })).toEqual({ what: { demand: '修桥', kind: null } })
  })

  test('refuses what is not asked, cannot be read or is no act, by name', () => {
    expect(readWhat(petition, 'answer', { demand: '修桥' })).toEqual({ refusal: { code: 'unknown-field', says: '这一步不收“诉求”这一项，请去掉后再提交。', field: 'demand' } })
    expect(readWhat(petition, 'answer', { paid: 'viel' })).toEqual({ refusal: { code: 'field-wrong', says: '“补偿金额”要填数字。', field: 'paid' } })
    for (const name of ['sleep', 'constructor', '__proto__']) expect(readWhat(petition, name, {})).toMatchObject({ refusal: { code: 'unknown-act' } })
    for (const key of ['constructor', '__proto__', 'toString']) {
      const read = readAsked(petition, [key], JSON.parse(`{"${key}":"x"}`))
      expect(isRefused(read) && read.refusal).toMatchObject({ code: 'unknown-field', field: key })
    }
  })
})

describe('what must be known from outside', () => {
  const term = '00000000-0000-7000-d000-000000000001'

  test('is asked with its blanks filled from what was just said and what was known', () => {
    const definition = lawWith({ needs: [
      { need: 'term-valid', field: 'handler' }, { need: 'standing', field: 'other' }, { need: 'posts', of: 'actor' }, { need: 'posts', of: { field: 'handler' } },
      { need: 'count', measure: 'toy-petition.received', subject: 'village', within: 'year' }, { need: 'count', measure: 'toy-petition.received', subject: 'village', within: 'ever' },
      { need: 'count', measure: 'toy-petition.received', subject: 'village', within: 'day' },
    ] })

    expect(asked(deed('answer', { handler: term, other: 'c' }), definition)).toEqual([
      { need: 'term-valid', roster: 'toy-worker', term, day: '2026-03-20' }, { need: 'standing', case: 'c' },
      { need: 'posts', account: 'me', day: '2026-03-20' }, { need: 'posts', account: term, day: '2026-03-20' },
      { need: 'count', measure: 'toy-petition.received', subject: villages[0], from: '2026-01-01', to: '2026-03-20' },
      { need: 'count', measure: 'toy-petition.received', subject: villages[0], from: '1900-01-01', to: '2026-03-20' },
      { need: 'count', measure: 'toy-petition.received', subject: villages[0], from: '2026-03-20', to: '2026-03-20' },
    ])
  })

  test('is not asked while its blank is empty, and of no act that is not there', () => {
    expect(asked(deed('answer', { handler: null }), lawWith({ needs: [{ need: 'term-valid', field: 'handler' }] }))).toEqual([])
    expect(asked(deed('constructor'), petition)).toEqual([])
    expect(asked(deed('answer', {}, 'correct'), petition)).toEqual([])
    expect(questionsOf(deed('join', { into: 'x' }, 'join'), { definition: petition, acts: [], law: toyLaw })).toEqual([])
  })

  test('a guard that asks for a valid term asks for it itself, once', () => {
    const when = { is: 'any', of: [{ is: 'term-valid', field: 'handler' }, { is: 'not', of: { is: 'term-valid', field: 'handler' } }] } as const
    const question = [{ need: 'term-valid', roster: 'toy-worker', term, day: '2026-03-20' }]

    expect(asked(deed('answer', { handler: term }), lawWith({ when }))).toEqual(question)
    expect(asked(deed('answer', { handler: term }), lawWith({ when, needs: [{ need: 'term-valid', field: 'handler' }] }))).toEqual(question)
  })

  test('a person is asked about by the id, never by what is sealed', () => {
    const definition: Definition = { ...lawWith({ needs: [{ need: 'count', measure: 'toy-petition.people', subject: 'who', within: 'ever' }] }), fields: { ...petition.fields, who: { kind: 'person', title: '姓名' } } }

    expect(asked(deed('answer', { who: someone }), definition)).toMatchObject([{ subject: someone.person }])
  })
})

test('not filled is nothing, empty text or an empty list; no and nought are filled', () => {
  expect([undefined, null, '', []].every(isEmpty)).toBe(true)
  expect([false, 0, 'x', ['x'], {}].some(isEmpty)).toBe(false)
})
