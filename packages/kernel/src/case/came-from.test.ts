import { describe, expect, test } from 'vitest'
import { caseOf, rows, text } from '../field/build.ts'
import { checkDefinition } from '../matter/check-definition.ts'
import type { Definition } from '../matter/definition.ts'
import type { NeedAnswered } from '../need/need.ts'
import { petition, toyLaw } from '../story/toy.fixture.ts'
import { opened, plainPetition, refusalOf, take } from '../story/toy-asking.fixture.ts'
import type { Told } from '../story/toy-asking.fixture.ts'
import { cameFromOf } from './came-from.ts'
import { fold } from './fold.ts'
import { questionsOf } from './questions.ts'
import { readWhat } from './read-what.ts'

const own = '00000000-0000-7000-8000-000000000001'
const before = '00000000-0000-7000-8000-000000000002'
const root = '00000000-0000-7000-8000-000000000003'

const stands = (more: object = {}): NeedAnswered => ({
  need: { need: 'came-from', case: before, definition: 'toy-petition' }, answer: { exists: true, thread: root, ownThread: root, closed: false, void: false, part: false, going: 0, ...more },
})
const from = (as: 'next' | 'part') => ({ ...plainPetition, cameFrom: { case: before, as } })
const opening = (as: 'next' | 'part', more: object = {}): Told => ({ kind: 'open', name: 'register', day: '2026-03-02', what: from(as), needs: [stands(more)] })
const books = (acts: ReturnType<typeof opened>) => Object.fromEntries(fold(acts).facts.map(({ fact }) => [fact.measure.slice('toy-petition.'.length), fact.subject]))

describe('a case that goes on from another', () => {
  test('is counted in the thread of the other, by itself in what counts receptions', () => {
    const accepted = take(take([], opening('next')), { name: 'accept', day: '2026-03-03' })

    expect(fold(accepted)).toMatchObject({ thread: root, ownThread: root, cameFrom: { case: before, as: 'next' } })
    expect(books(accepted)).toMatchObject({ received: own, accepted: root })
    expect(fold(accepted).values).not.toHaveProperty('cameFrom')
  })

  test('asks how the other stands, of its own kind', () => {
    expect(questionsOf({ kind: 'open', name: 'register', key: '', day: '2026-03-02', who: { account: 'a', post: 'clerk', organisation: 'o' }, grade: 'record', what: from('next') }, { definition: petition, acts: [], law: toyLaw }))
      .toEqual([{ need: 'came-from', case: before, definition: 'toy-petition' }])
  })

  test('is refused where the other is not there, struck out, or goes on already', () => {
    expect(refusalOf([], { ...opening('next'), needs: [] })).toEqual({ code: 'not-found', says: '来自的那一件没有找到，可能已被删除，或不在您的权限内。', field: 'cameFrom' })
    expect(refusalOf([], opening('next', { exists: false }))?.code).toBe('not-found')
    expect(refusalOf([], opening('next', { void: true }))?.code).toBe('deleted')
    expect(refusalOf([], opening('next', { going: 1 }))).toEqual({ code: 'same-thread', says: '那一件已经转为“玩具信访”并且在办，不用再转。请从脉络里打开它。', field: 'cameFrom' })
    expect(refusalOf([], opening('next', { closed: true }))).toBeUndefined()
  })

  test('that came from one joined elsewhere is joined with it, and may be split to its own thread again', () => {
    const elsewhere = '00000000-0000-7000-8000-000000000009'
    const moved = take(take([], opening('next', { thread: elsewhere })), { name: 'accept', day: '2026-03-03' })
    const split = take(moved, { kind: 'split', name: 'split', day: '2026-03-04', what: { reason: '不是同一件' } })

    expect(fold(moved)).toMatchObject({ thread: elsewhere, ownThread: root })
    expect(books(moved)['accepted']).toBe(elsewhere)
    expect(fold(split).thread).toBe(root)
    expect(books(split)['accepted']).toBe(root)
    expect(refusalOf(split, { kind: 'split', name: 'split', day: '2026-03-05', what: { reason: '再拆' } })?.code).toBe('not-joined')
  })

  test('joins another as any case does, but not one of its own thread', () => {
    const begun = take([], opening('next'))
    const join = (thread: string): Told => ({ kind: 'join', name: 'join', day: '2026-03-05', what: { into: before, reason: '同一件事' }, needs: [
      { need: { need: 'standing', case: own }, answer: { exists: true, thread: root, members: 0 } }, { need: { need: 'standing', case: before }, answer: { exists: true, thread } },
    ] })

    expect(refusalOf(begun, join(root))?.says).toBe('这两件本来就是同一件事的前后两步，不用并单。')
    expect(fold(take(begun, join(before))).thread).toBe(before)
  })
})

describe('a part of a case', () => {
  test('counts nowhere as another record; money and what is counted by thread it does', () => {
    const answered = take(take(take([], opening('part')), { name: 'accept', day: '2026-03-03' }), { name: 'answer', day: '2026-03-04', what: { paid: '1200' } })

    expect(Object.keys(books(answered)).toSorted()).toEqual(['accepted', 'answered', 'paid'])
    expect(fold(answered).duties.find(({ duty }) => duty === 'answer')?.status).toBe('discharged')
  })

  test('of another kind is a thing of its own and counts as one', () => {
    expect(Object.keys(books(take([], opening('part', { definition: 'toy-whole' }))))).toContain('received')
    expect(Object.keys(books(take([], opening('part', { definition: 'toy-petition' }))))).not.toContain('received')
  })

  test('is not made of one that is closed, nor of a part', () => {
    expect(refusalOf([], opening('part', { closed: true }))?.says).toBe('那一件已经办结，不能再分子件。要另办的，请转为另一类事项。')
    expect(refusalOf([], opening('part', { part: true }))?.code).toBe('wrong-state')
  })

  test('keeps the whole open until it is closed itself', () => {
    const answered = take(take(opened('2026-03-02'), { name: 'accept', day: '2026-03-03' }), { name: 'answer', day: '2026-03-04' })
    const closing = (open: number): Told => ({ name: 'close', day: '2026-03-05', needs: [{ need: { need: 'parts', case: own }, answer: open }] })
    const deed = { kind: 'step', name: 'close', key: '', day: '2026-03-05', who: { account: 'a', post: 'clerk', organisation: 'o' }, grade: 'record', what: {} } as const
    const asks = (name: string, parted: boolean) => questionsOf({ ...deed, name }, { definition: petition, acts: answered, law: toyLaw, parted })

    expect(asks('close', true)).toEqual([{ need: 'parts', case: own }])
    expect([asks('close', false), asks('review', true)]).toEqual([[], []])
    expect(refusalOf(answered, closing(2))).toEqual({ code: 'guard-unmet', says: '还有 2 个子件没有办结。请先办结子件，再办“办结”。' })
    expect(fold(take(answered, closing(0))).state).toBe('closed')
  })
})

test('where a case comes from is read apart from the fields, of an opening act alone', () => {
  const plain = { village: '00000000-0000-7000-a000-000000000001' }
  expect(readWhat(petition, 'register', { ...plain, cameFrom: { case: before, as: 'next' } })).toEqual({ what: { ...plain, cameFrom: { case: before, as: 'next' } } })
  expect(readWhat(petition, 'register', { ...plain, cameFrom: { case: before, as: 'wish' } })).toMatchObject({ refusal: { code: 'unknown-field' } })
  expect(readWhat(petition, 'register', { ...plain, cameFrom: 'x' })).toMatchObject({ refusal: { code: 'unknown-field' } })
  expect(readWhat(petition, 'move', { ...plain, cameFrom: { case: before, as: 'next' } })).toMatchObject({ refusal: { code: 'unknown-field' } })
  expect(refusalOf(opened('2026-03-02'), { name: 'accept', day: '2026-03-03', what: { cameFrom: { case: before, as: 'next' } } })?.code).toBe('unknown-field')
  expect(cameFromOf({ kind: 'open', what: { cameFrom: { case: before } } })).toBeUndefined()
})

describe('parts of another kind', () => {
  const lawOf = (definition: Definition) => ({ ...toyLaw, definitions: { ...toyLaw.definitions, 'toy-petition': definition } })
  const whole: Definition = { ...petition, handsOut: 'list', fields: { ...petition.fields, list: rows('清单', { what: text('事项') }) }, transitions: { ...petition.transitions, answer: { ...petition.transitions['answer']!, asks: { list: 'optional' } } } }
  const part: Definition = { ...petition, partOf: 'toy-whole' }

  test('each row is made one before the whole is closed, and it is asked how many were', () => {
    const law = lawOf(whole)
    const answered = take(take(opened('2026-03-02', plainPetition, { law }), { name: 'accept', day: '2026-03-03', law }), { name: 'answer', day: '2026-03-04', what: { list: [{ what: '甲' }, { what: '乙' }] }, law })
    const closing = (made: number): Told => ({ name: 'close', day: '2026-03-05', law, needs: [{ need: { need: 'parts', case: own }, answer: 0 }, { need: { need: 'parts-made', case: own }, answer: made }] })
    const deed = { kind: 'step', name: 'close', key: '', day: '2026-03-05', who: { account: 'a', post: 'clerk', organisation: 'o' }, grade: 'record', what: {} } as const

    expect(questionsOf(deed, { definition: whole, acts: answered, law, parted: true })).toEqual([{ need: 'parts', case: own }, { need: 'parts-made', case: own }])
    expect(refusalOf(answered, closing(1))).toEqual({ code: 'guard-unmet', says: '“清单”还有 1 项没有交办。请逐项交办，再办“办结”。' })
    expect(refusalOf(answered, { ...closing(2), needs: [] })?.says).toContain('还有 2 项没有交办')
    expect(fold(take(answered, closing(2))).state).toBe('closed')
  })

  test('a part is opened from its whole alone, of the kind it belongs to', () => {
    const law = lawOf(part)
    expect(refusalOf([], { ...opening('part'), what: plainPetition, law })?.says).toContain('要从它所属的那一件里登记')
    expect(refusalOf([], { ...opening('next', { definition: 'toy-whole' }), law })?.says).toContain('不能从这一件里登记')
    expect(refusalOf([], { ...opening('part', { definition: 'toy-other' }), law })?.code).toBe('wrong-state')
    expect(refusalOf([], { ...opening('part', { definition: 'toy-whole' }), law })).toBeUndefined()
  })

  test('what is handed out is a list, and what is gathered a list with a case in it', () => {
    expect(checkDefinition({ ...whole, gathers: { list: 'list', matter: 'what', kinds: [] } }).join()).toContain('gathers cases in “list”')
    expect(checkDefinition({ ...petition, fields: { ...petition.fields, list: rows('议程', { matter: caseOf('哪一件') }) }, gathers: { list: 'list', matter: 'matter', kinds: [] } })).toEqual([])
    expect(checkDefinition({ ...petition, handsOut: 'demand' })).toContain('hands out “demand”, which is no list of ours')
  })
})
