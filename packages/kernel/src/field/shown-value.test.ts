import { expect, test } from 'vitest'
import * as words from './build.ts'
import { shownValue, wordOf } from './shown-value.ts'

const id = '00000000-0000-7000-a000-000000000001'
const names = { places: { [id]: '石桥村' }, terms: { [id]: '示例网格员' }, cases: { [id]: '修路' }, files: { [id]: '照片.jpg' } }
const kind = words.choice('类别', { appeal: '申诉', advice: '建议' })

test('a value is shown in the words of its field', () => {
  expect(shownValue(words.text('事由'), '修路', names)).toBe('修路')
  expect(shownValue(words.day('日期'), '2026-05-08', names)).toBe('2026-05-08')
  expect(shownValue(kind, 'appeal', names)).toBe('申诉')
  expect(shownValue(words.choices('类别', { appeal: '申诉', advice: '建议' }), ['advice', 'appeal'], names)).toBe('建议、申诉')
  expect([true, false].map((value) => shownValue(words.yes('同意'), value, names))).toEqual(['是', '否'])
  expect(['12345', '32050', '32005', '32000', '5', '0', '-32050'].map((fen) => shownValue(words.money('金额'), fen, names))).toEqual(['123.45元', '320.50元', '320.05元', '320元', '0.05元', '0元', '-320.50元'])
  expect(shownValue(words.integer('人数', 'person-times'), 3, names)).toBe('3人次')
  expect(shownValue(words.decimal('长度', 'length', 2), '1.5', names)).toBe('1.5米')
  expect(wordOf({ unit: 'money' })).toBe('分')
  expect(shownValue({ kind: 'integer', title: '路灯', unit: 'thing', word: '盏' }, 3, names)).toBe('3盏')
})

test('what stands behind an id is shown by its name, and what is not known by nothing', () => {
  const fields = [words.village('村'), words.term('网格员', 'grid-worker'), words.caseOf('相关件')]

  expect(fields.map((field) => shownValue(field, id, names))).toEqual(['石桥村', '示例网格员', '修路'])
  expect(fields.map((field) => shownValue(field, 'constructor', names))).toEqual(['', '', ''])
  expect(shownValue(words.files('照片'), [id, 'gone'], names)).toBe('照片.jpg、附件')
})

test('a person is shown by name, or as no longer visible; rows with what was filled', () => {
  expect(shownValue(words.person('姓名'), { name: '甲', phone: '1' }, names)).toBe('甲')
  expect(shownValue(words.people('当事人'), [{ name: '甲' }, { person: id, of: 'sealed' }], names)).toBe('甲、（已不可见）')
  expect(shownValue(words.rows('议题', { subject: words.text('名称'), tag: kind }), [{ subject: '防汛', tag: 'appeal' }, { subject: '防火', tag: null }], names)).toBe('防汛 申诉；防火')
})

test('nothing is shown as nothing, and a key that cannot be chosen as itself', () => {
  expect([null, undefined].map((value) => shownValue(kind, value, names))).toEqual(['', ''])
  expect(shownValue(kind, 'constructor', names)).toBe('constructor')
  expect(shownValue(words.people('当事人'), 'x', names)).toBe('')
})

test('what a reader may not know has words of its own, in rows and lists of people too', () => {
  const who = words.person('信访人')
  expect(shownValue(who, { withheld: 'post' }, names)).toBe('（保密）')
  expect(shownValue(words.longText('情况'), { withheld: 'purpose' }, names)).toBe('（说明用途后可看）')
  expect(shownValue(words.people('同来的人'), [{ person: 'x', name: '甲' }, { withheld: 'post' }], names)).toBe('甲、（保密）')
  expect(shownValue(words.officer('工作人员'), 'a', { ...names, officers: { a: '演示经办' } })).toBe('演示经办')
})
