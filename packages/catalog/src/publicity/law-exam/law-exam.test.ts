import { expect, test } from 'vitest'
import { readFigure } from '../../read-figure.fixture.ts'
import { story } from '../../story.fixture.ts'
import { lawExam } from './law-exam.ts'

const told = { kind: 'party', expected: 820, sat: 815, absent: 5, passed: 810, failed: 5 }
const held = story(lawExam, '2020-11-20', told)

test('who was to sit, sat and passed are three numbers of the day of the examination, by its kind [H36]', () => {
  expect(held.books()).toEqual({ expected: '820', sat: '815', passed: '810' })
  expect(held.facts('sat').map(({ day, by }) => [day, by])).toEqual([['2020-11-20', ['party']]])
})

test('an examination of the staff is none of the Party members [H30]', () => {
  const figures = ['party-member-exam-participation-rate', 'law-exam-participation-rate', 'law-exam-pass-rate']
  const staff = story(lawExam, '2020-12-04', { kind: 'staff', expected: 80, sat: 60, absent: 20, passed: 45, failed: 15 })
  expect(figures.map((id) => readFigure(id, { from: '2020-01-01', to: '2020-12-31' }, held, staff))).toEqual(['99.39', '75', '75'])
  expect(story(lawExam, '2020-12-04', { kind: 'staff', expected: 60, sat: 60, absent: 0, passed: 60, failed: 0 }).facts('passed')[0]?.by).toEqual(['staff'])
})

test('nobody sits who was not to, and nobody passes who did not sit [H36] [H30]', () => {
  expect(() => story(lawExam, '2020-11-20', { ...told, sat: 830 })).toThrow('参考人数加未考人数')
  expect(() => story(lawExam, '2020-11-20', { ...told, passed: 816 })).toThrow('合格人数加不合格人数')
})

test('numbers told wrongly are put right on the day of the examination, and nobody is named [H36]', () => {
  const corrected = held.corrects('2020-12-01', 'clerk', { of: held.acts[0]?.id, set: { sat: 810, absent: 10, passed: 806, failed: 4 } })

  expect(corrected.books()).toEqual({ expected: '820', sat: '810', passed: '806' })
  expect(corrected.facts('sat').every(({ day }) => day === '2020-11-20')).toBe(true)
  expect(Object.values(lawExam.fields).some(({ kind }) => kind === 'person' || kind === 'people')).toBe(false)
})
