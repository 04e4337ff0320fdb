import { expect, test } from 'vitest'
import { choice, choices, longText, rows, text } from '../field/build.ts'
import { measure } from '../measure/measure.ts'
import { checkAnswering } from './answering.ts'
import { closed } from './definition.ts'
import { defineMatter } from './define-matter.ts'

const kept = rows('检查', { finding: choice('问题', { a: '甲' }), outcome: choice('处理', { b: '乙' }), why: text('理由') })
const fields = { demand: longText('诉求'), answer: longText('答复', { sealed: true }), hidden: longText('密', { sealed: true }), kept, day: choice('别的', { a: '甲' }) }
const transitions = { reply: { asks: { answer: 'optional', kept: 'optional' } }, close: { asks: {} } }
const right = { acts: ['reply'], says: ['answer'], asked: 'demand', kept: 'kept' }

test('what answers, what it answers and what is kept of it are of the right kind', () => {
  const complaints = (answering: typeof right & { remedy?: { words: string[]; body: string } }) => checkAnswering({ fields, transitions, answering })
  expect(complaints(right)).toEqual([])
  expect(complaints({ ...right, acts: ['close', 'constructor'] })).toEqual(['“close” answers and asks no “kept”', '“constructor” answers and asks no “kept”'])
  expect(complaints({ ...right, says: ['day', 'none'] })).toHaveLength(2)
  expect(complaints({ ...right, asked: 'hidden' })).toEqual(['“hidden” is sealed and nothing is held against it'])
  expect(complaints({ ...right, remedy: { words: ['复查'], body: 'day' } })).toEqual(['an answer reads “day”, which is no text field of ours'])
  expect(checkAnswering({ fields: { ...fields, kept: rows('检查', { finding: text('问题') }) }, transitions, answering: right })).toHaveLength(3)
  expect(checkAnswering({ fields, transitions })).toEqual([])
})

test('each of several reasons counts by itself, kept by the reason; a reason cannot be a dimension of anything else', () => {
  const writing = (per: 'case' | { list: string }) => () => defineMatter({
    id: 'toy', title: '试', fields: { reasons: choices('原因', { slow: '慢', rude: '凶' }) }, states: { open: closed('已登记') }, starts: 'open',
    transitions: { register: { title: '登记', from: [], to: 'open', by: ['clerk'], asks: { reasons: 'optional' } } },
    measures: { reasons: measure('原因', 'case').on('register').by('reasons').with({ per }) },
  })
  expect(writing({ list: 'reasons' })).not.toThrow()
  expect(writing('case')).toThrow('is no choice, place or term')
})
