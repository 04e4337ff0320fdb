import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { choice, text } from '../field/build.ts'
import type { Field } from '../field/field.ts'
import { petition, visitLedger, worker } from '../story/toy.fixture.ts'
import { canonical } from '../value/canonical.ts'
import type { Json } from '../value/json.ts'
import type { Definition } from './definition.ts'
import { joinDefinition, partDefinition } from './wording.ts'

const toys = [petition, visitLedger, worker]

function hashed(definition: Definition): string {
  return canonical(partDefinition(definition).behaviour)
}

/** Kept and loaded again, as the database keeps it: behaviour with its keys sorted. */
function keptAndLoaded(definition: Definition): Definition {
  const { behaviour, wording } = partDefinition(definition)
  return joinDefinition(JSON.parse(canonical(behaviour)), JSON.parse(JSON.stringify(wording)))
}

const withField = (name: string, field: Field): Definition => ({ ...petition, fields: { ...petition.fields, ...Object.fromEntries([[name, field]]) } })

/** Every text under one of these keys replaced, wherever it is, and the words of every choice. */
function reworded(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => reworded(item))
  if (typeof value !== 'object' || value === null) return ['title', 'hint', 'says', 'basis'].includes(key) ? '另一种说法' : value
  if (key === 'choices') return Object.fromEntries(Object.keys(value).map((choice) => [choice, '另一种说法']))
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, reworded(item, name)]))
}

describe('a definition parted and put together', () => {
  test('is the same again', () => {
    for (const toy of toys) {
      expect(keptAndLoaded(toy)).toEqual(toy)
      expect(hashed(keptAndLoaded(toy))).toBe(hashed(toy))
    }
  })

  test('has its fields, transitions and choices in the order they were written in, as a form needs them', () => {
    for (const toy of toys) {
      const again = keptAndLoaded(toy)
      expect(Object.keys(again.fields)).toEqual(Object.keys(toy.fields))
      expect(Object.keys(again.transitions)).toEqual(Object.keys(toy.transitions))
      for (const [name, one] of Object.entries(toy.transitions)) expect(Object.keys(again.transitions[name]?.asks ?? {})).toEqual(Object.keys(one.asks))
    }
    expect(Object.keys(Object(keptAndLoaded(petition).fields['kind']).choices)).toEqual(['appeal', 'advice'])
    expect(Object.keys(Object(keptAndLoaded(visitLedger).fields['seen']).fields)).toEqual(['what', 'tag', 'count', 'worker'])
  })

  test('holds none of its words in its behaviour', () => {
    const behaviour = JSON.stringify(partDefinition(petition).behaviour)

    for (const word of ['玩具信访', '诉求', '申诉求决', '已受理', '受理', '应答复', '处理意见书']) expect(behaviour).not.toContain(`"${word}"`)
    expect(behaviour).toContain('"appeal"')
  })
})

describe('the hash of its behaviour', () => {
  test('is the same whatever titles, hints, sentences, bases and choices say, and in whatever order they stand', () => {
    const said: Definition = { ...petition, transitions: { ...petition.transitions, close: { title: '办结', from: ['answered'], to: 'closed', by: ['clerk'], asks: {}, when: { is: 'never', act: 'refuse', says: '一种说法' } } } }
    // reworded keeps the shape; only texts differ
    const other = reworded(said) as Definition
    const backwards: Definition = { ...said, fields: Object.fromEntries(Object.entries(said.fields).reverse()) }

    expect(other.fields['demand']?.title).toBe('另一种说法')
    expect(hashed(other)).toBe(hashed(said))
    expect(hashed(backwards)).toBe(hashed(said))
  })

  test.each<[string, Definition]>([
    ['another key of a choice', withField('kind', choice('类别', { appeal: '申诉求决', praise: '建议意见' }, { basis: '玩具条例' }))],
    ['another kind of field', withField('demand', { kind: 'yes', title: '诉求', basis: '玩具条例' })],
    ['another rule', { ...petition, duties: { ...petition.duties, answer: { title: '答复', rule: 'T-OTHER', after: { state: 'accepted' }, dischargedBy: ['answer', 'serve'] } } }],
    ['another post', { ...petition, transitions: { ...petition.transitions, close: { title: '办结', from: ['answered'], to: 'closed', by: ['leader'], asks: {} } } }],
    ['a closed state made open', { ...petition, states: { ...petition.states, refused: { title: '不予受理', closed: false } } }],
  ])('differs with %s', (_what, other) => {
    expect(hashed(other)).not.toBe(hashed(petition))
  })
})

describe('names that are also words', () => {
  const names = ['title', 'hint', 'says', 'basis', 'choices', 'fields', 'states', 'transitions', 'measures', 'papers', 'duties', 'asks', 'requires', 'when', 'is']

  test.each(names)('a field, transition, state and measure called “%s” survive, and their titles are wording', (name) => {
    const odd: Definition = {
      ...withField(name, text('怪名', { hint: '怪提示' })),
      transitions: { ...petition.transitions, [name]: { title: '怪动作', from: ['answered'], to: 'closed', by: ['clerk'], asks: { [name]: 'optional' }, when: { is: 'never', act: name, says: '怪句' } } },
      states: { ...petition.states, [name]: { title: '怪状态', closed: true } },
    }

    expect(keptAndLoaded(odd)).toEqual(odd)
    expect(JSON.stringify(partDefinition(odd).behaviour)).not.toContain('怪')
  })

  test('a choice called “title” and a list\'s column called “choices” survive', () => {
    const odd = withField('list', { kind: 'rows', title: '表', fields: { choices: choice('选', { title: '头衔', choices: '选项' }), title: text('名称') } })

    expect(keptAndLoaded(odd)).toEqual(odd)
    expect(JSON.stringify(partDefinition(odd).behaviour)).not.toContain('头衔')
  })

  test('a field called __proto__ or constructor changes no prototype and is kept', () => {
    const odd: Definition = { ...petition, fields: JSON.parse('{"__proto__":{"kind":"text","title":"原型"},"constructor":{"kind":"choice","title":"选","choices":{"__proto__":"甲","constructor":"乙"}}}') }

    expect(canonical(JSON.parse(JSON.stringify(keptAndLoaded(odd))))).toBe(canonical(JSON.parse(JSON.stringify(odd))))
    expect(Object.keys(keptAndLoaded(odd).fields)).toEqual(['__proto__', 'constructor'])
    expect(Object.getPrototypeOf(Object(keptAndLoaded(odd).fields))).toBe(Object.prototype)
    expect(JSON.stringify(partDefinition(odd).behaviour)).toContain('["__proto__","constructor"]')
  })

  test('whatever the names and choices are called, parting and joining gives the same', () => {
    const name = fc.oneof(fc.constantFrom(...names), fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/))
    const field = fc.oneof(
      fc.record({ kind: fc.constant('text' as const), title: fc.string(), hint: fc.string() }),
      fc.record({ kind: fc.constant('choice' as const), title: fc.string(), choices: fc.dictionary(name, fc.string(), { minKeys: 1, noNullPrototype: true }) }),
    )
    const fields = fc.dictionary(name, fc.oneof(field, fc.record({ kind: fc.constant('rows' as const), title: fc.string(), fields: fc.dictionary(name, field, { noNullPrototype: true }) })), { noNullPrototype: true })

    fc.assert(fc.property(fields, (chosen) => {
      const odd: Definition = { ...petition, fields: chosen }
      expect(keptAndLoaded(odd)).toEqual(odd)
      expect(Object.keys(keptAndLoaded(odd).fields)).toEqual(Object.keys(chosen))
    }), { numRuns: 60 })
  })
})

describe('an older version with the wording of today', () => {
  const guarded = (...of: { says: string; act: string }[]): Definition => ({
    ...petition,
    transitions: { ...petition.transitions, close: { title: '办结', from: ['answered'], to: 'closed', by: ['clerk'], asks: {}, when: { is: 'all', of: of.map(({ says, act }) => ({ is: 'never', act, says })) } } },
  })
  const before = guarded({ says: '已经答复过。', act: 'answer' }, { says: '已经不予受理。', act: 'refuse' })
  const today = partDefinition(guarded({ says: '先回访。', act: 'visit' }, { says: '答复过了。', act: 'answer' })).wording

  test('is never told the sentence of another guard that took the place of its own', () => {
    const behaviour: Json = partDefinition(before).behaviour

    expect(joinDefinition(behaviour, today).transitions['close']?.when).toEqual({
      is: 'all', of: [{ is: 'never', act: 'answer', says: '答复过了。' }, { is: 'never', act: 'refuse' }],
    })
  })

  test('shows a key or a name where today has no word for it', () => {
    const older = withField('old', choice('旧类别', { gone: '没有了' }))
    const joined = joinDefinition(partDefinition(older).behaviour, partDefinition(petition).wording)

    expect(joined.fields['old']).toEqual({ title: 'old', kind: 'choice', choices: { gone: 'gone' } })
    expect(Object.keys(joined.fields).at(-1)).toBe('old')
  })
})
