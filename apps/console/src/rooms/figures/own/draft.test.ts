import type { ComposableView, Composed } from '@zhenzhi/contract'
import { expect, test } from 'vitest'
import { bare, composedOf, draftOf, fresh, turned, unitsFor } from './draft.ts'
import type { Draft } from './draft.ts'

const measure = (id: string, dimension: string, units: string[]): ComposableView['measures'][number] => ({ id, title: id, dimension, units, stands: false, subject: false, ones: true, by: ['kind'] })
const measures = [measure('a.b', 'case', ['件', '起']), measure('a.paid', 'money', ['分', '元', '万元'])]
const chosen: Draft = { ...fresh, title: ' 邻里 ', sides: [[{ ...bare, measure: 'a.b', where: { kind: ['x'], village: [] } }]] }

test('what is chosen becomes a reading: filters that are empty are left out, the unit is the measure’s own where none was chosen', () => {
  expect(composedOf(chosen, unitsFor(chosen, measures))).toEqual({ title: '邻里', unit: '件', part: 1, reading: { as: 'count', measure: 'a.b', where: { kind: ['x'] } } })
  expect(composedOf(fresh, [])).toBeUndefined()
})

test('every way of reading comes back as it was kept', () => {
  const counted = { as: 'count', measure: 'a.b', where: { kind: ['x'] } } as const
  const readings = [
    counted, { as: 'distinct', measure: 'a.b' }, { as: 'sum-of', of: [counted, counted] }, { as: 'latest', since: 'ever', measure: 'a.b' }, { as: 'mean', measure: 'a.b' },
    { as: 'per', every: 'quarter', measure: 'a.b' }, { as: 'rate', numerator: { as: 'sum-of', of: [counted, counted] }, denominator: counted },
  ] as unknown as Composed['reading'][]
  for (const reading of readings) {
    const kept: Composed = { title: '甲', owner: '乙', unit: '件', part: 2, reading }
    expect(composedOf(draftOf(kept, ''), ['件'])).toEqual(kept)
  }
})

test('units follow what is counted: a share, so often, or so much money for each', () => {
  expect(unitsFor(turned(chosen, 'rate'), measures)).toEqual(['%', '件', '起'])
  expect(unitsFor({ ...turned(chosen, 'per'), every: 'year' }, measures)).toEqual(['次/年'])
  expect(unitsFor({ ...turned(chosen, 'mean'), sides: [[{ ...bare, measure: 'a.paid' }]] }, measures)).toContain('元/人')
  expect(turned(turned(chosen, 'rate'), 'stock').sides).toEqual([[{ ...bare, as: 'stock', measure: 'a.b', where: { kind: ['x'], village: [] } }]])
})
