import { expect, test } from 'vitest'
import { petition, visitLedger, worker } from '../story/toy.fixture.ts'
import { checkIndicator, defineIndicator, partsOf } from './indicator.ts'
import type { Indicator, Reading } from './indicator.ts'

const definitions = [petition, visitLedger, worker]
const indicator = (reading: Reading, unit: Indicator['unit'] = '件') => defineIndicator({ id: 'toy', title: '玩具', unit, part: 1, rows: [], reading })
const wrong = (reading: Reading, unit?: Indicator['unit']) => checkIndicator(indicator(reading, unit), definitions).map((complaint) => complaint.replace('indicator “toy”: ', ''))

const received = { as: 'count', measure: 'toy-petition.received' } as const
const closed = { as: 'distinct', measure: 'toy-petition.closed' } as const

test('an indicator that reads what is kept has nothing wrong', () => {
  expect(wrong(received)).toEqual([])
  expect(wrong(closed)).toEqual([])
  expect(wrong({ as: 'sum', measure: 'toy-petition.paid' }, '万元')).toEqual([])
  expect(wrong({ as: 'stock', measure: 'toy-worker.inTerm', where: { kind: ['full'] } }, '名')).toEqual([])
  expect(wrong({ as: 'per', every: 'quarter', measure: 'toy-visit.visits' }, '次/季度')).toEqual([])
  expect(wrong({ as: 'rate', numerator: { as: 'count', measure: 'toy-petition.inTime' }, denominator: { as: 'count', measure: 'toy-petition.due' } }, '%')).toEqual([])
  expect(wrong({ as: 'distinct', measure: 'toy-visit.rows', where: { tag: ['safe'] } }, '次')).toEqual([])
})

test('it names a measure that is there, by its whole id', () => {
  for (const measure of ['toy-petition.gone', 'gone.received', 'received', 'toy-petition.received.more', 'toy-petition.constructor', '']) {
    expect(wrong({ as: 'count', measure })).toEqual([`no measure “${measure}”`])
  }
  expect(wrong({ as: 'rate', numerator: { ...received, measure: 'a.b' }, denominator: { ...received, measure: 'c.d' } }, '%')).toEqual(['no measure “a.b”', 'no measure “c.d”'])
})

test('it asks by what the measure is kept by, and for keys that can be chosen', () => {
  expect(wrong({ ...received, where: { level: ['town'] } })).toEqual(['“toy-petition.received” is not kept by “level”'])
  expect(wrong({ ...received, where: { kind: ['appeal', 'apeal'] } })).toEqual(['“apeal” cannot be chosen for “kind” of “toy-petition.received”'])
  expect(wrong({ ...received, where: { kind: ['constructor'] } })).toHaveLength(1)
  expect(wrong({ ...received, where: { kind: [] } })).toEqual(['counts nothing: no key of “kind” is allowed'])
  expect(wrong({ as: 'distinct', measure: 'toy-visit.rows', where: { tag: ['dangerous'] } }, '次')).toEqual(['“dangerous” cannot be chosen for “tag” of “toy-visit.rows”'])
  expect(wrong({ ...received, where: { village: ['any id of a village'] } })).toEqual([])
})

test('it is shown in a unit of what is counted', () => {
  expect(wrong(received, '人次')).toEqual(['is shown in 人次, but “toy-petition.received” counts case'])
  expect(wrong(received, '宗')).toEqual([])
  expect(wrong(closed, '人次')).toEqual([])
  expect(wrong(received, '%')).toEqual(['is shown in %, which is no unit of a count'])
  expect(wrong({ as: 'per', every: 'month', measure: 'toy-visit.visits' }, '次/季度')).toEqual(['is shown in 次/季度, but counts 次/月'])
})

test('a stock is read of what stands, and nothing else of it', () => {
  expect(wrong({ as: 'stock', measure: 'toy-petition.received' })).toEqual(['“toy-petition.received” does not stand and cannot be read as stock'])
  expect(wrong({ as: 'count', measure: 'toy-petition.standing' })).toEqual(['“toy-petition.standing” stands and cannot be read as count'])
  expect(wrong({ as: 'per', every: 'year', measure: 'toy-worker.inTerm' }, '次/年')).toEqual(['“toy-worker.inTerm” stands and cannot be read as count'])
})

test('its parts are what is added up: two of a rate, the count of a frequency', () => {
  expect(partsOf(received)).toEqual([received])
  expect(partsOf({ as: 'rate', numerator: received, denominator: closed })).toEqual([received, closed])
  expect(partsOf({ as: 'per', every: 'month', measure: 'a.b', where: { kind: ['x'] } })).toEqual([{ as: 'count', measure: 'a.b', where: { kind: ['x'] } }])
  expect(partsOf({ as: 'per', every: 'month', measure: 'a.b' })).toEqual([{ as: 'count', measure: 'a.b' }])
})
