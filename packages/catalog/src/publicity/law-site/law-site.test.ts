import { expect, test } from 'vitest'
import { readFigure } from '../../read-figure.fixture.ts'
import { lastDay, story } from '../../story.fixture.ts'
import { lawSite } from './law-site.ts'

const village = '00000000-0000-7000-a000-000000000001'
const square = story(lawSite, '2020-03-02', { name: '集镇法治广场', kind: 'square', stands: 'standing' }).then('2020-03-02', 'clerk', 'open', { openedOn: '2018-12-04' })
const room = story(lawSite, '2020-11-16', { name: '社区室内普法阵地', kind: 'indoor', stands: 'planned', readyBy: '2021-09-30', village })
const stock = (told: typeof room, name: string) => told.facts(name).map(({ day, amount }) => [day, amount])

test('a site that stood before it was registered stands from the day it opened, and was never planned [H23]', () => {
  expect(square.facts('inUse').map(({ day, amount, by }) => [day, amount, by[0]])).toEqual([['2018-12-04', '1', 'square']])
  expect(square.books()).toEqual({ inUse: '1', opened: '1' })
  expect(square.facts('opened')[0]?.day).toBe('2018-12-04')
})

test('one planned for next year is planned on the last day of this year and in use only once it has opened [H23]', () => {
  const opened = room.then('2021-05-06', 'clerk', 'build').then('2021-09-03', 'clerk', 'open', { openedOn: '2021-09-01' })

  expect(room.books()).toEqual({ planned: '1' })
  expect(stock(opened, 'planned')).toEqual([['2020-11-16', '1'], ['2021-05-06', '-1']])
  expect(stock(opened, 'building')).toEqual([['2021-05-06', '1'], ['2021-09-03', '-1']])
  expect(stock(opened, 'inUse')).toEqual([['2021-09-01', '1']])
  const planned = (from: string, to: string) => readFigure('indoor-law-site-planned', { from, to }, opened, square)
  expect([planned('2020-01-01', '2020-12-31'), planned('2021-01-01', '2021-05-05'), planned('2021-01-01', '2021-12-31')]).toEqual(['1', '1', '0'])
  expect(['2020-12-31', '2021-08-31', '2021-09-01'].map((to) => readFigure('existing-law-sites', { from: '2020-01-01', to }, opened, square))).toEqual(['1', '1', '2'])
  expect(readFigure('law-sites-opened', { from: '2021-01-01', to: '2021-12-31' }, opened, square)).toBe('1')
  expect(room.then('2020-12-20', 'clerk', 'drop', { reason: '资金没有落实' }).books()['planned']).toBe('0')
})

test('a plan names its day and a site in use none; nothing opens on a day to come; a site in use is not built again [H23]', () => {
  const opens = (what: Record<string, string>) => () => story(lawSite, '2020-03-02', { name: '法治长廊', kind: 'corridor', ...what })

  expect(opens({ stands: 'planned' })).toThrow('拟建的要写计划启用日期')
  expect(opens({ stands: 'standing', readyBy: '2020-12-31' })).toThrow('早已在用的不写')
  expect(room.tries('2021-05-06', 'clerk', 'open', { openedOn: '2021-05-07' })?.says).toContain('启用日期不能晚于今天')
  expect(story(lawSite, '2020-03-02', { name: '集镇法治广场', kind: 'square', stands: 'standing' }).tries('2020-03-02', 'clerk', 'build')?.says).toContain('不用开工')
})

test('it opens by the day it was planned for, or by the day put in its place [H23]', () => {
  expect(lastDay(room, 'open')).toBe('2021-09-30')
  expect(lastDay(room.then('2021-09-01', 'clerk', 'postpone', { readyBy: '2021-12-31', reason: '选址调整' }), 'open')).toBe('2021-12-31')
})

test('a site in use is looked over every three months, the next time counted from the last [H23]', () => {
  const checked = square.then('2020-05-11', 'village-official', 'check', { checkedOn: '2020-05-10', condition: 'damaged', note: '展板褪色' })

  expect(lastDay(square, 'check')).toBe('2020-06-02')
  expect(lastDay(checked, 'check')).toBe('2020-08-10')
  expect(checked.books()).toMatchObject({ checks: '1', due: '1', inTime: '1' })
  expect(square.tries('2020-05-11', 'clerk', 'check', { checkedOn: '2020-05-12', condition: 'good' })?.says).toContain('巡查日期不能晚于今天')
  expect(checked.then('2020-05-20', 'clerk', 'mend', { mended: '更换展板' }).standing().state).toBe('inUse')
})

test('a site is in use on its last day and not on the day after; the last day is not before the first [H23]', () => {
  const retired = square.then('2020-10-08', 'clerk', 'retire', { closedOn: '2020-09-30', reason: '广场改建' })

  expect(stock(retired, 'inUse')).toEqual([['2018-12-04', '1'], ['2020-10-01', '-1']])
  expect(square.tries('2020-10-08', 'clerk', 'retire', { closedOn: '2018-12-03', reason: '广场改建' })?.says).toContain('停用日期不能早于启用日期')
})

test('a site entered twice is struck out; a kind read wrongly is put right on the day it opened [H23]', () => {
  expect(square.corrects('2020-04-01', 'clerk', { of: square.acts[0]?.id, void: true }).books()).toMatchObject({ inUse: '0', opened: '0' })
  expect(square.corrects('2020-04-01', 'clerk', { of: square.acts[0]?.id, set: { kind: 'park' } }).facts('inUse').map(({ day, by }) => [day, by[0]])).toEqual([['2018-12-04', 'park']])
})
