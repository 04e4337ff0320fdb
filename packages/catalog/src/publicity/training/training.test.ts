import { readField } from '@zhenzhi/kernel'
import { expect, test } from 'vitest'
import { readFigure } from '../../read-figure.fixture.ts'
import { story } from '../../story.fixture.ts'
import { training } from './training.ts'

const held = story(training, '2026-04-15', { kind: 'thematic', topic: 'law-thought', audience: 40, whom: 'leaders' })

test('a thematic training counts on the day it was held, by its official title [H35]', () => {
  expect(held.books()).toMatchObject({ sessions: '1', audience: '40' })
  expect(held.facts('sessions').map(({ day, by }) => [day, by])).toEqual([['2026-04-15', ['thematic', 'law-thought', 'leaders']]])
})

test('a title that is not among the official ones cannot be chosen [H35]', () => {
  expect(readField(training.fields['topic']!, '十四个坚持')).toMatchObject({ problem: expect.stringContaining('培训主题') as string })
  expect(story(training, '2026-04-15', { kind: 'thematic', topic: 'other', subject: '信访法治化', audience: 0 }).books()).toMatchObject({ sessions: '1', audience: '0' })
})

test('a lecture taken for a thematic training is put right and both entries stand on the day it was held [H35]', () => {
  const corrected = held.corrects('2026-06-01', 'clerk', { of: held.acts[0]?.id, set: { kind: 'lecture' } })

  expect(corrected.books()['sessions']).toBe('1')
  expect(corrected.acts.at(-1)?.outcome.facts.filter(({ measure }) => measure === 'training.sessions').map(({ day, amount, by }) => [day, amount, by[0]]).sort()).toEqual([
    ['2026-04-15', '-1', 'thematic'], ['2026-04-15', '1', 'lecture'],
  ])
})

test('a session that was not held is struck out [H35]', () => {
  expect(held.corrects('2026-06-01', 'clerk', { of: held.acts[0]?.id, void: true }).books()).toMatchObject({ sessions: '0', audience: '0' })
})

const year = { from: '2026-01-01', to: '2026-12-31' }
const session = (day: string, kind: string, [topic, whom]: readonly [topic: string, whom: string]) =>
  story(training, day, { kind, topic, whom, audience: 30, ...(kind === 'report' ? { speakers: 3 } : {}) })

test('training of enforcement officers is told by whom it was for, in whatever form; on their law for others it is none [C16]', () => {
  const held = [
    session('2026-03-25', 'thematic', ['administrative-law', 'enforcement']), session('2026-06-24', 'rotation', ['administrative-law', 'enforcement']),
    session('2026-07-01', 'thematic', ['administrative-law', 'staff']), session('2025-12-31', 'thematic', ['administrative-law', 'enforcement']),
  ]

  expect([readFigure('officer-trainings', year, ...held), readFigure('officer-training-audience', year, ...held)]).toEqual(['2', '60'])
})

test('a lecture on the Civil Code for the staff is neither one for residents nor a training on it [H12]', () => {
  const held = [
    session('2026-05-20', 'lecture', ['civil-code', 'staff']), session('2026-05-27', 'lecture', ['civil-code', 'residents']),
    session('2026-06-03', 'thematic', ['civil-code', 'staff']), session('2026-06-10', 'lecture', ['constitution', 'staff']),
  ]

  expect([readFigure('civil-code-lectures', year, ...held), readFigure('civil-code-lecture-audience', year, ...held)]).toEqual(['1', '30'])
  expect(readFigure('civil-code-lectures', year, held[0]!.corrects('2026-07-01', 'clerk', { of: held[0]!.acts[0]?.id, set: { whom: 'village' } }))).toBe('0')
})

test('the law-study report meeting is one, with its speakers, who are told [H28]', () => {
  const held = session('2026-11-20', 'report', ['law-based-government', 'leaders'])

  expect([readFigure('law-study-report-meetings', year, held, session('2026-11-21', 'study', ['law-thought', 'leaders'])), readFigure('law-study-report-speakers', year, held)]).toEqual(['1', '3'])
  expect(() => story(training, '2026-11-20', { kind: 'report', topic: 'law-thought', audience: 30 })).toThrow('有几人作报告')
  expect(readFigure('law-study-report-meetings', year, held.corrects('2026-12-01', 'clerk', { of: held.acts[0]?.id, void: true }))).toBe('0')
})
