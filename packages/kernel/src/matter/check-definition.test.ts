import { describe, expect, test } from 'vitest'
import type { Field } from '../field/field.ts'
import type { Guard } from '../guard/guard.ts'
import type { MeasureSpec } from '../measure/measure.ts'
import type { Need } from '../need/need.ts'
import { petition, visitLedger, worker } from '../story/toy.fixture.ts'
import { checkDefinition } from './check-definition.ts'
import type { Definition, Transition } from './definition.ts'

/** Breaks a copy of the toy petition, or of another definition, and says what is complained of. */
function broken(change: (definition: Definition) => void, of: Definition = petition): string[] {
  const copy = structuredClone(of)
  change(copy)
  return checkDefinition(copy)
}

const withTransition = (name: string, more: Partial<Transition>) => broken(({ transitions }) => {
  const one = transitions[name]
  if (one !== undefined) transitions[name] = { ...one, ...more }
})
const withGuard = (when: Guard) => withTransition('close', { when })
const withNeed = (need: Need) => withTransition('close', { needs: [need] })
const withMeasure = (more: Partial<MeasureSpec>, of: Definition = petition) => broken(({ measures }) => {
  const one = Object.values(measures)[0]
  if (one !== undefined) measures['mine'] = { ...one, ...more }
}, of)
const withField = (name: string, field: Field) => broken(({ fields }) => {
  fields[name] = field
})
const guard = (what: string) => [`transition “close”: ${what}`]
const mine = (what: string) => [`measure “mine”: ${what}`]

test('the toys have nothing wrong', () => {
  for (const definition of [petition, visitLedger, worker]) expect(checkDefinition(definition)).toEqual([])
})

test('what a guard advises has a sentence and stands where something can be done despite it; the name of the reason is no field', () => {
  const advised: Guard = { is: 'different-persons', than: 'register', advised: true, says: '最好换人。' }
  expect(withGuard({ is: 'all', of: [advised] })).toEqual([])
  expect(withGuard({ is: 'different-persons', than: 'register', advised: true })).toEqual(guard('what its guard advises has no sentence'))
  for (const within of [{ is: 'any', of: [advised] }, { is: 'not', of: advised }] as const) {
    expect(withGuard(within)).toEqual(guard('what its guard advises stands within “any” or “not”, where nothing can be done despite it'))
  }
  expect(withField('despite', { kind: 'yes', title: '理由' })).toContain('“despite” is no name for a field: an act keeps under it why it was taken although advised against')
})

describe('states and transitions', () => {
  test('the opening act leads to where it starts, which is a state, and comes from nowhere', () => {
    expect(broken((definition) => { definition.starts = 'begun' })).toEqual([
      'it starts in “begun”, which is not one of its states', '“register” must lead to “begun”',
    ])
    expect(broken(({ transitions }) => { delete transitions['register'] })).toContain('“register” must lead to “received”')
    expect(withTransition('register', { from: ['closed'] })).toEqual(['“register” opens a case and comes from no state'])
  })

  test('every open state can be closed', () => {
    expect(broken(({ states, transitions }) => {
      states['stuck'] = { title: '卡住', closed: false }
      transitions['stick'] = { title: '卡', from: ['received'], to: 'stuck', by: ['clerk'], asks: {} }
    })).toEqual(['from “stuck” no closed state can be reached'])
  })

  test('a transition names states, papers and duties of ours, and comes from somewhere', () => {
    expect(withTransition('close', { from: ['answered', 'gone'], to: 'nowhere' })).toEqual(expect.arrayContaining(guard('no state “gone”')))
    expect(withTransition('close', { from: ['answered', 'gone'], to: 'nowhere' })).toEqual(expect.arrayContaining(guard('no state “nowhere”')))
    expect(withTransition('close', { from: [] })).toEqual(expect.arrayContaining(guard('comes from no state and can never be taken')))
    expect(withTransition('close', { issues: ['x'], signs: 'y', serves: 'z' })).toEqual(['x', 'y', 'z'].flatMap((paper) => guard(`no paper “${paper}”`)))
    expect(withTransition('close', { postpones: 'a', stops: 'b', resumes: 'c', reminds: 'd' })).toEqual(['a', 'b', 'c', 'd'].flatMap((duty) => guard(`no duty “${duty}”`)))
  })

  test('somebody may take it, and what it requires is there and states its basis', () => {
    expect(withTransition('close', { by: [] })).toEqual(guard('nobody may take it'))
    expect(withTransition('close', { asks: { wish: 'optional' } })).toEqual(guard('no field “wish”'))
    expect(withTransition('close', { asks: { paid: 'required' } })).toEqual(guard('“paid” is required but states no basis'))
  })

  test('needs are asked by fields that hold an id', () => {
    expect(withNeed({ need: 'term-valid', field: 'kind' })).toEqual(guard('needs a term of “kind”, which is no term field'))
    expect(withNeed({ need: 'standing', field: 'gone' })).toEqual(guard('needs the standing of “gone”, which is no case field'))
    expect(withNeed({ need: 'count', measure: 'toy-petition.received', subject: 'demand', within: 'year' })).toEqual(guard('counts facts of “demand”, which holds no id'))
    expect(withNeed({ need: 'posts', of: { field: 'demand' } })).toEqual(guard('needs the posts of “demand”, which holds no person'))
    expect(withTransition('close', { needs: [
      { need: 'term-valid', field: 'handler' }, { need: 'standing', field: 'other' }, { need: 'posts', of: 'actor' },
      { need: 'count', measure: 'toy-petition.received', subject: 'village', within: 'ever' },
    ] })).toEqual([])
  })
})

describe('duties, papers, places', () => {
  test('a duty starts after a state or a day of ours and is discharged by transitions of ours', () => {
    expect(broken(({ duties }) => { duties['answer'] = { title: '答复', rule: 'T', after: { state: 'gone' }, dischargedBy: ['nothing'] } })).toEqual([
      'duty “answer” starts after no state of ours, “gone”', 'duty “answer” is discharged by no transition of ours, “nothing”',
    ])
    expect(broken(({ duties }) => { duties['visit'] = { title: '回访', rule: 'T', after: { field: 'demand' }, dischargedBy: ['visit'] } })).toEqual([
      'duty “visit” starts after “demand”, which is no day field',
    ])
  })

  test('a paper requires fields of ours', () => {
    expect(broken(({ papers }) => { papers['opinion'] = { title: '意见书', template: 't', requires: { wish: '第1条' } } })).toEqual(['paper “opinion” requires no field of ours, “wish”'])
  })

  test('lists, the place and whom it is against are fields; the place is a place', () => {
    expect(broken((definition) => { definition.lists = ['wish'] })).toEqual(['no field “wish”'])
    expect(broken((definition) => { definition.against = 'them' })).toEqual(['no field “them”'])
    expect(broken((definition) => { definition.against = ['kind', 'them'] })).toEqual(['no field “them”'])
    expect(broken((definition) => { definition.complainant = 'kind' })).toEqual(['“kind” complains and is no person field'])
    expect(broken((definition) => { definition.complainant = 'them' })).toEqual(['no field “them”'])
    expect(broken((definition) => { definition.place = 'kind' })).toEqual(['“kind” is no place field'])
  })
})

describe('names and fields', () => {
  test('an id and the names are plain letters, and none that every object answers to', () => {
    expect(broken((definition) => { definition.id = 'Toy.Petition' })).toEqual(['its id “Toy.Petition” must be small letters, digits and single hyphens'])
    expect(withField('a/b', { kind: 'yes', title: '是' })).toEqual(['“a/b” is no name for a field: letters, digits and hyphens, beginning small'])
    for (const name of ['constructor', 'toString', 'valueOf', 'hasOwnProperty']) {
      expect(withField(name, { kind: 'yes', title: '是' })).toEqual([`“${name}” is no name for a field: letters, digits and hyphens, beginning small`])
    }
    expect(broken((definition) => { definition.fields = JSON.parse(JSON.stringify(definition.fields).replace('"again"', '"__proto__"')) })).toEqual([
      '“__proto__” is no name for a field: letters, digits and hyphens, beginning small',
    ])
    expect(broken(({ states }) => { states['to closed'] = { title: '结', closed: true } })).toEqual(['“to closed” is no name for a state: letters, digits and hyphens, beginning small'])
    expect(withField('list', { kind: 'rows', title: '表', fields: Object.fromEntries([['constructor', { kind: 'yes', title: '是' }]]) })).toEqual(['“constructor” is no name for a column: letters, digits and hyphens, beginning small'])
  })

  test('a choice has keys that can stand in a path', () => {
    expect(withField('pick', { kind: 'choice', title: '选', choices: {} })).toEqual(['“pick” has nothing to choose from'])
    expect(withField('pick', { kind: 'choices', title: '选', choices: { 'a b': '甲', 'c/d': '乙' } })).toEqual([
      '“a b” is no key for a choice of “pick”: no spaces, no strokes', '“c/d” is no key for a choice of “pick”: no spaces, no strokes',
    ])
    expect(withField('pick', { kind: 'choice', title: '选', choices: { 'rule-of-law': '法治', constructor: '建设' } })).toEqual([])
  })

  test('what is sealed is never searchable, in a list neither', () => {
    const leak: Field = { kind: 'text', title: '姓名', sealed: true, searchable: true }
    expect(withField('leak', leak)).toEqual(['“leak” is sealed and searchable at once'])
    expect(withField('list', { kind: 'rows', title: '表', fields: { leak } })).toEqual(['“list.leak” is sealed and searchable at once'])
  })
})

describe('guards', () => {
  test('name fields, papers and transitions of ours, wherever in the guard', () => {
    expect(withGuard({ is: 'all', of: [{ is: 'any', of: [{ is: 'not', of: { is: 'compare', field: 'wish', how: '=', to: 1 } }] }] })).toEqual(guard('its guard names no field of ours, “wish”'))
    expect(withGuard({ is: 'signed', paper: 'letter' })).toEqual(guard('its guard names no paper of ours, “letter”'))
    expect(withGuard({ is: 'served', paper: 'constructor' })).toEqual(guard('its guard names no paper of ours, “constructor”'))
    expect(withGuard({ is: 'never', act: 'sleep' })).toEqual(guard('its guard names no transition of ours, “sleep”'))
    expect(withGuard({ is: 'times', act: 'sleep', how: '≥', times: 1 })).toEqual(guard('its guard names no transition of ours, “sleep”'))
    expect(withGuard({ is: 'different-persons', than: 'sleep' })).toEqual(guard('its guard names no transition of ours, “sleep”'))
  })

  test('count days between days, and name the transition whose last day they mean', () => {
    expect(withGuard({ is: 'days-between', from: { field: 'kind' }, to: { last: 'sleep' }, how: '≤', days: 3 })).toEqual([
      ...guard('its guard counts from or to “kind”, which is no day field'), ...guard('its guard names no transition of ours, “sleep”'),
    ])
    expect(withGuard({ is: 'days-between', from: { field: 'promised' }, to: { act: true }, how: '≤', days: 3 })).toEqual([])
  })

  test('see nothing sealed but how many there are and whether something was filled', () => {
    expect(withGuard({ is: 'compare', field: 'note', how: '=', to: '甲' })).toEqual(guard('“note” is sealed and may feed no guard'))
    expect(withGuard({ is: 'compare', field: 'people', how: '≠', to: null })).toEqual([])
    expect(withGuard({ is: 'at-least', field: 'people', count: 2 })).toEqual([])
  })

  test('ask of a field what such a field can answer', () => {
    expect(withGuard({ is: 'at-least', field: 'demand', count: 2 })).toEqual(guard('“demand” is no list'))
    expect(withGuard({ is: 'term-valid', field: 'demand' })).toEqual(guard('needs a term of “demand”, which is no term field'))
    expect(withGuard({ is: 'case-in', field: 'demand', states: ['closed'] })).toEqual(guard('needs the standing of “demand”, which is no case field'))
    expect(withGuard({ is: 'counted', measure: 'toy-petition.received', subject: 'demand', within: 'year', how: '<', to: '2' })).toEqual(guard('counts facts of “demand”, which holds no id'))
    expect(withGuard({ is: 'holds-post', of: { field: 'demand' }, posts: ['leader'] })).toEqual(guard('needs the posts of “demand”, which holds no person'))
    expect(withGuard({ is: 'never', act: 'close', since: ['sleep'] })).toEqual(guard('its guard names no transition of ours, “sleep”'))
    expect(withGuard({ is: 'amount-in-range', field: 'demand', rule: 'T' })).toEqual(guard('“demand” is no sum of money'))
    expect(withGuard({ is: 'adds-up', plus: ['demand'], minus: ['persons'], to: 'none' })).toEqual([...guard('its guard adds up “demand”, which is no whole number'), ...guard('its guard adds up “none”, which is no whole number')])
    expect(withGuard({ is: 'list-complete', field: 'demand', column: 'x' })).toEqual(guard('“demand” has no column “x”'))
    const list = (among: { column: string; is: readonly string[] }) => checkDefinition({
      ...petition,
      fields: { ...petition.fields, seen: { kind: 'rows', title: '所见', fields: { tag: { kind: 'choice', title: '归类', choices: { safe: '安全' } }, what: { kind: 'text', title: '内容' } } } },
      transitions: { ...petition.transitions, close: { ...petition.transitions['close']!, when: { is: 'list-complete', field: 'seen', column: 'what', among } } },
    })
    expect([list({ column: 'tag', is: ['safe'] }), list({ column: 'tag', is: ['odd'] }), list({ column: 'what', is: ['safe'] })].map(([complaint]) => complaint)).toEqual([
      undefined, 'transition “close”: “odd” cannot be chosen for “tag” of “seen”', 'transition “close”: “safe” cannot be chosen for “what” of “seen”',
    ])
    expect(withGuard({ is: 'compare', field: 'kind', how: '=', to: 'apeal' })).toEqual(guard('“kind” is compared to “"apeal"”, which cannot be chosen'))
    expect(withGuard({ is: 'compare', field: 'kind', how: '=', to: 'constructor' })).toEqual(guard('“kind” is compared to “"constructor"”, which cannot be chosen'))
  })
})

test('a number is said in a word of what it counts', () => {
  const withWord = (word: '盏' | '万元' | '公里') => checkDefinition({ ...petition, fields: { ...petition.fields, lamps: { kind: 'integer', title: '路灯', unit: 'thing', word } } })

  expect(withWord('盏')).toEqual([])
  expect(withWord('公里')).toEqual(['“lamps” counts thing and cannot be said in 公里'])
  expect(withWord('万元')).toEqual(['“lamps” counts thing and cannot be said in 万元'])
})

describe('measures', () => {
  test('are posted by something of ours', () => {
    expect(withMeasure({ on: [] })).toEqual(mine('nothing posts it'))
    expect(withMeasure({ on: ['sleep'] })).toEqual(mine('no transition “sleep”'))
    expect(withMeasure({ on: { duty: 'sleep', event: 'due' }, day: 'due' })).toEqual(mine('no duty “sleep”'))
    expect(withMeasure({ day: 'due' })).toEqual(mine('only what becomes of a duty has a due day'))
  })

  test('have conditions that a measure can see', () => {
    expect(withMeasure({ when: { is: 'compare', field: 'wish', how: '=', to: 1 } })).toEqual(mine('its condition: its guard names no field of ours, “wish”'))
    for (const when of [
      { is: 'signed', paper: 'opinion' }, { is: 'served', paper: 'opinion' }, { is: 'different-persons', than: 'accept' },
      { is: 'term-valid', field: 'handler' }, { is: 'amount-in-range', field: 'paid', rule: 'T' },
    ] satisfies Guard[]) {
      expect(withMeasure({ when: { is: 'not', of: when } })).toEqual(mine(`its condition asks “${when.is}”, which a measure cannot see`))
    }
  })

  test('add up what is open, a number, and of one dimension', () => {
    expect(withMeasure({ amount: { field: 'demand' } })).toEqual(mine('“demand” is no open number'))
    expect(withMeasure({ amount: { field: 'persons' } })).toEqual(mine('“persons” counts person-times, the measure case: different dimensions do not add up'))
    expect(withMeasure({ amount: { field: 'paid' }, unit: 'money' })).toEqual([])
    expect(withMeasure({ amount: { countOf: 'demand' } })).toEqual(mine('“demand” is no list'))
    expect(withMeasure({ per: { list: 'demand' } })).toEqual(mine('“demand” is no list'))
    expect(withMeasure({ per: { list: 'seen' }, amount: { field: 'what' } }, visitLedger)).toEqual(mine('“what” is no open number'))
    expect(withMeasure({ per: { list: 'seen' }, amount: { field: 'count' }, unit: 'thing' }, visitLedger)).toEqual([])
  })

  test('count subjects by an id, never by a text', () => {
    for (const field of ['wish', 'demand', 'people', 'persons']) {
      expect(withMeasure({ subject: { field } })).toEqual(mine(`its subject “${field}” holds no id of one person, place, term or case`))
    }
    expect(withMeasure({ subject: { field: 'people' }, per: { list: 'people' } })).toEqual([])
    expect(withMeasure({ subject: { field: 'handler' } })).toEqual([])
    expect(withMeasure({ subject: { field: 'worker' }, per: { list: 'seen' } }, visitLedger)).toEqual([])
    expect(withMeasure({ subject: { field: 'seen' }, per: { list: 'seen' } }, visitLedger)).toEqual(mine('its subject “seen” holds no id of one person, place, term or case'))
  })

  test('are kept by at most four choices, places or terms', () => {
    expect(withMeasure({ by: ['kind', 'village', 'kind', 'village', 'kind'] })).toEqual(mine('at most 4 dimensions'))
    expect(withMeasure({ by: ['demand', 'wish'] })).toEqual([...mine('“demand” is no choice, place or term'), ...mine('“wish” is no choice, place or term')])
    expect(withMeasure({ by: ['tag', 'village'], per: { list: 'seen' } }, visitLedger)).toEqual([])
  })

  test('end by something of ours, on days', () => {
    expect(withMeasure({ day: { field: 'demand' } })).toEqual(mine('“demand” is no day field'))
    expect(withMeasure({ times: { standing: { until: ['sleep'] } } })).toEqual(mine('stands until no transition of ours, “sleep”'))
    expect(withMeasure({ times: { term: { from: 'promised', to: 'demand' } } })).toEqual(mine('“demand” is no day field'))
  })
})
