import { expect, test } from 'vitest'
import { choice, day, text, yes } from '../field/build.ts'
import { checkDefinition } from '../matter/check-definition.ts'
import { defineMatter, rule } from '../matter/define-matter.ts'
import { closed, open } from '../matter/definition.ts'
import { measure } from '../measure/measure.ts'
import { defineRoster } from '../roster/define-roster.ts'
import { storyteller } from './story.ts'
import { toyLaw } from './toy.fixture.ts'

/** A promise for a day: looked at as often as one likes, kept only once a look says so. */
const promise = defineMatter({
  id: 'toy-promise',
  title: '玩具约定',
  fields: { until: day('期限', { basis: '玩具条例' }), kept: yes('已履行', { basis: '玩具条例' }) },
  states: { made: open('已约定'), over: closed('已了结') },
  starts: 'made',
  transitions: {
    register: { title: '登记', from: [], to: 'made', by: ['clerk'], asks: { until: 'required' } },
    look: {
      title: '回访', from: ['made'], by: ['clerk'], clears: ['kept'], asks: { kept: 'required' },
      due: rule('T-ELSEWHERE').afterDay('until'), doneWhen: (is) => is.compare('kept', '=', true),
    },
    end: { title: '了结', from: ['made'], to: 'over', by: ['clerk'], asks: {} },
  },
  measures: {
    due: measure('应履行', 'case').onDuty('look', 'due'),
    inTime: measure('按期履行', 'case').onDuty('look', 'in-time'),
    days: measure('用的天数', 'day').on('end').with({ amount: { daysSince: 'look' } }),
  },
})

const story = storyteller({ ...toyLaw, definitions: {} })
const made = story(promise, '2026-03-02', { until: '2026-03-20' })

test('a duty is discharged by an act that says it is done, and by none that says it is not', () => {
  const looked = made.then('2026-03-10', 'clerk', 'look', { kept: false })
  const kept = looked.then('2026-03-20', 'clerk', 'look', { kept: true })

  expect(looked.duty('look')?.status).toBe('open')
  expect(looked.books()['due']).toBeUndefined()
  expect(kept.duty('look')).toMatchObject({ status: 'discharged', ended: '2026-03-20' })
  expect(kept.books()).toMatchObject({ due: '1', inTime: '1' })
  expect(looked.passes('2026-06-30').books()).toMatchObject({ due: '1' })
})

test('a correction of what was said takes the discharge back, and gives it', () => {
  const kept = made.then('2026-03-10', 'clerk', 'look', { kept: true })
  const corrected = kept.corrects('2026-03-11', 'clerk', { of: kept.acts.at(-1)?.id, set: { kept: false } })

  expect(corrected.duty('look')?.status).toBe('open')
  expect(corrected.books()).toMatchObject({ due: '0', inTime: '0' })
})

test('days are counted since the act was last taken; where it never was there is nothing to count', () => {
  const twice = made.then('2026-03-05', 'clerk', 'look', { kept: false }).then('2026-03-10', 'clerk', 'look', { kept: false })

  expect(twice.then('2026-03-15', 'clerk', 'end').books()['days']).toBe('5')
  expect(made.then('2026-03-15', 'clerk', 'end').books()['days']).toBeUndefined()
})

test('what a duty is done by and what days are counted since is held against the definition', () => {
  const wrong = {
    ...promise,
    duties: { look: { ...promise.duties['look']!, dischargedWhen: { is: 'compare' as const, field: 'nothing', how: '=' as const, to: true } } },
    measures: { days: { ...promise.measures['days']!, unit: 'case' as const, amount: { daysSince: 'sleep' } } },
  }

  expect(checkDefinition(wrong)).toEqual([
    'duty “look”: its condition: its guard names no field of ours, “nothing”',
    'measure “days”: counts days since no transition of ours, “sleep”',
    'measure “days”: counts days, the measure case: different dimensions do not add up',
  ])
})

test('a roster takes a term only where its own condition holds as well as the order of its days', () => {
  const roster = defineRoster({
    id: 'toy-roster', title: '玩具名册', unit: 'thing', by: ['clerk'], fields: { kind: choice('类别', { a: '甲', b: '乙' }, { basis: '玩具条例' }), note: text('说明') },
    asks: { kind: 'required', note: 'optional' }, when: (is) => is.says('乙类要写说明。', is.any(is.compare('kind', '=', 'a'), is.filled('note'))),
  })

  expect(() => story(roster, '2026-03-02', { kind: 'b', from: '2026-03-02' })).toThrow('乙类要写说明')
  expect(() => story(roster, '2026-03-02', { kind: 'a', from: '2026-03-02', to: '2026-03-01' })).toThrow('任期止')
  expect(story(roster, '2026-03-02', { kind: 'b', note: '有', from: '2026-03-02' }).books()['inTerm']).toBe('1')
})
