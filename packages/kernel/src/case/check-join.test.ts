import { describe, expect, test } from 'vitest'
import type { Act } from '../act/act.ts'
import type { NeedAnswered } from '../need/need.ts'
import { petition, toyLaw } from '../story/toy.fixture.ts'
import { correct, opened, refusalOf, take } from '../story/toy-asking.fixture.ts'
import type { Told } from '../story/toy-asking.fixture.ts'
import { fold } from './fold.ts'
import { questionsOf } from './questions.ts'

const own = '00000000-0000-7000-8000-000000000001'
const target = '00000000-0000-7000-8000-000000000002'
const accepted = take(opened('2026-03-02'), { name: 'accept', day: '2026-03-09' })

const answer = (id: string, given: NeedAnswered['answer']): NeedAnswered => ({ need: { need: 'standing', case: id }, answer: given })
const found = [answer(own, { exists: true, thread: own, members: 0 }), answer(target, { exists: true, thread: target, members: 0 })]
const join = (more: Partial<Told> = {}): Told => ({ kind: 'join', name: 'join', day: '2026-03-20', what: { into: target, reason: '同一件事' }, needs: found, ...more })
const split: Told = { kind: 'split', name: 'split', day: '2026-03-25', what: { reason: '不是同一件' } }

const booked = (acts: readonly Act[]) => fold(acts).facts.map(({ fact: { measure, subject, day, amount, by } }) => JSON.stringify([measure, subject, day, amount, by])).sort()

describe('joining', () => {
  test('moves what is counted by thread into the other\'s, on the original days, and leaves receptions alone', () => {
    const joined = take(accepted, join())
    const posted = joined.at(-1)?.outcome.facts ?? []

    expect(fold(joined).thread).toBe(target)
    expect(new Set(posted.map(({ measure }) => measure))).toEqual(new Set(['toy-petition.accepted']))
    expect(posted.map(({ subject, day, amount }) => [subject, day, amount])).toEqual([[own, '2026-03-09', '-1'], [target, '2026-03-09', '1']])
    expect(take(joined, { name: 'answer', day: '2026-03-21' }).at(-1)?.outcome.facts.find(({ measure }) => measure.endsWith('.answered'))?.subject).toBe(target)
  })

  test('then splitting leaves the books as they were', () => {
    const back = take(take(accepted, join()), split)

    expect(booked(back)).toEqual(booked(accepted))
    expect(fold(back).thread).toBe(own)
  })

  test('goes into the thread of a case that was itself joined', () => {
    const elsewhere = '00000000-0000-7000-8000-000000000003'

    expect(fold(take(accepted, join({ needs: [answer(target, { exists: true, thread: elsewhere })] }))).thread).toBe(elsewhere)
  })

  test('asks how it and the other stand', () => {
    expect(questionsOf({ ...join(), kind: 'join', key: '', who: { account: 'a', post: 'clerk', organisation: 'o' }, grade: 'record', what: { into: target } }, { definition: petition, acts: accepted, law: toyLaw })).toEqual([
      { need: 'standing', case: own }, { need: 'standing', case: target },
    ])
  })

  test('is refused with what to do next', () => {
    const refused = (told: Told) => refusalOf(accepted, told)

    expect(refused(join({ post: 'leader' }))).toEqual({ code: 'not-your-post', says: '您现在的岗位不能并单或拆单，请转给登记的同事。' })
    expect(refused(join({ what: { into: target, reason: '  ' } }))).toEqual({ code: 'reason-missing', says: '请写明理由，会一直保留。', field: 'reason' })
    expect(refused(join({ needs: [] }))).toEqual({ code: 'not-found', says: '要并入的那一件没有找到，请重新选择。', field: 'into' })
    expect(refused(join({ needs: [answer(target, { exists: false })] }))?.code).toBe('not-found')
    expect(refused(join({ what: { into: own, reason: '同' } }))).toEqual({ code: 'same-thread', says: '不能并到自己，请另选一件。', field: 'into' })
    expect(refused(join({ needs: [answer(target, { exists: true, thread: own })] }))?.code).toBe('same-thread')
    expect(refused(join({ needs: [answer(own, { exists: true, thread: own, members: 2 }), found[1] as NeedAnswered] }))).toEqual({ code: 'same-thread', says: '已有别的件并到这一件，请把那些件直接并过去，或先拆开。' })
    expect(refused(split)).toEqual({ code: 'not-joined', says: '这一件没有并到别的件，不需要拆开。' })
    expect(refusalOf(take(accepted, join()), join())).toEqual({ code: 'same-thread', says: '这一件已经并到别的件，要改并请先拆开。' })
    expect(refusalOf([], join())?.code).toBe('not-found')
    expect(refused(join({ day: '2026-03-21', recorded: '2026-03-20' }))?.code).toBe('day-in-future')
    expect(refusalOf(take(accepted, correct(accepted[0], '2026-03-10', { void: true })), join())).toEqual({ code: 'deleted', says: '这一件已作废，不能再并单或拆单。' })
  })

  test('a correction of a joined case stays in the thread, and striking it out takes its facts out of the thread', () => {
    const joined = take(accepted, join())
    const corrected = take(joined, correct(accepted[1], '2026-03-22', { day: '2026-03-08' }))
    const struck = take(joined, correct(accepted[0], '2026-03-22', { void: true }))

    expect(fold(corrected).facts.find(({ fact }) => fact.measure.endsWith('.accepted'))?.fact).toMatchObject({ subject: target, day: '2026-03-08' })
    expect(fold(struck)).toMatchObject({ facts: [], thread: target })
  })
})

test('a transition may be called like what the system does: only the transition counts as one', () => {
  const { transitions, measures } = petition
  const named = { ...petition, transitions: { ...transitions, join: { title: '加入', from: ['accepted'], to: 'accepted', by: ['clerk'], asks: {} } }, measures: { ...measures, joins: { ...measures['closed']!, on: ['join'] } } }
  const law = { ...toyLaw, definitions: { 'toy-petition': named } }
  const joins = (acts: readonly Act[]) => fold(acts).facts.filter(({ fact }) => fact.measure === 'toy-petition.joins').length

  expect(joins(take(accepted, join({ law })))).toBe(0)
  expect(joins(take(accepted, { name: 'join', day: '2026-03-20', law }))).toBe(1)
})
