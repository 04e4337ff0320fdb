import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Act } from '../act/act.ts'
import { guardWords as is } from '../guard/guard.ts'
import type { Guard } from '../guard/guard.ts'
import type { Definition, Transition } from '../matter/definition.ts'
import { correct, opened, refusalOf, take } from '../story/toy-asking.fixture.ts'
import { petition } from '../story/toy.fixture.ts'
import { happenings, play } from '../story/toy-walk.fixture.ts'
import { availableActs, mayCorrect } from './available.ts'
import { fold } from './fold.ts'

const received = opened('2026-03-02')
const accepted = take(received, { name: 'accept', day: '2026-03-09' })
const drafted = take(accepted, { name: 'draft', day: '2026-03-12', what: { opinion: '予以支持' } })
const signed = take(drafted, { name: 'sign', day: '2026-03-13' })

const acts = (told: readonly Act[], post = 'clerk', definition = petition) => availableActs(definition, fold(told), [post])
const names = (told: readonly Act[], post = 'clerk') => acts(told, post).map(({ name }) => name)
const first = (told: readonly Act[], name: string, definition = petition) => acts(told, 'clerk', definition).find((one) => one.name === name)?.first
const lawWith = (name: string, more: Partial<Transition>): Definition => ({ ...petition, transitions: { ...petition.transitions, [name]: { ...petition.transitions[name]!, ...more } } })

describe('what may be done next', () => {
  test('is what leads on from its state, to those in a post that may', () => {
    expect(names(received)).toEqual(['accept', 'refuse', 'move'])
    expect(names(accepted, 'leader')).toEqual(['extend', 'chase'])
    expect(availableActs(petition, fold(accepted), [])).toEqual([])
    expect([mayCorrect(petition, fold(accepted), ['officer']), mayCorrect(petition, fold(accepted), ['leader'])]).toEqual([true, false])
  })

  test('is nothing for a record struck out', () => {
    const struck = fold(take(accepted, correct(accepted[0], '2026-03-20', { void: true })))

    expect(availableActs(petition, struck, ['clerk', 'leader'])).toEqual([])
    expect(mayCorrect(petition, struck, ['clerk'])).toBe(false)
  })

  test('a paper comes back signed or served once it was made: until then the act that makes it is named', () => {
    expect([first(accepted, 'sign'), first(accepted, 'serve')]).toEqual(Array(2).fill('《处理意见书》还没有制作，请先办“制作意见书”并打印。'))
    expect([first(drafted, 'sign'), first(drafted, 'serve')]).toEqual([undefined, undefined])
    expect(names(drafted)).toContain('sign')
  })

  test('what was done and is done once is there no more, until a new edition or a struck out step brings it back', () => {
    expect(names(signed)).not.toContain('sign')
    expect(names(take(signed, { name: 'draft', day: '2026-03-14' }))).toContain('sign')
    expect(names(take(signed, correct(signed[3], '2026-03-20', { void: true })))).toContain('sign')
  })

  test('a paper is made once all is known that the act itself does not ask', () => {
    const definition = lawWith('draft', { asks: {} })

    expect(first(accepted, 'draft', definition)).toBe('《处理意见书》要写明“处理意见”（玩具条例第3条），请先补填。')
    expect(first(accepted, 'draft')).toBeUndefined()
  })

  test('a clock is stopped while it runs and resumed while it stands; one that was extended says so', () => {
    const paused = take(accepted, { name: 'pause', day: '2026-03-20' })
    const extended = take(accepted, { name: 'extend', day: '2026-03-20', post: 'leader' })
    const answered = take(accepted, { name: 'answer', day: '2026-03-20' })

    expect([names(accepted), names(paused)].map((one) => ['pause', 'resume'].filter((name) => one.includes(name)))).toEqual([['pause'], ['resume']])
    expect(acts(extended, 'leader')[0]).toEqual({ name: 'extend', first: '“答复”已延长过一次，不能再延长，请按期办理。' })
    expect(availableActs(lawWith('review', { stops: 'answer' }), fold(answered), ['clerk']).map(({ name }) => name)).not.toContain('review')
  })
})

describe('a guard says beforehand that it stops an act', () => {
  const says = (when: Guard, told: readonly Act[] = accepted) => first(told, 'answer', lawWith('answer', { when }))
  const [never, signs] = [is.says('没有转过村', is.times('move', '≥', 1)), is.signed('opinion')]

  test('where it looks at papers, at what was done, at days and fields the act does not ask', () => {
    expect(says(signs)).toBe('《处理意见书》还没有登记签署，请先打印签字并拍照登记。')
    expect(says(signs, signed)).toBeUndefined()
    expect(says(is.served('opinion'))).toBe('《处理意见书》还没有登记送达，请先登记送达。')
    expect(says(never)).toBe('没有转过村')
    expect(says(is.filled('opinion'))).toBe('“处理意见”还没有填，请补填。')
    expect(says(is.filled('opinion'), drafted)).toBeUndefined()
    expect(says(is.atLeast('people', 3))).toBe('“信访人”至少要 3 项，请补齐。')
    expect(says(is.daysBetween({ from: { last: 'register' }, to: { last: 'accept' } }, '≤', 3))).toContain('要求≤3天')
  })

  test('and not where the form, the day, the person or the store has yet to tell', () => {
    for (const open of [
      is.filled('paid'), is.daysBetween({ from: { last: 'register' }, to: { act: true } }, '≥', 90), is.differentPersons('accept'), is.termValid('handler'), is.holdsPost('actor', 'leader'),
      is.caseIn('other', 'closed'), is.counted({ measure: 'm', subject: 'village', within: 'year' }, '<', '1'), is.amountInRange('persons', 'T-PAID'),
    ]) expect([says(open), says(is.not(open))]).toEqual([undefined, undefined])
  })

  test('all stops where one part does, any where every part does, not where its part is surely met', () => {
    const maybe = is.filled('paid')

    expect(says(is.all(maybe, signs))).toContain('还没有登记签署')
    expect(says(is.says('先签署', is.all(maybe, signs)))).toBe('先签署')
    expect(says(is.all(maybe, is.not(signs)))).toBeUndefined()
    expect([says(is.any(maybe, signs)), says(is.any(never, is.not(signs)))]).toEqual([undefined, undefined])
    expect(says(is.says('缺两样', is.any(never, signs)))).toBe('缺两样')
    expect(says(is.says('已转过村', is.not(is.any(maybe, is.times('accept', '=', 1)))))).toBe('已转过村')
    expect(says(is.says('都有了', is.not(is.all(is.filled('demand'), is.filled('village')))))).toBe('都有了')
    expect(says(is.not(is.all(is.filled('demand'), maybe)))).toBeUndefined()
  })

  test('what may be done once is there no more once it was done, unless the definition says why', () => {
    const list = (when: Guard) => availableActs(lawWith('move', { when }), fold(take(accepted, { name: 'move', day: '2026-03-10', what: { village: 'v' } })), ['clerk'])

    expect(list(is.never('move')).map(({ name }) => name)).not.toContain('move')
    expect(list(is.says('一件只转一次', is.never('move')))).toContainEqual({ name: 'move', first: '一件只转一次' })
  })

  test('what the act clears is not there to be relied on', () => {
    const definition = lawWith('reopen', { clears: ['opinion'], when: is.filled('opinion') })
    const answered = take(drafted, { name: 'answer', day: '2026-03-20' })

    expect(first(answered, 'reopen', definition)).toBe('“处理意见”还没有填，请补填。')
  })
})

test('whatever happens to a case: an act that is barred is refused with the very sentence, and what is not listed is refused', () => {
  fc.assert(fc.property(happenings, (what) => {
    play(what, ({ acts: told, recorded }) => {
      const standing = fold(told)
      const open = availableActs(petition, standing, ['clerk', 'leader'])
      const day = [recorded.at(-1) ?? '', ...standing.acts.map((line) => line.day)].toSorted().at(-1) ?? ''
      for (const [name, { from, by, asks }] of Object.entries(petition.transitions)) {
        const found = open.find((one) => one.name === name)
        if (!from.includes(standing.state) || Object.values(asks).includes('required') || (found !== undefined && found.first === undefined)) continue
        const refusal = refusalOf(told, { name, day, post: by[0] ?? '' })
        expect({ name, says: refusal?.says }).toEqual({ name, says: found?.first ?? refusal?.says ?? 'it is refused' })
      }
    })
  }), { numRuns: 60 })
})
