import { expect, test } from 'vitest'
import { attempt, opened, plainPetition } from '../story/toy-asking.fixture.ts'
import { petition } from '../story/toy.fixture.ts'
import { fieldsOf } from './despite.ts'
import { fold } from './fold.ts'
import { fromPaperOf } from './from-paper.ts'
import { readWhat } from './read-what.ts'

const picture = '00000000-0000-7000-a000-000000000009'

test('the pictures of the paper an act was entered from are read beside the fields of any matter', () => {
  expect(readWhat(petition, 'register', { demand: '修路', fromPaper: [picture] })).toEqual({ what: { demand: '修路', fromPaper: [picture] } })
  expect(readWhat(petition, 'register', { demand: '修路', fromPaper: [] })).toEqual({ what: { demand: '修路' } })
  expect(readWhat(petition, 'register', { fromPaper: ['x'] })).toMatchObject({ refusal: { code: 'field-wrong', field: 'fromPaper' } })
  expect(readWhat(petition, 'register', { fromPaper: Array.from({ length: 51 }, () => picture) })).toMatchObject({ refusal: { field: 'fromPaper' } })
})

test('they stay in the act, are taken by any transition, and are no field of the case', () => {
  const acts = opened('2026-03-02', { ...plainPetition, fromPaper: [{ file: picture, address: 'a' }] })

  expect(fromPaperOf(acts[0]!)).toEqual([{ file: picture, address: 'a' }])
  expect(fieldsOf(acts[0]!)).not.toHaveProperty('fromPaper')
  expect(fold(acts).values).not.toHaveProperty('fromPaper')
  expect('refusal' in attempt(acts, { name: 'accept', day: '2026-03-03', what: { fromPaper: [] } })).toBe(false)
})
