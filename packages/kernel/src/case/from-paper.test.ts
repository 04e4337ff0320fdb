import { expect, test } from 'vitest'
import { checkDefinition } from '../matter/check-definition.ts'
import { measure } from '../measure/measure.ts'
import { attempt, opened, plainPetition } from '../story/toy-asking.fixture.ts'
import { petition } from '../story/toy.fixture.ts'
import { fieldsOf } from './despite.ts'
import { meets } from './evaluate-guard.ts'
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

test('a measure may count only what was entered beside its paper; another act of the case does not stand in for it', () => {
  const [act] = opened('2026-03-02', { ...plainPetition, fromPaper: [picture] })
  const [plain] = opened('2026-03-02')
  const seen = (...acts: (typeof act)[]) => ({ values: {}, day: '2026-03-02', events: acts.map((one) => ({ name: one!.name, day: '2026-03-02', act: one! })) })

  expect([meets({ is: 'from-paper', act: 'register' }, seen(act)), meets({ is: 'from-paper', act: 'register' }, seen(plain))]).toEqual([true, false])
  expect([meets({ is: 'from-paper', act: 'accept' }, seen(act)), meets({ is: 'from-paper', act: 'register' }, seen())]).toEqual([false, false])
  expect(checkDefinition({ ...petition, measures: { ...petition.measures, seen: measure('有照片', 'case').on('register').with({ when: { is: 'from-paper', act: 'nothing' } }).spec } }).join()).toContain('no transition of ours, “nothing”')
})
