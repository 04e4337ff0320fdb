import type { ImportMapping, ImportTargetSpec } from '@zhenzhi/contract'
import { expect, test } from 'vitest'
import { isSame, missingIn, sent } from './use-mapping.ts'

const mapping: ImportMapping = {
  sheet: '表1', header: { from: 1, to: 1 }, columns: [{ column: 0, target: { act: 'register', field: '@day' } }], constants: [{ target: { act: 'register', field: 'source' }, text: ' ' }], words: [],
}
const spec = (field: string, more: Partial<ImportTargetSpec> = {}): ImportTargetSpec => ({ act: 'register', actTitle: '登记', field, title: field, kind: 'text', required: true, ...more })

test('a mapping is the same in whatever order the server hands it back, and another once anything in it changed', () => {
  const back = JSON.parse('{"words":[],"columns":[{"target":{"field":"@day","act":"register"},"column":0}],"constants":[],"header":{"to":1,"from":1},"sheet":"表1"}') as ImportMapping

  expect(isSame(mapping, back)).toBe(true)
  expect(isSame(mapping, { ...back, year: 2026 })).toBe(false)
  expect(isSame({ ...mapping, columns: [{ column: 0, target: { act: 'register', field: '@day' }, fillDown: false }] }, back)).toBe(true)
})

test('empty texts are not sent, and what is required of the opening act and told by no column is missed', () => {
  expect(sent(mapping).constants).toEqual([])
  expect(missingIn(mapping, [spec('@day'), spec('source'), spec('note', { required: false }), spec('result', { act: 'handle' })]).map(({ field }) => field)).toEqual(['source'])
})
