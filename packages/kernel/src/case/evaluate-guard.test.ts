import { describe, expect, test } from 'vitest'
import { guardWords as is } from '../guard/guard.ts'
import type { Guard } from '../guard/guard.ts'
import { ruleWith } from '../law/rule.fixture.ts'
import type { PaperStanding } from '../paper/paper.ts'
import { petition } from '../story/toy.fixture.ts'
import { firstUnmet, meets } from './evaluate-guard.ts'
import type { Sight } from './evaluate-guard.ts'
import { saysUnmet } from './says-unmet.ts'

const term = '00000000-0000-7000-a000-000000000007'
const of = { alg: '', kid: '', iv: '', ct: '', tag: '' }
const happened = (name: string, day: string, who: string | { account: string; enteredFor: string }) => ({
  name, day, act: { who: typeof who === 'string' ? { account: who } : { account: who.account, enteredFor: { person: who.enteredFor, of } } },
})
const paper = (more: Partial<PaperStanding>): PaperStanding => ({ paper: 'opinion', version: 1, template: 't', issued: '2026-03-01', signed: null, served: null, ...more })

/** What stands before a clerk on 2026-03-20, with more or other of it. */
const sight = (more: Partial<Sight> = {}): Sight => ({
  values: { kind: 'appeal', demand: '修路', persons: 3, paid: '20000', promised: '2026-03-18', tags: [], photos: ['a', 'b'], handler: term, again: false },
  day: '2026-03-20',
  events: [happened('register', '2026-03-02', 'a'), happened('accept', '2026-03-09', 'b'), happened('extend', '2026-03-10', 'c'), happened('extend', '2026-03-12', 'c')],
  actor: 'b',
  papers: [paper({ signed: '2026-03-05' })],
  needs: [{ need: { need: 'term-valid', roster: 'toy-worker', term, day: '2026-03-20' }, answer: { valid: true } }],
  rules: [ruleWith({ id: 'T-FINE', amount: null, unit: null, range: { least: 10000, most: 30000 } })],
  ...more,
})

const holds = (guard: Guard, more: Partial<Sight> = {}) => meets(guard, sight(more))
const says = (guard: Guard, more: Partial<Sight> = {}) => {
  const unmet = firstUnmet(guard, sight(more))
  return unmet === undefined ? undefined : saysUnmet(unmet, petition)
}
const between = (from: Parameters<typeof is.daysBetween>[0]['from'], to: typeof from) => ({ from, to })

describe('each guard word, met and not met, with its sentence', () => {
  test('actor-is: whoever acts is the one a field names; nobody named, or nobody known to act, is no match', () => {
    expect(holds(is.actorIs('handler'), { account: term })).toBe(true)
    expect([holds(is.actorIs('handler'), { account: 'b' }), holds(is.actorIs('handler')), holds(is.actorIs('gone'), { account: term })]).toEqual([false, false, false])
    expect(says(is.actorIs('handler'), { account: 'b' })).toContain('本人办理')
  })

  test('same: two fields say the same; where either is empty it does not hold', () => {
    const values = { one: 'a', other: 'a', third: 'b', none: null, list: ['x'], lists: ['x'] }
    expect([holds(is.same('one', 'other'), { values }), holds(is.same('list', 'lists'), { values })]).toEqual([true, true])
    expect([holds(is.same('one', 'third'), { values }), holds(is.same('one', 'none'), { values }), holds(is.same('none', 'gone'), { values })]).toEqual([false, false, false])
    expect(says(is.same('one', 'third'), { values })).toContain('一致')
  })

  test('compare: the same, another, less, more; of numbers as numbers, of days and text as text', () => {
    expect(holds(is.compare('kind', '=', 'appeal'))).toBe(true)
    expect(holds(is.compare('kind', '≠', 'appeal'))).toBe(false)
    expect(holds(is.compare('again', '=', false))).toBe(true)
    expect(['=', '≠', '<', '≤', '>', '≥'].filter((how) => holds({ is: 'compare', field: 'persons', how: how as '=', to: 3 }))).toEqual(['=', '≤', '≥'])
    expect(holds(is.compare('paid', '<', '9000'))).toBe(false)
    expect(holds(is.compare('paid', '>', '9000'))).toBe(true)
    expect(holds(is.compare('promised', '≤', '2026-03-18'))).toBe(true)
    expect(holds(is.compare('promised', '<', '2026-03-18'))).toBe(false)
    expect(says(is.compare('kind', '=', 'advice'))).toBe('“类别”不符合办理条件，请核对。')
  })

  test('compare: what was not filled is neither less nor more', () => {
    expect(['<', '≤', '>', '≥', '='].filter((how) => holds({ is: 'compare', field: 'opinion', how: how as '=', to: 3 }))).toEqual([])
    expect(holds(is.compare('opinion', '≠', '甲'))).toBe(true)
  })

  test('filled: something was filled; an empty list is nothing', () => {
    expect(holds(is.filled('demand'))).toBe(true)
    expect(holds(is.filled('again'))).toBe(true)
    expect(holds(is.filled('tags'))).toBe(false)
    expect(holds(is.compare('tags', '=', null))).toBe(true)
    expect(says(is.filled('opinion'))).toBe('“处理意见”还没有填，请补填。')
  })

  test('days between: from and to a field, the last time something was done, or today\'s act', () => {
    expect(holds(is.daysBetween(between({ last: 'accept' }, { act: true }), '=', 11))).toBe(true)
    expect(holds(is.daysBetween(between({ last: 'extend' }, { field: 'promised' }), '≤', 6))).toBe(true)
    expect(holds(is.daysBetween(between({ field: 'promised' }, { act: true }), '<', 2))).toBe(false)
    expect(holds(is.daysBetween(between({ act: true }, { field: 'promised' }), '=', -2))).toBe(true)
    expect(says(is.daysBetween(between({ last: 'accept' }, { act: true }), '>', 11))).toBe('两个日期之间的天数不符合要求（要求>11天）。请核对日期。')
  })

  test('days between: a day that is not there meets nothing', () => {
    expect(holds(is.daysBetween(between({ last: 'answer' }, { act: true }), '≥', -9999))).toBe(false)
    expect(holds(is.daysBetween(between({ field: 'opinion' }, { act: true }), '≥', -9999))).toBe(false)
    expect(holds(is.daysBetween(between({ field: 'demand' }, { act: true }), '≥', -9999))).toBe(false)
  })

  test('signed and served: the paper as it stands', () => {
    expect(holds(is.signed('opinion'))).toBe(true)
    expect(holds(is.signed('opinion'), { papers: [paper({})] })).toBe(false)
    expect(says(is.signed('opinion'), { papers: [] })).toBe('《处理意见书》还没有登记签署，请先打印签字并拍照登记。')
    expect(holds(is.served('opinion'), { papers: [paper({ served: '2026-03-06' })] })).toBe(true)
    expect(says(is.served('opinion'))).toBe('《处理意见书》还没有登记送达，请先登记送达。')
  })

  test('never and times: how often something was done', () => {
    expect(holds(is.never('answer'))).toBe(true)
    expect(says(is.never('extend'))).toBe('“延期”已经办过，不能再办。')
    expect(holds(is.times('extend', '=', 2))).toBe(true)
    expect(holds(is.times('answer', '≤', 0))).toBe(true)
    expect(says(is.times('extend', '<', 2))).toBe('“延期”的次数不符合要求（要求<2次）。请核对办理经过。')
  })

  test('never and times since something: only what happened after the last of it', () => {
    const again = [happened('accept', '2026-03-02', 'a'), happened('extend', '2026-03-03', 'a'), happened('reopen', '2026-03-04', 'a'), happened('visit', '2026-03-05', 'a')]

    expect(holds(is.since(['reopen'], is.never('extend')), { events: again })).toBe(true)
    expect(holds(is.since(['close'], is.never('extend')), { events: again })).toBe(false)
    expect(holds(is.since(['reopen', 'accept'], is.times('visit', '=', 1)), { events: again })).toBe(true)
    expect(holds(is.since(['visit'], is.times('visit', '≥', 1)), { events: again })).toBe(false)
  })

  test('counted, case in, holds post: what the store answered to this very question, and nothing it was not asked', () => {
    const counting = { measure: 'toy-petition.received', subject: 'handler', within: 'year' } as const
    const count = { need: { need: 'count', measure: 'toy-petition.received', subject: term, from: '2026-01-01', to: '2026-03-20' }, answer: '2' } as const
    const standing = { need: { need: 'standing', case: 'c' }, answer: { exists: true, state: 'accepted', void: false } } as const
    const posts = { need: { need: 'posts', account: 'b', day: '2026-03-20' }, answer: ['clerk', 'leader'] } as const
    const needs = [count, standing, posts]
    const values = { handler: term, other: 'c' }

    expect(holds(is.counted(counting, '<', '3'), { needs, values })).toBe(true)
    expect(says(is.counted(counting, '<', '2'), { needs, values })).toBe('“承办人”已经达到次数上限，不能再办。请核对以前的记录。')
    expect(holds(is.counted({ ...counting, within: 'ever' }, '<', '3'), { needs, values })).toBe(false)
    const today = { ...count, need: { ...count.need, from: '2026-03-20' }, answer: '0' } as const
    expect([holds(is.counted({ ...counting, within: 'day' }, '<', '1'), { needs: [today], values }), holds(is.counted({ ...counting, within: 'day' }, '<', '1'), { needs, values })]).toEqual([true, false])
    expect(holds(is.caseIn('other', 'accepted', 'answered'), { needs, values })).toBe(true)
    expect(says(is.caseIn('other', 'closed'), { needs, values })).toBe('“相关件”所指的那一件现在不能这样办，请打开那一件核对。')
    expect(holds(is.caseIn('other', 'accepted'), { needs: [{ ...standing, answer: { ...standing.answer, void: true } }], values })).toBe(false)
    expect(holds(is.holdsPost('actor', 'leader'), { needs, values, account: 'b' })).toBe(true)
    expect(says(is.holdsPost('actor', 'officer'), { needs, values, account: 'b' })).toBe('这一步要由有相应岗位的人办理，请转给有此岗位的同事。')
    expect(holds(is.holdsPost('actor', 'leader'), { needs, values, account: 'c' })).toBe(false)
  })

  test('different persons: not who last did it, whoever typed it in', () => {
    expect(holds(is.differentPersons('register'))).toBe(true)
    expect(says(is.differentPersons('accept'))).toBe('这一步要由不同的人办理：不能与“受理”是同一人。请转给同事。')
    expect(holds(is.differentPersons('answer'))).toBe(true)
    expect(holds(is.differentPersons('accept'), { events: [happened('accept', '2026-03-09', { account: 'a', enteredFor: 'b' })] })).toBe(false)
    expect(holds(is.differentPersons('accept'), { events: [happened('accept', '2026-03-09', { account: 'b', enteredFor: 'a' })] })).toBe(true)
    expect(holds(is.differentPersons('accept'), { events: [happened('accept', '2026-03-09', 'b'), happened('accept', '2026-03-10', 'a')] })).toBe(true)
  })

  test('at least: how long a list is', () => {
    expect(holds(is.atLeast('photos', 2))).toBe(true)
    expect(says(is.atLeast('photos', 3))).toBe('“照片”至少要 3 项，请补齐。')
    expect(holds(is.atLeast('opinion', 0))).toBe(true)
  })

  test('list complete: a column in every row, or in the rows of some kinds only', () => {
    const values = { seen: [{ tag: 'safe', what: null }, { tag: 'odd', what: '裂缝' }] }

    expect(holds(is.listComplete('seen', 'what'), { values })).toBe(false)
    expect(holds(is.listComplete('seen', 'what', { column: 'tag', is: ['odd'] }), { values })).toBe(true)
    expect(holds(is.listComplete('seen', 'what', { column: 'tag', is: ['odd', 'safe'] }), { values })).toBe(false)
    expect(holds(is.listComplete('none', 'what', { column: 'tag', is: ['odd'] }), { values })).toBe(false)
  })

  test('term valid: only what was answered for this term and this day counts', () => {
    const answered = (day: string, answer: { valid: boolean }) => ({ needs: [{ need: { need: 'term-valid' as const, roster: 'toy-worker', term, day }, answer }] })
    expect(holds(is.termValid('handler'))).toBe(true)
    expect(holds(is.termValid('handler'), answered('2026-03-20', { valid: false }))).toBe(false)
    expect(holds(is.termValid('handler'), answered('2026-03-19', { valid: true }))).toBe(false)
    expect(says(is.termValid('handler'), { needs: [] })).toBe('“承办人”所选的人当日不在任，请核对名册或另选。')
  })

  test('amount in range: both ends belong to it; no range, not in it', () => {
    const paid = (amount: string | null) => ({ values: { paid: amount } })
    expect(['10000', '20000', '30000'].map((amount) => holds(is.amountInRange('paid', 'T-FINE'), paid(amount)))).toEqual([true, true, true])
    expect(['9999.99', '30000.01', null].map((amount) => holds(is.amountInRange('paid', 'T-FINE'), paid(amount)))).toEqual([false, false, false])
    expect(holds(is.amountInRange('paid', 'constructor'))).toBe(false)
    expect(says(is.amountInRange('paid', 'T-OTHER'))).toBe('“补偿金额”不在规定的幅度内，请核对。')
  })

  test('list complete: that column is filled in every row', () => {
    const list = (...rows: ({ tag: string | null } | null)[]) => ({ values: { photos: rows } })
    expect(holds(is.listComplete('photos', 'tag'), list({ tag: 'a' }, { tag: 'b' }))).toBe(true)
    expect(holds(is.listComplete('photos', 'tag'), list({ tag: 'a' }, { tag: null }))).toBe(false)
    expect(holds(is.listComplete('photos', 'tag'), list(null))).toBe(false)
    expect(says(is.listComplete('photos', 'tag'), { values: {} })).toBe('“照片”还有没填完的行，请补齐。')
  })

  test('adds up: what is added less what is taken off comes to the other; what is not filled never does', () => {
    const sum = is.addsUp({ plus: ['before', 'came'], minus: ['went'], to: 'left' })
    expect(holds(sum, { values: { before: 2, came: 3, went: 1, left: 4 } })).toBe(true)
    expect(holds(sum, { values: { before: 2, came: 3, went: 1, left: 5 } })).toBe(false)
    expect(holds(sum, { values: { before: 0, came: 0, went: 0, left: 0 } })).toBe(true)
    expect(holds(sum, { values: { before: 2, came: 3, went: null, left: 5 } })).toBe(false)
    expect(holds(is.not(sum), { values: { before: 2, came: 3, went: 1, left: 5 } })).toBe(true)
    expect(says(is.addsUp({ plus: ['persons'], minus: [], to: 'persons' }), { values: {} })).toBe('数目对不上：“人数”，应当等于“人数”。请核对。')
  })
})

describe('words about words', () => {
  const yes = is.filled('demand')
  const no = is.filled('opinion')

  test('all needs every one and tells of the first that fails', () => {
    expect(holds(is.all(yes, yes))).toBe(true)
    expect(holds(is.all())).toBe(true)
    expect(says(is.all(yes, is.never('extend'), no))).toBe('“延期”已经办过，不能再办。')
  })

  test('any needs one', () => {
    expect(holds(is.any(no, yes))).toBe(true)
    expect(holds(is.any())).toBe(false)
    expect(says(is.any(no, is.never('extend')))).toBe('还不具备办理条件，请核对所填内容。')
  })

  test('not turns it round', () => {
    expect(holds(is.not(no))).toBe(true)
    expect(says(is.not(yes))).toBe('还不具备办理条件，请核对所填内容。')
  })

  test('the sentence of a definition is told; the innermost one first', () => {
    expect(says(is.says('请先延期。', no))).toBe('请先延期。')
    expect(says(is.says('外面的。', is.all(yes, no)))).toBe('外面的。')
    expect(says(is.says('外面的。', is.all(yes, is.says('里面的。', no))))).toBe('里面的。')
    expect(says(is.says('任选一样。', is.any(no, no)))).toBe('任选一样。')
    expect(says(is.says('不能这样。', is.not(yes)))).toBe('不能这样。')
  })
})
