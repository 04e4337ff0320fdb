import { expect, test } from 'vitest'
import { story } from '../../story.fixture.ts'
import { legalAdvice } from './legal-advice.ts'

const adviser = '00000000-0000-7000-b000-000000000009'
const opinion = story(legalAdvice, '2026-03-05', { kind: 'opinion', subject: '集体林权流转', adviser, spent: '0.5' })

test('each service counts on its day by what it was and who gave it, with the time it took [H01]', () => {
  expect(opinion.books()).toEqual({ given: '1', spent: '0.5' })
  expect(opinion.facts('given').map(({ day, by }) => [day, by])).toEqual([['2026-03-05', ['opinion', adviser, '']]])
})

test('a service without time counts and takes none; the adviser may enter his own [H01]', () => {
  expect(story(legalAdvice, '2026-03-05', { kind: 'dispute', subject: '征地补偿纠纷' }, 'adviser').books()).toEqual({ given: '1' })
})

test('a contract entered as an opinion is put right on its day [H01]', () => {
  const corrected = opinion.corrects('2026-05-01', 'clerk', { of: opinion.acts[0]?.id, set: { kind: 'contract', spent: null } })

  expect(corrected.books()).toEqual({ given: '1', spent: '0' })
  expect(corrected.facts('given').every(({ day }) => day === '2026-03-05')).toBe(true)
})
