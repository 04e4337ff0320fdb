import { expect, test } from 'vitest'
import { guardWords as is } from '../guard/guard.ts'
import type { Guard } from '../guard/guard.ts'
import type { Transition } from '../matter/definition.ts'
import { firstUnmet } from './evaluate-guard.ts'
import type { Sight } from './evaluate-guard.ts'
import { despiteOf, fieldsOf, readDespite } from './despite.ts'

const same: Sight = { values: {}, day: '2026-03-02', actor: 'a', events: [{ name: 'check', day: '2026-03-01', act: { who: { account: 'a' } } }] }
const advised = is.advised('最好换人。', is.differentPersons('check'))
const transition = (when: Guard): Transition => ({ title: '审批', from: ['checked'], to: 'approved', by: ['clerk'], asks: {}, when })

test('what is advised stops an act until a reason is given; what is demanded stops it all the same', () => {
  expect(firstUnmet(advised, same)?.says).toBe('最好换人。')
  expect(firstUnmet(advised, { ...same, despite: true })).toBeUndefined()
  expect(firstUnmet(is.differentPersons('check'), { ...same, despite: true })?.is).toBe('different-persons')
  expect(firstUnmet(is.all(advised, is.filled('amount')), { ...same, despite: true })?.is).toBe('compare')
})

test('a reason is read apart from the fields, plain and of a length, and only where something is advised', () => {
  expect(readDespite(transition(advised), { amount: 1, despite: ' 只有一人在岗\r\n' })).toEqual({ reason: '只有一人在岗', fields: { amount: 1 } })
  expect(readDespite(transition(advised), { amount: 1 })).toEqual({ reason: '', fields: { amount: 1 } })
  expect(readDespite(transition(advised), { despite: 5 })).toEqual({ reason: '', fields: {} })
  expect(readDespite(transition(advised), { despite: '长'.repeat(501) })).toMatchObject({ refusal: { code: 'field-wrong', field: 'despite' } })
  expect(readDespite(transition(is.differentPersons('check')), { despite: '硬要办' })).toMatchObject({ refusal: { code: 'unknown-field', field: 'despite' } })
})

test('the reason is no field of the case, and other kinds of act have none', () => {
  const act = { kind: 'step', what: { amount: '5', despite: '只有一人在岗' } } as const
  expect([despiteOf(act), fieldsOf(act)]).toEqual(['只有一人在岗', { amount: '5' }])
  expect([despiteOf({ kind: 'clock', what: act.what }), fieldsOf({ kind: 'clock', what: act.what })]).toEqual([undefined, act.what])
})
