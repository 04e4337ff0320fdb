import { expect, test } from 'vitest'
import { readFigure } from '../../read-figure.fixture.ts'
import { indicators } from '../../register.ts'
import { story } from '../../story.fixture.ts'
import { meeting } from './meeting.ts'

const year = { from: '2020-01-01', to: '2020-12-31' }
const law = [{ subject: '听取法治建设情况', tag: 'rule-of-law' }]
const other = [{ subject: '防汛', tag: 'other' }]
const met = (day: string, kind: string, more: Record<string, unknown> = {}) => story(meeting, day, { kind, topic: '会议', agenda: law, ...more } as Parameters<typeof story>[2])
const figure = (id: string, ...stories: ReturnType<typeof met>[]) => readFigure(id, year, ...stories)

test('a meeting on law is one of its own kind: an ordinary Party-committee meeting with such an item is none [A10]', () => {
  const reading = indicators.find(({ id }) => id === 'law-meetings-per-quarter')?.reading

  expect(reading).toEqual({ as: 'per', every: 'quarter', measure: 'meeting.items', where: { tag: ['rule-of-law'], kind: ['party-law'] } })
  expect(met('2020-03-31', 'party-law').facts('items').map(({ day, by }) => [day, by])).toEqual([['2020-03-31', ['rule-of-law', 'party-law']]])
  expect(met('2020-03-31', 'party').facts('items')[0]?.by).toEqual(['rule-of-law', 'party'])
})

test('a Party-committee meeting on law is also one at which the leaders took up the rule of law, the committee and the study group are not [A10] [A11]', () => {
  expect(figure('leadership-law-topic-sessions', met('2020-03-31', 'party-law'), met('2020-05-20', 'government'), met('2020-06-02', 'committee'), met('2020-06-10', 'study'))).toBe('2')
})

test('a meeting of the committee counts by its kind, and what it adopted piece by piece [A04]', () => {
  const first = met('2020-06-02', 'committee', { agenda: other, adopted: [{ document: '委员会工作规则' }, { document: '委员会办公室工作细则', number: '示例〔2020〕1号' }] })
  const party = met('2020-06-03', 'party', { adopted: [{ document: '党委工作要点' }] })

  expect([figure('committee-meetings', first, party), figure('committee-documents-adopted', first, party)]).toEqual(['1', '2'])
  expect(figure('committee-meetings', first.corrects('2020-06-09', 'clerk', { of: first.acts[0]?.id, void: true }))).toBe('0')
  expect(figure('committee-meetings', first.corrects('2020-06-09', 'clerk', { of: first.acts[0]?.id, set: { kind: 'joint' } }))).toBe('0')
})

test('sessions of the study group are all of them, those on law each once, however many items it had [A12]', () => {
  const twice = met('2020-02-18', 'study', { agenda: [...law, { subject: '民法典', tag: 'law-study' }] })
  const sessions = [twice, met('2020-04-18', 'study', { agenda: other }), met('2020-06-18', 'party', { agenda: [{ subject: '会前学法', tag: 'law-study' }] })]

  expect([figure('study-group-sessions', ...sessions), figure('study-group-law-sessions', ...sessions)]).toEqual(['2', '1'])
  expect(readFigure('study-group-sessions', { from: '2020-02-19', to: '2020-12-31' }, ...sessions)).toBe('1')
})

test('attendance is divided by those who were to come, of the sessions that say so alone; the three numbers agree [A12]', () => {
  const counted = met('2020-02-18', 'study', { attendance: 9, expected: 12, absent: 3 })

  expect(figure('study-group-attendance-rate', counted, met('2020-04-18', 'study', { attendance: 12 }), met('2020-04-19', 'party', { attendance: 1, expected: 9, absent: 8 }))).toBe('75')
  expect(figure('study-group-attendance-rate', met('2020-04-18', 'study', { attendance: 12 }))).toBeNull()
  expect(() => met('2020-02-18', 'study', { attendance: 9, expected: 8, absent: 0 })).toThrow('应当等于应到人数')
  expect(() => met('2020-02-18', 'study', { attendance: 9, expected: 9 })).toThrow('应当等于应到人数')
})

test('sessions of thematic education are told by their campaign and are none of the study group [A13]', () => {
  const session = met('2020-01-08', 'education', { campaign: 'original-aspiration', agenda: other })

  expect([figure('thematic-education-sessions', session, met('2020-02-18', 'study')), figure('study-group-sessions', session)]).toEqual(['1', '0'])
  expect(session.facts('educations').map(({ day, by }) => [day, by])).toEqual([['2020-01-08', ['original-aspiration']]])
  expect(() => met('2020-01-08', 'education', { agenda: other })).toThrow('哪一次主题教育')
  expect(met('2020-01-08', 'study', { campaign: 'party-history' }).facts('educations')).toEqual([])
})
