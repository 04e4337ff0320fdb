import { expect, test } from 'vitest'
import { story } from '../../story.fixture.ts'
import { publicOrderReturn } from './public-order-return.ts'

const told = { month: '2020-03-15', cases: 3, detained: 1, fined: 1, source: '示例派出所' }
const march = story(publicOrderReturn, '2020-04-02', told)

test('cases, persons detained and persons fined are booked apart, in the month they are about; a nought has its return too [F28]', () => {
  expect(march.books()).toEqual({ cases: '3', detained: '1', fined: '1', returns: '1' })
  expect(march.facts('cases')[0]?.day).toBe('2020-03-15')
  expect(story(publicOrderReturn, '2020-05-06', { ...told, month: '2020-04-15', cases: 0, detained: 0, fined: 0 }).books()).toEqual({ cases: '0', detained: '0', fined: '0', returns: '1' })
})

test('without one of the numbers, or without who handed them over, there is no return [F28]', () => {
  for (const field of ['month', 'cases', 'detained', 'fined', 'source']) expect(() => story(publicOrderReturn, '2020-04-02', { ...told, [field]: null })).toThrow('field-missing')
})

test('a number told later corrects its own month; the return names nobody [F28]', () => {
  const corrected = march.corrects('2020-06-01', 'clerk', { of: march.acts[0]?.id, set: { cases: 4 } })

  expect(corrected.books()).toMatchObject({ cases: '4', detained: '1', returns: '1' })
  expect(corrected.facts('cases').every(({ day }) => day === '2020-03-15')).toBe(true)
  expect(Object.values(publicOrderReturn.fields).filter(({ kind }) => ['person', 'people', 'officer'].includes(kind))).toEqual([])
})
