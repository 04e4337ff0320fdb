import { expect, test } from 'vitest'
import { marks } from '../../report.fixture.ts'
import { lawBeforeItsTime } from './law-before-its-time.ts'

test('a law that came two years later cannot have been worked by', () => {
  expect(marks(lawBeforeItsTime, '宣讲《中华人民共和国法律援助法》3场。', { year: 2020 })).toEqual(['B 《中华人民共和国法律援助法》'])
})

test('from the year before on, for a draft, or without a year it is left alone', () => {
  expect(marks(lawBeforeItsTime, '宣讲《法律援助法》3场。', { year: 2021 })).toEqual([])
  expect(marks(lawBeforeItsTime, '对《法律援助法（草案）》提出意见；《法律援助法》即将出台。', { year: 2019 })).toEqual([])
  expect(marks(lawBeforeItsTime, '宣讲《法律援助法》3场。')).toEqual([])
})
