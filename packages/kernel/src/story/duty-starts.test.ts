import { expect, test } from 'vitest'
import { choice, day, people, text, yes } from '../field/build.ts'
import { ruleWith } from '../law/rule.fixture.ts'
import { defineMatter, rule } from '../matter/define-matter.ts'
import { closed, open } from '../matter/definition.ts'
import { checkDefinition } from '../matter/check-definition.ts'
import { checkUnderRules } from '../matter/check-under-rules.ts'
import { measure } from '../measure/measure.ts'
import { storyteller } from './story.ts'
import { toyLaw } from './toy.fixture.ts'

/** An order: due on the day it names, else by its kind; what was closed may be taken up again within the days of a right. */
const order = defineMatter({
  id: 'toy-order',
  title: '玩具工单',
  fields: {
    kind: choice('类别', { ask: '咨询', plain: '投诉' }, { basis: '玩具条例' }), dueOn: day('期限'), urgent: yes('紧急'), note: text('说明'),
  },
  states: { received: open('已收'), done: closed('已办'), again: open('重办') },
  starts: 'received',
  transitions: {
    register: { title: '登记', from: [], to: 'received', by: ['clerk'], asks: { kind: 'required', dueOn: 'optional', urgent: 'optional' } },
    name: { title: '补填期限', from: ['received', 'again'], by: ['clerk'], asks: { dueOn: 'optional' } },
    finish: {
      title: '办理', from: ['received', 'again'], to: 'done', by: ['clerk'],
      due: [
        rule('T-ELSEWHERE').afterDay('dueOn'),
        rule('T-VISIT').after('received').when((is) => is.compare('kind', '=', 'ask')),
        rule('T-ACCEPT').after('received').when((is) => is.compare('kind', '=', 'plain')),
      ],
    },
    reopen: {
      title: '重办', from: ['done'], to: 'again', by: ['clerk'], due: rule('T-REVIEW').after('done'),
      when: (is) => is.says('已经过了重办的期限。', is.inTime('reopen')),
    },
    late: { title: '过期重办', from: ['done'], to: 'again', by: ['clerk'], when: (is) => is.not(is.inTime('reopen')) },
  },
  measures: { due: measure('应办', 'case').onDuty('finish', 'due') },
})

const story = storyteller({ ...toyLaw, definitions: {} })
const found = (what: Record<string, string | boolean>) => story(order, '2026-03-02', what).duty('finish')

test('the first start that applies sets the clock: the day named, else by what kind it is; the rule is that start’s', () => {
  expect(found({ kind: 'ask' })).toMatchObject({ rule: { id: 'T-VISIT' }, trigger: '2026-03-02', statutoryDue: '2026-03-09' })
  expect(found({ kind: 'plain' })).toMatchObject({ rule: { id: 'T-ACCEPT' }, statutoryDue: '2026-03-17' })
  expect(found({ kind: 'plain', dueOn: '2026-03-20' })).toMatchObject({ rule: { id: 'T-ELSEWHERE' }, trigger: '2026-03-20', statutoryDue: '2026-03-30' })
})

test('a day named later takes the clock over and nothing is due twice; a corrected kind goes by its own rule', () => {
  const asked = story(order, '2026-03-02', { kind: 'ask' })
  const named = asked.then('2026-03-04', 'clerk', 'name', { dueOn: '2026-03-10' })
  const corrected = asked.corrects('2026-03-03', 'clerk', { of: asked.acts[0]?.id, set: { kind: 'plain' } })

  expect(named.standing().duties).toHaveLength(1)
  expect(named.duty('finish')).toMatchObject({ rule: { id: 'T-ELSEWHERE' }, statutoryDue: '2026-03-20' })
  expect(named.then('2026-03-06', 'clerk', 'finish').books()['due']).toBe('1')
  expect(corrected.duty('finish')).toMatchObject({ rule: { id: 'T-ACCEPT' }, statutoryDue: '2026-03-17' })
})

test('a transition that leads nowhere leaves the case in whichever state it is, and sets no clock of that state going anew', () => {
  const named = story(order, '2026-03-02', { kind: 'ask' }).then('2026-03-03', 'clerk', 'name')
  const again = named.then('2026-03-04', 'clerk', 'finish').then('2026-03-05', 'clerk', 'reopen').then('2026-03-06', 'clerk', 'name')

  expect([named.on('2026-03-03').state, again.on('2026-03-06').state]).toEqual(['received', 'again'])
  expect(named.standing().duties).toHaveLength(1)
})

test('in time: on the due day yes, the day after no; never where the clock did not start', () => {
  const done = story(order, '2026-03-02', { kind: 'ask' }).then('2026-03-03', 'clerk', 'finish')

  expect(done.duty('reopen')).toMatchObject({ statutoryDue: '2026-04-02', side: 'party' })
  expect(done.tries('2026-04-02', 'clerk', 'reopen')).toBeUndefined()
  expect(done.tries('2026-04-03', 'clerk', 'reopen')).toMatchObject({ code: 'guard-unmet', says: '已经过了重办的期限。' })
  expect(done.tries('2026-04-02', 'clerk', 'late')?.code).toBe('guard-unmet')
  expect(done.tries('2026-04-03', 'clerk', 'late')).toBeUndefined()
})

test('a start names what there is, and its condition asks nothing but fields, days and acts; every start’s rule has to be kept', () => {
  const broken = structuredClone(order)
  broken.duties['finish'] = {
    ...broken.duties['finish']!, or: [{ rule: 'T-NONE', after: { state: 'gone' }, when: { is: 'compare', field: 'wish', how: '=', to: 1 } }, { rule: 'T-VISIT', after: { state: 'done' }, when: { is: 'in-time', duty: 'sleep' } }],
  }

  expect(checkDefinition(broken)).toEqual([
    'duty “finish” starts after no state of ours, “gone”', 'duty “finish”: its condition: its guard names no field of ours, “wish”',
    'duty “finish”: its condition: its guard names no duty of ours, “sleep”', 'duty “finish”: its condition asks “in-time”, which a measure cannot see',
  ])
  expect(checkUnderRules(broken, toyLaw.rules)).toContain('duty “finish” names no rule we keep, “T-NONE”')
})

test('heads within: a list as long as the rule in force allows passes, one more does not; before the rule nothing limits it', () => {
  const limited = defineMatter({
    id: 'toy-heads', title: '玩具联名', fields: { people: people('代表') }, states: { in: closed('已收') }, starts: 'in',
    transitions: { register: { title: '登记', from: [], to: 'in', by: ['clerk'], asks: { people: 'optional' }, when: (is) => is.headsWithin('people', 'T-HEADS') } },
  })
  const heads = ruleWith({ id: 'T-HEADS', amount: 2, unit: null, source: 'head-count', effectiveFrom: '2026-03-02', side: 'party' })
  const tell = storyteller({ ...toyLaw, rules: [...toyLaw.rules, heads], definitions: {} })
  const persons = (count: number) => ({ people: Array.from({ length: count }, (_, n) => ({ person: `00000000-0000-7000-c000-00000000000${n}`, of: { alg: '', kid: '', iv: '', ct: '', tag: '' } })) })

  expect(tell(limited, '2026-03-02', persons(2)).acts).toHaveLength(1)
  expect(() => tell(limited, '2026-03-02', persons(3))).toThrow('“代表”不得超过2人（《某法》第1条）')
  expect(tell(limited, '2026-02-27', persons(3)).acts).toHaveLength(1)
  expect(checkUnderRules(limited, toyLaw.rules)).toEqual(['transition “register”: no rule “T-HEADS” that counts heads is kept'])
})
