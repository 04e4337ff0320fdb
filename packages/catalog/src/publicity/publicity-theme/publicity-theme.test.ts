import { expect, test } from 'vitest'
import { readFigure } from '../../read-figure.fixture.ts'
import { story } from '../../story.fixture.ts'
import { publicityEvent } from '../publicity-event/publicity-event.ts'
import { publicityTheme } from './publicity-theme.ts'

const [one, other] = ['00000000-0000-7000-8000-0000000000a1', '00000000-0000-7000-8000-0000000000a2']
const told = { organiser: 'justice-office', topics: [{ topic: 'civil-code' }, { topic: 'minors' }], audience: 60 }
const event = (theme: string | null) => story(publicityEvent, '2020-09-10', theme === null ? told : { ...told, theme })

test('themes are counted once each, however many events they had, and one that had none is not counted [H13]', () => {
  const held = [event(one), event(one), event(other), event(null)].flatMap((each) => each.facts('themes'))

  expect(held).toHaveLength(3)
  const figure = (id: string) => readFigure(id, { from: '2020-01-01', to: '2020-12-31' }, event(one), event(one), event(other), event(null))
  expect(['publicity-themes', 'publicity-themed-events', 'publicity-events'].map(figure)).toEqual(['2', '3', '4'])
  expect(new Set(held.map(({ subject }) => subject))).toEqual(new Set([one, other]))
  expect(story(publicityTheme, '2020-05-06', { name: '民法典进机关', organiser: 'justice-office', begins: '2020-05-06', ends: '2020-06-30' }).books()).toEqual({ planned: '1' })
})

test('an event struck out leaves its theme without events; one put under the wrong theme moves on its day [H13]', () => {
  const held = event(one)
  const moved = held.corrects('2020-10-01', 'clerk', { of: held.acts[0]?.id, set: { theme: other } })

  expect(held.corrects('2020-10-01', 'clerk', { of: held.acts[0]?.id, void: true }).books()['themes']).toBe('0')
  expect(moved.books()['themes']).toBe('1')
  expect(moved.facts('themes').map(({ day, subject }) => [day, subject])).toEqual([['2020-09-10', other]])
})

test('topics that events touched are kinds of their own: two topics of one event are two, of two events still two [H15]', () => {
  const kinds = [event(one), event(null)].flatMap((each) => each.facts('topicKinds')).map(({ subject }) => subject)

  expect(kinds).toHaveLength(4)
  expect(new Set(kinds)).toEqual(new Set(['civil-code', 'minors']))
})

test('a theme does not end before it begins [H13]', () => {
  expect(() => story(publicityTheme, '2020-05-06', { name: '民法典进机关', organiser: 'justice-office', begins: '2020-05-06', ends: '2020-05-05' })).toThrow('主题结束不能早于主题开始')
})
