import { expect, test } from 'vitest'
import type { ConfirmLine, FigureSeen } from './confirm-line.ts'
import { saidOf, stateOf } from './figure-state.ts'
import { isOpen, opinionsOf } from './opinions.ts'
import { ownersOf } from './owners.ts'

const disputes = (value: string | null): FigureSeen => ({ id: 'disputes', zh: '矛盾纠纷', value, numerator: null, denominator: null, unit: '件' })
const line = (number: number, kind: ConfirmLine['kind'], more: Partial<ConfirmLine> = {}): ConfirmLine => ({ number, kind, offices: ['justice'], figures: [], ...more })
const asked = line(1, 'asked', { offices: ['justice', 'general'], figures: [disputes('38')] })
const signed = line(2, 'confirmed', { figures: [disputes('38')] })
const objected = line(3, 'objected', { about: { figure: 'disputes' } })
const state = (lines: readonly ConfirmLine[], today: FigureSeen, office = 'justice') => stateOf(saidOf(lines), office, today)

test('a figure is not asked for, asked for, and then confirmed by the office that signed, for no other', () => {
  expect(state([], disputes('38'))).toEqual({ state: 'not-asked' })
  expect(state([asked], disputes('38'))).toEqual({ state: 'asked' })

  expect(state([asked, signed], disputes('38'))).toEqual({ state: 'confirmed', line: 2 })
  expect(state([asked, signed], disputes('38'), 'general')).toEqual({ state: 'asked' })
})

test('what was signed holds only while the value is what was signed, and holds again when it is', () => {
  expect(state([signed], disputes('39'))).toEqual({ state: 'changed', line: 2, was: disputes('38') })
  expect(state([signed], disputes(null))).toMatchObject({ state: 'changed' })

  expect(state([signed], disputes('38'))).toEqual({ state: 'confirmed', line: 2 })
})

test('a rate whose two sides moved is another figure, though the percentage is the same', () => {
  const rate = (numerator: string, denominator: string): FigureSeen => ({ ...disputes('50'), unit: '%', numerator, denominator })
  const lines = [line(1, 'confirmed', { figures: [rate('1', '2')] })]

  expect(state(lines, rate('1', '2'))).toMatchObject({ state: 'confirmed' })
  expect(state(lines, rate('2', '4'))).toMatchObject({ state: 'changed' })
})

test('an objection puts aside what was signed before it; answered, the figure waits for a signature', () => {
  expect(state([asked, signed, objected], disputes('38'))).toEqual({ state: 'objected', line: 3 })
  const answered = line(4, 'answered', { of: 3, taken: false })
  expect(state([asked, signed, objected, answered], disputes('38'))).toEqual({ state: 'asked' })

  expect(state([asked, signed, objected, answered, { ...signed, number: 5 }], disputes('38'))).toEqual({ state: 'confirmed', line: 5 })
})

test('what was withdrawn was never said: an objection gives the signature back, a signature leaves what was asked', () => {
  expect(state([asked, signed, objected, line(4, 'withdrawn', { of: 3 })], disputes('38'))).toEqual({ state: 'confirmed', line: 2 })
  expect(state([asked, signed, line(3, 'withdrawn', { of: 2 })], disputes('38'))).toEqual({ state: 'asked' })
})

test('an objection to words of the text leaves every figure as it was', () => {
  const about = line(3, 'objected', { about: { version: 4, quote: '成效显著' } })
  expect(state([signed, about], disputes('38'))).toEqual({ state: 'confirmed', line: 2 })
})

test('opinions that nobody answered come first', () => {
  const lines = [line(1, 'objected', { about: { figure: 'a' } }), line(2, 'objected', { about: { figure: 'b' } }), line(3, 'answered', { of: 2, taken: true }), line(4, 'objected', { about: { figure: 'c' } }), line(5, 'withdrawn', { of: 4 })]
  const opinions = opinionsOf(lines)

  expect(opinions.map(({ line: { number } }) => number)).toEqual([1, 4, 2])
  expect(opinions.map(isOpen)).toEqual([true, false, false])
})

test('a figure is signed for by every office whose records it counts, else by the report-writer’s', () => {
  const offices = { ofDefinition: { mediation: 'justice', petition: 'petitions' }, ofTown: new Set(['justice', 'petitions', 'general']), writer: 'general' }
  const count = (measure: string) => ({ as: 'count' as const, measure })
  expect(ownersOf({ reading: count('mediation.closed') }, offices)).toEqual(['justice'])
  expect(ownersOf({ reading: { as: 'rate', numerator: count('mediation.closed'), denominator: { as: 'sum-of', of: [count('mediation.closed'), count('petition.came')] } } }, offices)).toEqual(['justice', 'petitions'])
  expect(ownersOf({ reading: count('constructor.of') }, offices)).toEqual(['general'])

  expect(ownersOf({ reading: count('petition.came') }, { ...offices, ofTown: new Set(['general']) })).toEqual(['general'])
})
