import type { SuppliableView } from '@zhenzhi/contract'
import { expect, test } from 'vitest'
import { blank, choosing, missingIn, plainNumber } from './supply.ts'

const side = (fixed: string[]): SuppliableView => ({
  figure: 'settled', title: '办结', part: 'value', partTitle: '办结', definition: 'x', unit: '件', units: ['件', '起'], stands: false,
  dimensions: [{ name: 'level', title: '层级', kind: 'choice', choices: { village: '村', town: '镇' }, fixed }],
})
const whole = { ...blank, figure: 'settled', from: '2026-01-01', to: '2026-03-31', value: '5', body: '县司法局', signer: '甲某', signedOn: '2026-04-02', meaning: '按办结日期', scan: ['1'] }

test('a figure that counts one key alone brings it; of several one has to be chosen; of all it may be left open', () => {
  expect(choosing(side(['village']))).toMatchObject({ by: { level: 'village' }, unit: '件' })
  expect(choosing(side(['village', 'town']))).toMatchObject({ by: {} })
  expect(missingIn(whole, side(['village', 'town']))).toEqual({ level: '请选明“层级”是哪一种。' })
  expect(missingIn(whole, side([]))).toEqual({})
})

test('everything that is missing is said at once; an opening balance needs no last day', () => {
  expect(Object.keys(missingIn(blank, undefined))).toEqual(['figure', 'from', 'value', 'body', 'signer', 'signedOn', 'meaning', 'to', 'scan'])
  expect(missingIn({ ...whole, to: '' }, undefined)).toHaveProperty('to')
  expect(missingIn({ ...whole, to: '', opening: true }, undefined)).toEqual({})
})

test('a number may be written as people write it', () => {
  expect(['１，２３４', ' 1 234.5 ', '12万'].map(plainNumber)).toEqual(['1234', '1234.5', '12万'])
})
