import { describe, expect, test } from 'vitest'
import * as words from './build.ts'
import type { Field } from './field.ts'
import { isSealedField } from './field.ts'
import { readField } from './read.ts'

const id = '00000000-0000-7000-a000-000000000001'
const other = '00000000-0000-7000-a000-000000000002'

const text = words.text('事由', { max: 5 })
const plain = words.longText('经过')
const count = words.integer('人数', 'person-times', { max: 100 })
const change = words.integer('变化', 'thing', { min: -10 })
const length = words.decimal('长度', 'length', 2)
const money = words.money('金额')
const when = words.day('日期')
const kind = words.choice('类别', { appeal: '申诉', advice: '建议' })
const tags = words.choices('标签', { old: '老', many: '多' })
const yes = words.yes('同意')
const place = words.village('村')
const who = words.person('姓名')
const people = words.people('当事人', { min: 2 })
const term = words.term('网格员', 'grid-worker')
const linked = words.caseOf('相关件')
const photos = words.files('照片', { max: 2 })
const rows = words.rows('议题', { subject: { kind: 'text', title: '名称', max: 5 }, tag: { kind: 'choice', title: '归类', choices: { a: '甲' } } })

const every: readonly Field[] = [text, plain, count, length, money, when, kind, tags, yes, place, who, people, term, linked, photos, rows]

test('what was not filled reads as null, whatever the field', () => {
  for (const field of every) for (const given of [undefined, null, '']) expect(readField(field, given)).toEqual({ value: null })
})

test('what is of another kind is a problem, in a sentence that names the field', () => {
  for (const field of every) {
    const read = readField(field, Symbol('something else'))
    expect(read).toHaveProperty('problem')
    expect('problem' in read && read.problem).toContain(field.title)
    expect('problem' in read && read.problem).toMatch(/。$/)
  }
})

describe.each<[string, Field, readonly [given: unknown, kept: unknown][]]>([
  ['text, composed and trimmed', text, [[' 甲乙 ', '甲乙'], ['   ', null], ['e\u0301', '\u00e9'], ['甲\u0000乙\u007f', '甲乙'], ['甲\r\n乙', '甲\n乙'], ['甲\v乙', '甲\n乙'], ['甲\t乙', '甲\t乙']]],
  ['whole numbers, typed too', count, [[0, 0], ['12', 12], ['-0', 0], [100, 100]]],
  ['whole numbers below nothing, where allowed', change, [[-10, -10], ['-3', -3]]],
  ['decimals as text', length, [['1.50', '1.5'], ['007', '7'], ['-0', '0']]],
  ['money in 分', money, [['150000', '150000'], ['0', '0']]],
  ['days', when, [['2026-02-28', '2026-02-28']]],
  ['a choice by its key', kind, [['appeal', 'appeal']]],
  ['choices, each once', tags, [[['old', 'many', 'old'], ['old', 'many']], [[], []]]],
  ['yes and no', yes, [[true, true], [false, false]]],
  ['ids of places, terms and cases', place, [[id, id]]],
  ['a roster\'s term', term, [[id, id]]],
  ['another case', linked, [[id, id]]],
  ['attachments', photos, [[[id, other], [id, other]]]],
  ['one person, unknown parts dropped', who, [[{ name: ' 甲 ', phone: '1', shoe: '42', sex: '' }, { name: '甲', phone: '1' }], [{ person: id }, { person: id }]]],
  ['people', people, [[[{ name: '甲' }, { name: '乙' }], [{ name: '甲' }, { name: '乙' }]], [[], []]]],
  ['rows, those with nothing in them left out', rows, [
    [[{ subject: '防汛', tag: 'a', note: '多余' }, { subject: ' ' }, {}], [{ subject: '防汛', tag: 'a' }]],
    [[{ subject: '防汛' }], [{ subject: '防汛', tag: null }]],
  ]],
])('%s', (_what, field, cases) => {
  test.each(cases)('%o is kept as %o', (given, kept) => {
    expect(readField(field, given)).toEqual({ value: kept })
  })
})

describe.each<[string, Field, readonly [given: unknown, says: string][]]>([
  ['text', text, [['甲乙丙丁戊己', '最多 5 字，现在是 6 字'], ['\ud800', '要填文字'], [12, '要填文字'], [['甲'], '要填文字']]],
  ['long text', plain, [['长'.repeat(4001), '最多 4000 字']]],
  ['a whole number', count, [[1.5, '要填整数'], ['1.5', '要填整数'], ['１２', '要填整数'], [2 ** 53, '要填整数'], [Number.NaN, '要填整数'], [-1, '不能小于 0'], [101, '不能大于 100'], [true, '要填整数']]],
  ['a number below its least', change, [[-11, '不能小于 -10']]],
  ['a decimal', length, [['1.555', '最多 2 位小数'], ['-1', '不能小于 0'], ['abc', '要填数字'], [1.5, '要填数字']]],
  ['money', money, [['1.5', '以分为单位'], ['-1', '不能小于 0']]],
  ['a day', when, [['2026-02-29', '要填日期'], ['2026-2-8', '要填日期'], [20260208, '要填日期']]],
  ['a choice', kind, [['praise', '请从这些里选：申诉、建议'], ['constructor', '请从这些里选'], ['__proto__', '请从这些里选'], ['toString', '请从这些里选'], [1, '请从这些里选']]],
  ['choices', tags, [['old', '要填成列表'], [['old', 'constructor'], '请从这些里选'], [[null], '请从这些里选']]],
  ['yes or no', yes, [['true', '只能选是或否'], [1, '只能选是或否']]],
  ['a place', place, [['石桥村', '请从列表中选一个村'], [id.toUpperCase().replace('A', 'G'), '请从列表中选一个村']]],
  ['a term', term, [['甲', '请从名册中选']]],
  ['a case', linked, [[{ id }, '请从列表中选一件']]],
  ['attachments', photos, [[id, '要填成列表'], [['x'], '附件没有上传成功'], [[id, other, id], '最多 2 个附件']]],
  ['a person', who, [['甲', '要填姓名等内容'], [[], '要填姓名等内容'], [{}, '要填姓名'], [{ name: ' ' }, '要填姓名'], [{ phone: '1' }, '要填姓名'], [{ name: '甲'.repeat(201) }, '太长或不是文字'], [{ name: 1 }, '太长或不是文字'], [{ name: '\ud800' }, '太长或不是文字'], [{ person: '甲' }, '请从名单中选']]],
  ['people', people, [[[{ name: '甲' }], '至少要填 2 人'], [[{ name: '甲' }, {}], '要填姓名'], [{ name: '甲' }, '要填成列表'], [[null, null], '要填姓名等内容']]],
  ['rows', rows, [['x', '要填成列表'], [[null], '一行没有填对'], [['x'], '一行没有填对'], [[[]], '一行没有填对'], [[{ subject: '甲乙丙丁戊己' }], '“名称”最多 5 字'], [[{ tag: 'b' }], '“归类”请从这些里选']]],
  ['a list without end', tags, [[Array.from({ length: 501 }, () => 'old'), '最多 500 项']]],
])('refused of %s', (_what, field, cases) => {
  test.each(cases)('%o', (given, says) => {
    const read = readField(field, given)

    expect('problem' in read ? read.problem : 'kept').toContain(says)
  })
})

test('inherited parts of a person or a row are nobody\'s', () => {
  expect(readField(who, Object.create({ name: '甲' }))).toHaveProperty('problem')
  expect(readField(rows, [Object.create({ subject: '防汛' })])).toEqual({ value: [] })
})

test('a column called __proto__ is a column', () => {
  const odd: Field = { kind: 'rows', title: '表', fields: JSON.parse('{"__proto__":{"kind":"text","title":"原型"}}') }
  const read = readField(odd, JSON.parse('[{"__proto__":"甲"}]'))

  expect(JSON.stringify(read)).toBe('{"value":[{"__proto__":"甲"}]}')
})

test('a choice called constructor may be chosen where the definition has it', () => {
  const odd = words.choice('选', JSON.parse('{"constructor":"建设者","__proto__":"原型"}'))

  expect(readField(odd, 'constructor')).toEqual({ value: 'constructor' })
  expect(readField(odd, '__proto__')).toEqual({ value: '__proto__' })
  expect(readField(odd, 'toString')).toHaveProperty('problem')
})

test('ciphertext is known by the field: sealed text, persons, and lists that hold either', () => {
  const sealed = words.text('姓名', { sealed: true })

  expect([text, sealed, who, people, rows, kind].map(isSealedField)).toEqual([false, true, true, true, false, false])
  expect(isSealedField(words.rows('表', { name: sealed }))).toBe(true)
  expect(isSealedField(words.rows('表', { name: who }))).toBe(true)
})
