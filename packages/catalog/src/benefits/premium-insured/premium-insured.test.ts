import { displayAmount } from '@zhenzhi/kernel'
import type { NeedAnswered } from '@zhenzhi/kernel'
import { expect, test } from 'vitest'
import { story } from '../../story.fixture.ts'
import { premiumInsured } from './premium-insured.ts'

const village = '00000000-0000-7000-a000-000000000001'
const person = (n: number) => ({ person: `00000000-0000-7000-b000-${String(n).padStart(12, '0')}`, of: 'sealed' })
const paidBefore = (n: number, count: string, on = '2019-12-10'): NeedAnswered =>
  ({ need: { need: 'count', measure: 'premium-insured.persons', subject: person(n).person, from: `${on.slice(0, 4)}-01-01`, to: on }, answer: count })
const pays = (n: number, what = {}, count = '0') =>
  story(premiumInsured, '2019-12-10', { who: person(n), class: 'low-income', village, standard: '24000', from: '2020-01-01', to: '2020-12-31', ...what }, { post: 'clerk', needs: [paidBefore(n, count)] })

test('what was paid is as many standards as there are persons: 1,153 of 240 元 are 27.672 万元, and no sum is typed [I11]', () => {
  const one = pays(1).facts('premium')

  expect(one).toMatchObject([{ day: '2019-12-10', amount: '24000', unit: 'money', by: ['low-income'] }])
  expect(displayAmount(String(Number(one[0]?.amount) * 1153), '万元')).toBe('27.672')
  expect(Object.keys(premiumInsured.fields)).not.toContain('amount')
})

test('the money is of the day it was paid, the person of the year insured: insured on its first and last day, not before and not after [I10]', () => {
  const insured = pays(1).facts('inTerm').map(({ day, amount }) => [day, amount])
  const died = pays(2).then('2020-06-15', 'clerk', 'end', { to: '2020-06-14', reason: '死亡' })

  expect(insured).toEqual([['2020-01-01', '1'], ['2021-01-01', '-1']])
  expect(died.facts('inTerm').map(({ day, amount }) => [day, amount])).toEqual([['2020-01-01', '1'], ['2020-06-15', '-1']])
  expect(died.books()['premium']).toBe('24000')
  expect(pays(2).tries('2020-06-15', 'clerk', 'end', { to: '2019-12-31' })?.says).toContain('任期止不能早于任期起')
})

test('somebody who is poor and disabled stands under one class; a class put to another is so from that day [I10]', () => {
  const moved = pays(1).then('2020-05-06', 'clerk', 'change', { class: 'disabled' })

  expect(moved.facts('inTerm').map(({ day, amount, by }) => [day, amount, by[0]])).toEqual([
    ['2020-01-01', '1', 'low-income'], ['2020-05-06', '-1', 'low-income'], ['2020-05-06', '1', 'disabled'], ['2021-01-01', '-1', 'disabled'],
  ])
  expect(moved.books()['premium']).toBe('24000')
})

test('a line without a last day would stand for ever beside the next year’s, and is refused [I10]', () => {
  expect(() => pays(1, { to: null })).toThrow('保障到哪一天')
})

test('nobody is paid for twice in a year without a reason, and the reason stays on the line [I11]', () => {
  expect(() => pays(1, {}, '1')).toThrow('一人一年只代缴一次')
  expect(pays(1, { despite: '年初补缴上一年度' }, '1').books()['persons']).toBe('1')
  expect(pays(1).facts('persons')[0]?.subject).toBe(person(1).person)
})

test('a wrong standard is put right on the day it was paid; a line struck out is no person and no money [I11]', () => {
  const told = pays(1, { standard: '28000' })
  const [opened] = told.acts

  expect(told.corrects('2020-02-03', 'clerk', { of: opened?.id, set: { standard: '24000' } }).facts('premium').at(-1)).toMatchObject({ day: '2019-12-10', amount: '24000' })
  expect(told.corrects('2020-02-03', 'clerk', { of: opened?.id, void: true }).books()).toEqual({ premium: '0', persons: '0', inTerm: '0' })
})
