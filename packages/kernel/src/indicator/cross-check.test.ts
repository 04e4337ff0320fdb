import { expect, test } from 'vitest'
import { checkCrossCheck, weighCrossCheck } from './cross-check.ts'
import type { CrossCheck, CrossTerm } from './cross-check.ts'
import { defineIndicator } from './indicator.ts'
import type { Indicator } from './indicator.ts'

const figure = (id: string, as: 'count' | 'stock' | 'rate', unit: Indicator['unit'] = '件') => defineIndicator({
  id, title: id, unit, part: 1, rows: [],
  reading: as === 'rate' ? { as, numerator: { as: 'count', measure: 'a.b' }, denominator: { as: 'count', measure: 'a.c' } } : { as, measure: 'a.b' },
})
const figures = [figure('open', 'stock'), figure('new', 'count'), figure('done', 'count'), figure('rate', 'rate'), figure('persons', 'count', '人次')]
const of = (name: string, at: CrossTerm['at'] = 'period'): CrossTerm => ({ figure: name, at })
const flow: CrossCheck = { id: 'flow', title: '结转', left: [of('open', 'before'), of('new')], how: '=', right: [of('done'), of('open')] }
const values = (before: string | null, now: Record<string, string>) => ({ before: new Map([['open', before]]), period: new Map(Object.entries(now)) })

test('what was carried over and what came is what was done and what is left, and the difference is told', () => {
  expect(weighCrossCheck(flow, values('3', { new: '10', done: '9', open: '4' }))).toEqual({ left: '13', right: '13', holds: true, apart: '0' })
  expect(weighCrossCheck(flow, values('3', { new: '10', done: '9', open: '5' }))).toMatchObject({ holds: false, apart: '-1' })
  expect(weighCrossCheck(flow, values('0', { new: '1.5', done: '1.25', open: '0.25' }))).toMatchObject({ holds: true })
})

test('at least as much holds from equal on', () => {
  const more: CrossCheck = { ...flow, how: '>=' }
  expect([['4', true], ['5', false], ['3', true]].map(([open, holds]) => weighCrossCheck(more, values('3', { new: '10', done: '9', open: String(open) })).holds === holds)).toEqual([true, true, true])
})

test('without a value there is nothing to hold against each other', () => {
  expect(weighCrossCheck(flow, values(null, { new: '10', done: '9', open: '4' }))).toEqual({ left: undefined, right: '13', holds: null, apart: null })
})

test('a check names figures that there are, that add up, and of which something is carried over', () => {
  expect(checkCrossCheck(flow, figures)).toEqual([])
  expect(checkCrossCheck({ ...flow, right: [of('missing')] }, figures)).toEqual(['cross-check “flow”: no figure “missing”'])
  expect(checkCrossCheck({ ...flow, right: [of('rate')] }, figures)).toHaveLength(1)
  expect(checkCrossCheck({ ...flow, right: [of('new', 'before')] }, figures)).toHaveLength(1)
  expect(checkCrossCheck({ ...flow, right: [of('persons')] }, figures)).toEqual(['cross-check “flow”: adds up 件 and 人次'])
  expect(checkCrossCheck({ ...flow, how: '>=', right: [of('persons')] }, figures)).toEqual([])
  expect(checkCrossCheck({ ...flow, left: [] }, figures)).toHaveLength(1)
})
