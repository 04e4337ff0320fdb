import type { NeedAnswered } from '@zhenzhi/kernel'
import { expect, test } from 'vitest'
import { story } from '../../story.fixture.ts'
import { entitledPerson } from './entitled-person.ts'

const [one, other] = ['00000000-0000-7000-a000-000000000001', '00000000-0000-7000-a000-000000000002']
const who = { person: '00000000-0000-7000-b000-000000000001', of: 'sealed' }
const standsFor = (count: string): NeedAnswered => ({ need: { need: 'count', measure: 'entitled-person.persons', subject: who.person, from: '1900-01-01', to: '2020-03-02' }, answer: count })
const enters = (count = '0') => story(entitledPerson, '2020-03-02', { who, class: 'sick-veteran', village: one, standard: '60000', from: '2018-08-01' }, { post: 'clerk', needs: [standsFor(count)] })

test('who is entitled stands in the roster from the first day, whenever it was entered, until the day after the last [I12]', () => {
  const ended = enters().then('2020-07-01', 'clerk', 'end', { to: '2020-06-30', reason: '死亡' })

  expect(enters().facts('persons')).toMatchObject([{ day: '2018-08-01', amount: '1', subject: who.person, by: ['sick-veteran', one] }])
  expect(ended.facts('persons').map(({ day, amount }) => [day, amount])).toEqual([['2018-08-01', '1'], ['2020-07-01', '-1']])
  expect(enters().tries('2020-07-01', 'clerk', 'end', { to: '2018-07-31' })?.says).toContain('任期止不能早于任期起')
})

test('nobody is entered twice; another class, village or standard is a change and no second person [I12]', () => {
  const moved = enters().then('2020-05-06', 'clerk', 'change', { class: 'disabled-soldier', village: other })

  expect(() => enters('1')).toThrow('已经在优抚对象名册里')
  expect(moved.books()).toMatchObject({ persons: '1', inTerm: '1' })
  expect(moved.facts('persons').map(({ day, amount, by }) => [day, amount, ...by])).toEqual([
    ['2018-08-01', '1', 'sick-veteran', one], ['2020-05-06', '-1', 'sick-veteran', one], ['2020-05-06', '1', 'disabled-soldier', other],
  ])
})
