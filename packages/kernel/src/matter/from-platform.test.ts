import { expect, test } from 'vitest'
import { choice, day, text } from '../field/build.ts'
import { checkFromPlatform } from './from-platform.ts'

const fields = { number: text('编号'), demand: text('诉求'), due: day('期限'), kind: choice('类型', { help: '求助', report: '举报' }) }
const whole = { words: ['热线'], number: 'number', demand: 'demand', due: 'due', kind: 'kind', quiet: ['report'] }

test('the parts of an order from above go into fields of their kind, and what is set or kept quiet can be chosen', () => {
  expect(checkFromPlatform({ fields })).toEqual([])
  expect(checkFromPlatform({ fields, fromPlatform: { ...whole, sets: { kind: 'help' } } })).toEqual([])
  expect(checkFromPlatform({ fields, fromPlatform: { ...whole, number: 'due', unit: 'office' } })).toEqual([
    'from a platform “number” goes into “due”, which is no text field of ours', 'from a platform “unit” goes into “office”, which is no choice field of ours',
  ])
  expect(checkFromPlatform({ fields, fromPlatform: { ...whole, sets: { kind: 'gone' } } })).toEqual(['a platform sets “kind” to “gone”, which cannot be chosen'])
  expect(checkFromPlatform({ fields, fromPlatform: { ...whole, quiet: ['gone'] } })).toEqual(['quiet is “gone”, which is no kind of ours'])
  expect(checkFromPlatform({ fields, fromPlatform: { ...whole, words: [] } })).toEqual(['no word says that an order is of its platform'])
})
