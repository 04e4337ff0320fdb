import { expect, test } from 'vitest'
import { choice, text, yes } from '../field/build.ts'
import { checkUrgent, isUrgent } from './urgent.ts'
import type { Urgent } from './urgent.ts'

const fields = { pace: choice('缓急', { plain: '一般', urgent: '紧急' }), now: yes('马上办'), words: text('说明') }
const complaints = (urgent: Urgent) => checkUrgent({ fields, urgent })

test('a kind may be urgent as such, by a choice, by a yes, or not at all', () => {
  expect(isUrgent({}, { pace: 'urgent' })).toBe(false)
  expect(isUrgent({ urgent: true }, {})).toBe(true)
  expect(['plain', 'urgent', undefined].map((pace) => isUrgent({ urgent: { field: 'pace', in: ['urgent'] } }, { pace }))).toEqual([false, true, false])
  expect([true, false, undefined].map((now) => isUrgent({ urgent: { field: 'now' } }, { now }))).toEqual([true, false, false])
  expect(isUrgent({ urgent: { field: 'toString' } }, {})).toBe(false)
})

test('what is urgent goes by a field that can say so', () => {
  expect([complaints(true), complaints({ field: 'now' }), complaints({ field: 'pace', in: ['urgent'] })]).toEqual([[], [], []])
  expect(complaints({ field: 'words', in: ['x'] })).toEqual(['what is urgent goes by “words”, which is no choice and no yes'])
  expect(complaints({ field: 'gone' })).toEqual(['what is urgent goes by “gone”, which is no choice and no yes'])
  expect(complaints({ field: 'pace' })).toEqual(['what of “pace” is urgent is not said'])
  expect(complaints({ field: 'pace', in: ['red'] })).toEqual(['“pace” has no choice “red”'])
  expect(complaints({ field: 'now', in: ['red'] })).toEqual(['“now” is yes or no, what is urgent of it needs no list'])
})
