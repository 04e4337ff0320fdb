import { expect, test } from 'vitest'
import { readFigure } from '../../read-figure.fixture.ts'
import { story } from '../../story.fixture.ts'
import { lawVideo } from './law-video.ts'

const planned = story(lawVideo, '2020-03-02', { name: '疫情防控人人有责', origin: 'own', topic: 'epidemic' }, 'report-writer')
const checked = planned.then('2020-03-05', 'clerk', 'check', { checked: '内容、字幕无误' })
const published = checked.then('2020-03-09', 'report-writer', 'publish', { publishedOn: '2020-03-06', channel: 'village-group' })

test('a film the town made itself counts once, on the day it was first published, by what it is [H20]', () => {
  expect(published.facts('published').map(({ day, amount, by }) => [day, amount, by])).toEqual([['2020-03-06', '1', ['own', 'epidemic']]])
  expect(planned.books()).toEqual({})
  expect(['2020-03-05', '2020-03-06'].map((to) => readFigure('law-videos-made', { from: '2020-01-01', to }, published, planned))).toEqual(['0', '1'])
  expect(story(lawVideo, '2020-03-02', { name: '宪法宣传片', origin: 'passed', topic: 'constitution' }).then('2020-03-03', 'leader', 'check', { checked: '可以' })
    .then('2020-03-04', 'clerk', 'publish', { publishedOn: '2020-03-04', channel: 'screen' }).facts('published')[0]?.by[0]).toBe('passed')
})

test('nothing is published that nobody else looked over, nor on a day to come; what was sent back is looked over anew [H20]', () => {
  expect(planned.tries('2020-03-05', 'report-writer', 'check', { checked: '可以' })?.says).toContain('策划以外的人')
  expect(planned.tries('2020-03-05', 'report-writer', 'publish', { publishedOn: '2020-03-05', channel: 'screen' })?.code).toBe('wrong-state')
  expect(checked.tries('2020-03-09', 'report-writer', 'publish', { publishedOn: '2020-03-10', channel: 'screen' })?.says).toContain('不能晚于今天')
  expect(checked.then('2020-03-06', 'leader', 'sendBack', { reason: '字幕有错字' }).tries('2020-03-07', 'report-writer', 'publish', { publishedOn: '2020-03-07', channel: 'screen' })?.code).toBe('wrong-state')
})

test('plays are those since the last time they were entered; a film taken down was made all the same [H20]', () => {
  const played = published.then('2020-04-01', 'clerk', 'count', { plays: 1200 }).then('2020-05-01', 'clerk', 'count', { plays: 300 })

  expect(played.books()).toEqual({ published: '1', plays: '1500' })
  expect(played.then('2020-06-01', 'clerk', 'withdraw', { reason: '规定已经修改' }).books()['published']).toBe('1')
  expect(played.corrects('2020-06-02', 'clerk', { of: played.acts[0]?.id, set: { origin: 'commissioned' } }).facts('published').map(({ day, by }) => [day, by[0]])).toEqual([['2020-03-06', 'commissioned']])
})
