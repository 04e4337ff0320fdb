import { expect, test } from 'vitest'
import { petition, visitLedger, worker } from '../story/toy.fixture.ts'
import { checkIndicator, complaintsOf } from './check-indicator.ts'
import { defineIndicator, partsOf, sidesOf } from './indicator.ts'
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

test('how many subjects stand is read of what stands and names one, in the unit of the subject', () => {
  const villages = { ...worker, measures: { ...worker.measures, villages: { ...worker.measures['inTerm']!, unit: 'village', subject: { field: 'village' } } } } as const
  const says = (reading: Reading, unit: Indicator['unit'] = '个村') => checkIndicator(indicator(reading, unit), [petition, villages]).map((complaint) => complaint.replace('indicator “toy”: ', ''))

  expect(says({ as: 'standing', measure: 'toy-worker.villages', where: { kind: ['full'] } })).toEqual([])
  expect(says({ as: 'rate', numerator: { as: 'standing', measure: 'toy-worker.villages' }, denominator: { as: 'stock', measure: 'toy-worker.villages' } }, '%')).toEqual([])
  expect(says({ as: 'standing', measure: 'toy-worker.inTerm' }, '名')).toEqual(['“toy-worker.inTerm” names no subject and cannot be read as standing'])
  expect(says({ as: 'standing', measure: 'toy-petition.closed' }, '件')).toContain('“toy-petition.closed” does not stand and cannot be read as standing')
  expect(says({ as: 'distinct', measure: 'toy-worker.villages' })).toEqual(['“toy-worker.villages” stands and cannot be read as distinct'])
  expect(partsOf({ as: 'standing', measure: 'a.b' })).toEqual([{ as: 'standing', measure: 'a.b' }])
})

test('the latest and the mean are read of single entries, and shown in so much for each too', () => {
  const latest = { as: 'latest', since: 'ever', measure: 'toy-petition.paid' } as const
  const mean = { as: 'mean', measure: 'toy-petition.paid' } as const
  for (const unit of ['元', '元/月', '万元'] as const) expect([wrong(latest, unit), wrong(mean, unit)]).toEqual([[], []])
  expect(wrong({ ...latest, since: 'period' }, '元/年')).toEqual([])
  expect(wrong({ as: 'sum', measure: 'toy-petition.paid' }, '元/月')).toEqual(['is shown in 元/月, which is no unit of a sum'])
  expect([wrong(latest, '天'), wrong(mean, '天')]).toEqual([['is shown in 天, but “toy-petition.paid” counts money'], ['is shown in 天, but “toy-petition.paid” counts money']])
  expect([wrong(latest, '%'), wrong(mean, '%')]).toEqual([['is shown in %, which is no unit of a latest'], ['is shown in %, which is no unit of a mean']])
  expect(wrong({ ...latest, measure: 'toy-petition.closed' }, '件')).toEqual(['“toy-petition.closed” counts threads and cannot be read as latest'])
  expect(wrong({ ...latest, measure: 'toy-petition.standing' }, '件')).toEqual(['“toy-petition.standing” stands and cannot be read as latest'])
  expect(wrong({ ...mean, measure: 'toy-petition.received' }, '件')).toEqual(['“toy-petition.received” counts ones, of which the mean is always 1'])
  expect(wrong({ ...mean, measure: 'toy-petition.gone' }, '元')).toEqual(['no measure “toy-petition.gone”'])
})

test('its parts are what is added up: two of a rate and of a mean, the count of a frequency', () => {
  expect(partsOf({ as: 'mean', measure: 'a.b', where: { kind: ['x'] } })).toEqual([{ as: 'sum', measure: 'a.b', where: { kind: ['x'] } }, { as: 'entries', measure: 'a.b', where: { kind: ['x'] } }])
  expect(partsOf({ as: 'latest', since: 'ever', measure: 'a.b' })).toEqual([{ as: 'latest', since: 'ever', measure: 'a.b' }])
  expect(partsOf(received)).toEqual([received])
  expect(partsOf({ as: 'rate', numerator: received, denominator: closed })).toEqual([received, closed])
  expect(partsOf({ as: 'per', every: 'month', measure: 'a.b', where: { kind: ['x'] } })).toEqual([{ as: 'count', measure: 'a.b', where: { kind: ['x'] } }])
  expect(partsOf({ as: 'per', every: 'month', measure: 'a.b' })).toEqual([{ as: 'count', measure: 'a.b' }])
})

test('a side of a rate may be the sum of measures of several definitions that count one thing; the sides stay apart', () => {
  const visits = { as: 'count', measure: 'toy-visit.visits' } as const
  const of = [received, visits]

  expect(sidesOf({ as: 'rate', numerator: { as: 'sum-of', of }, denominator: closed })).toEqual([of, [closed]])
  expect(partsOf({ as: 'rate', numerator: { as: 'sum-of', of }, denominator: closed })).toEqual([received, visits, closed])
  expect(sidesOf(received)).toEqual([[received]])
  expect(wrong({ as: 'rate', numerator: { as: 'sum-of', of: [received] }, denominator: closed }, '%')).toEqual([])
  expect(wrong({ as: 'rate', numerator: { as: 'sum-of', of }, denominator: closed }, '%')).toEqual(['adds up case and visit: different dimensions do not add up'])
  expect(wrong({ as: 'rate', numerator: { as: 'sum-of', of: [received, closed] }, denominator: closed }, '%')).toEqual(['adds up two measures of one definition: a record could count twice'])
  expect(wrong({ as: 'rate', numerator: { as: 'sum-of', of: [] }, denominator: closed }, '%')).toEqual(['adds up nothing'])
  expect(wrong({ as: 'rate', numerator: { as: 'sum-of', of: [{ ...received, measure: 'a.b' }] }, denominator: closed }, '%')).toEqual(['no measure “a.b”'])
})

test('a figure may be the sum of measures of several definitions that count one thing', () => {
  const visits = { as: 'count', measure: 'toy-visit.visits' } as const
  const sum = { as: 'sum-of', of: [received] } as const

  expect(sidesOf({ as: 'sum-of', of: [received, visits] })).toEqual([[received, visits]])
  expect(wrong(sum)).toEqual([])
  expect(wrong(sum, '%')).toEqual(['is shown in %, which is no unit of a sum-of'])
  expect(wrong({ as: 'sum-of', of: [received, visits] })).toContain('adds up case and visit: different dimensions do not add up')
  expect(wrong({ as: 'sum-of', of: [] })).toEqual(['adds up nothing'])
})

test('whoever composes one on a screen is told in Chinese what is wrong, each thing once', () => {
  const says = (reading: Reading, unit: Indicator['unit'] = '件') => complaintsOf(indicator(reading, unit), definitions).map((one) => one.says)

  expect(says({ as: 'sum-of', of: [received, { as: 'count', measure: 'toy-visit.visits' }] })).toContain('这几个口径的单位不同（件、户次），不能相加。')
  expect(says({ as: 'rate', numerator: { ...received, measure: 'a.b' }, denominator: { ...received, measure: 'a.b' } }, '%')).toEqual(['没有“a.b”这个口径，请重新选择。'])
  for (const reading of [{ ...received, where: { level: ['town'] } }, { as: 'stock', measure: 'toy-petition.received' }, { ...received, where: { kind: [] } }] as const) {
    expect(says(reading).every((one) => /^[^a-z]*[。]$/.test(one.replace('level', '')))).toBe(true)
  }
})
