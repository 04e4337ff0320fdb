import { expect, test } from 'vitest'
import type { Definition } from '../matter/definition.ts'
import { petition } from '../story/toy.fixture.ts'
import { lapsedInto } from './anew.ts'
import type { Standing } from './standing.ts'

const [name, transition] = Object.entries(petition.transitions).find(([, { from }]) => from.length > 0) ?? ['', undefined]
const state = transition?.from[0] ?? ''
const definition: Definition = { ...petition, transitions: { ...petition.transitions, ...(transition === undefined ? {} : { [name]: { ...transition, thenAnew: true } }) } }
const duty = { duty: name, statutoryDue: '2026-03-23', status: 'open' } as Standing['duties'][number] // what is looked at of one
const standing = { state, duties: [duty], void: false }

test('a step goes on anew from the day after its last; on the last day, before its clock began, done or struck out it does not', () => {
  expect(lapsedInto(definition, standing, '2026-03-24')).toEqual([{ name, until: '2026-03-23' }])
  expect(lapsedInto(definition, standing, '2026-03-23')).toEqual([])
  expect(lapsedInto(definition, { ...standing, duties: [] }, '2026-03-24')).toEqual([])
  expect(lapsedInto(definition, { ...standing, duties: [{ ...duty, status: 'discharged' }] }, '2026-03-24')).toEqual([])
  expect(lapsedInto(definition, { ...standing, void: true }, '2026-03-24')).toEqual([])
  expect(lapsedInto(petition, standing, '2026-03-24')).toEqual([])
})
