import type { FileDifferenceView, TakeBackView } from '@zhenzhi/contract'
import { expect, test } from 'vitest'
import { isPlain, keyOf, nothingDecided, numberKey, restoreAll, takePlain, takenOf, typedKey, undecided } from './decisions.ts'

const number = { token: 'figure:a', figure: 'a', zh: '甲数', was: '72件', said: '75件', today: '72件' }
const changed: FileDifferenceView = {
  kind: 'changed', block: 'one', before: '', after: '', runs: [], hands: [], numbers: [number],
  edit: { kind: 'change', block: 'one', sentences: [{ text: '走访12户，登记{{figure:a}}，发放8份。' }] },
  typed: [
    { sentence: 0, text: '12', at: 2, proposals: [{ figure: 'b', zh: '乙数', face: 'figure', prints: '12户', length: 3 }] },
    { sentence: 0, text: '8', at: '走访12户，登记{{figure:a}}，发放'.length, proposals: [{ figure: 'c', zh: '丙数', face: 'value', prints: '8册', length: 1 }] },
  ],
}
const plain = { ...changed, numbers: [], typed: [] }
const removed: FileDifferenceView = { ...plain, kind: 'removed', block: 'two', edit: { kind: 'remove', block: 'two' } }
const overtaken: FileDifferenceView = { ...plain, block: 'three', edit: { kind: 'remove', block: 'three' }, overtaken: '别人写的' }
const view = (...differences: FileDifferenceView[]): TakeBackView => ({ by: 'marks', tracked: true, origin: null, seen: 4, same: 9, differences, comments: [] })

test('at one tap all plain ones are taken: no paragraph removed, none that somebody wrote over, none whose figure goes with it', () => {
  const gone: FileDifferenceView = { ...plain, block: 'four', numbers: [{ ...number, said: null }] }

  expect([changed, plain, removed, overtaken, gone].map(isPlain)).toEqual([true, true, false, false, false])
  expect(takePlain(view(plain, removed, overtaken, gone), nothingDecided).taken).toEqual({ [keyOf(plain)]: true })
})

test('nothing is sent that was not taken, and a number is never sent as text', () => {
  expect(takenOf(view(changed, removed), nothingDecided)).toEqual({ seen: 4, edits: [], notes: [] })
  const sent = takenOf(view(changed), { ...nothingDecided, taken: { [keyOf(changed)]: true }, numbers: { [numberKey(changed, 0)]: 'ledger' } })

  expect(sent).toEqual({ seen: 4, edits: [changed.edit], notes: [] })
  expect(JSON.stringify(sent)).not.toContain('75')
})

test('typed digits give way to the figures chosen, each in its place, and the others stay', () => {
  const [visits, leaflets] = changed.typed
  const text = (bound: Record<string, number>) => {
    const [edit] = takenOf(view(changed), { ...nothingDecided, taken: { [keyOf(changed)]: true }, bound }).edits
    return edit !== undefined && 'sentences' in edit ? edit.sentences[0]?.text : undefined
  }

  expect(text({ [typedKey(changed, visits!)]: 0, [typedKey(changed, leaflets!)]: 0 })).toBe('走访{{figure:b}}，登记{{figure:a}}，发放{{value:c}}份。')
  expect(text({ [typedKey(changed, leaflets!)]: 0 })).toBe('走访12户，登记{{figure:a}}，发放{{value:c}}份。')
})

test('what is open is counted, restoring all leaves what was chosen, and a note goes out with what it is about', () => {
  const noted = { ...nothingDecided, numbers: { [numberKey(changed, 0)]: 'note' as const } }
  expect(undecided(view(changed, removed), nothingDecided)).toEqual({ words: 2, numbers: 1, notes: 0 })
  expect(undecided(view(changed), restoreAll(view(changed), nothingDecided)).numbers).toBe(0)
  expect(undecided(view(changed), noted).notes).toBe(1)
  expect(restoreAll(view(changed), noted).numbers).toEqual(noted.numbers)
  expect(takenOf(view(changed), { ...noted, notes: { [numberKey(changed, 0)]: ' 三件是上年的。 ' } }).notes).toEqual([{ block: 'one', figure: 'a', was: '72件', said: '75件', note: '三件是上年的。' }])
})
