import { expect, test } from 'vitest'
import { readFigure } from '../../read-figure.fixture.ts'
import { story } from '../../story.fixture.ts'
import { publicApp } from './public-app.ts'

const opened = story(publicApp, '2020-06-01', { app: '便民小程序（示例）', panel: '我发现', from: '2020-06-01' })

test('a panel stands from the day it went on to the last day before it was taken off, under whatever name [K09]', () => {
  const retired = opened.then('2020-08-03', 'clerk', 'change', { panel: '随手拍' }).then('2020-12-01', 'clerk', 'retire', { to: '2020-11-30' })

  expect(opened.books()['panels']).toBe('1')
  expect(['2020-11-30', '2020-12-01'].map((to) => readFigure('miniapp-panels', { from: '2020-01-01', to }, retired, opened))).toEqual(['2', '1'])
  expect(retired.facts('panels').map(({ day, amount }) => [day, amount])).toEqual([['2020-06-01', '1'], ['2020-12-01', '-1']])
  expect(opened.tries('2020-12-01', 'clerk', 'retire', { to: '2020-05-31' })?.says).toContain('不能早于上线日期')
})

test('a panel entered twice is struck out; one without a day is not entered [K09]', () => {
  expect(opened.corrects('2020-06-02', 'clerk', { of: opened.acts[0]?.id, void: true }).books()['panels']).toBe('0')
  expect(() => story(publicApp, '2020-06-01', { app: '便民小程序（示例）', panel: '我学习' })).toThrow('field-missing')
})
