import { expect, test } from 'vitest'
import { story } from '../../story.fixture.ts'
import { districtRankIndicators } from './district-rank.indicators.ts'
import { districtRank } from './district-rank.ts'

const published = story(districtRank, '2026-10-20', { survey: 'political-legal', place: 1, among: 12, answers: 1860, document: '区委政法委通报' })

test('the place the town came to stands on the day it was published, with who answered [F32]', () => {
  expect(published.facts('place')).toMatchObject([{ day: '2026-10-20', amount: '1', unit: 'rank', by: ['political-legal'] }])
  expect(published.books()['answers']).toBe('1860')
})

test('a wrong place is corrected on its day, and nobody is last by being nought [F32]', () => {
  const corrected = published.corrects('2026-10-25', 'clerk', { of: published.acts[0]?.id, set: { place: 2 } })

  expect(corrected.books()['place']).toBe('2')
  expect(corrected.facts('place').every(({ day }) => day === '2026-10-20')).toBe(true)
})

test('another survey is none of this one, and without the paper that says so no place is entered [F32]', () => {
  expect(story(districtRank, '2026-11-01', { survey: 'other', place: 3, document: '通报' }).facts('place')[0]?.by).toEqual(['other'])
  expect(() => story(districtRank, '2026-11-01', { survey: 'political-legal', place: 3 })).toThrow('field-missing')
})

test('the place in the examination of Party members is the last published in the period, and none of the public-safety survey [H36]', () => {
  const [own, safety] = ['party-member-exam-rank', 'political-legal-appraisal-rank'].map((id) => districtRankIndicators.find((one) => one.id === id)?.reading)
  const exam = story(districtRank, '2026-12-01', { survey: 'party-exam', place: 3, among: 18, document: '市里通报' })

  expect(own).toEqual({ as: 'latest', since: 'period', measure: 'district-rank.place', where: { survey: ['party-exam'] } })
  expect(safety).toEqual({ as: 'latest', since: 'period', measure: 'district-rank.place', where: { survey: ['political-legal'] } })
  expect(exam.facts('place')).toMatchObject([{ day: '2026-12-01', amount: '3', unit: 'rank', by: ['party-exam'] }])
  expect(exam.corrects('2026-12-20', 'clerk', { of: exam.acts[0]?.id, set: { place: 2 } }).facts('place').map(({ day, amount }) => [day, amount])).toEqual([['2026-12-01', '2']])
})
