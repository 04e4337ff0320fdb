import { readField } from '@zhenzhi/kernel'
import { expect, test } from 'vitest'
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
