import { expect, test } from 'vitest'
import { story } from '../../story.fixture.ts'
import { gridCounsel } from '../grid-counsel/grid-counsel.ts'
import { counselVisit } from './counsel-visit.ts'

const village = '00000000-0000-7000-a000-000000000001'
const counsel = '00000000-0000-7000-8000-0000000000aa'
const dispute = '00000000-0000-7000-8000-00000000000d'
const told = { counsel, village, kind: 'dispute', dispute, served: 3 }
const held = (valid: boolean) => ({ post: 'grid-worker', needs: [{ need: { need: 'term-valid' as const, roster: 'grid-counsel', term: counsel, day: '2026-03-02' }, answer: { valid } }] })

test('a service in a grid counts by kind and village, and the dispute joined and the village once however often [D21]', () => {
  const joined = story(counselVisit, '2026-03-02', told, held(true))

  expect(joined.books()).toEqual({ visits: '1', villages: '1', disputes: '1', served: '3' })
  expect([joined.facts('disputes')[0]?.subject, joined.facts('villages')[0]?.subject]).toEqual([dispute, village])
  expect(story(counselVisit, '2026-03-02', { counsel, village, kind: 'lecture' }, held(true)).books()).toEqual({ visits: '1', villages: '1' })
})

test('nobody serves who is not in the roster on that day [D21]', () => {
  expect(() => story(counselVisit, '2026-03-02', told, held(false))).toThrow('名册')
  expect(() => story(counselVisit, '2026-03-02', { ...told, counsel: null }, held(true))).toThrow('field-missing')
})

test('each is in the roster by what they are, from the first day of the term to the last [D21]', () => {
  const lawyer = story(gridCounsel, '2026-01-05', { counsel: { person: village, of: 'sealed' }, role: 'lawyer', village, grid: '一网格', from: '2026-01-05' })
  const left = lawyer.then('2026-06-30', 'clerk', 'end', { to: '2026-06-30' })

  expect(left.facts('inTerm').map(({ day, amount, by }) => [day, amount, by[0]])).toEqual([['2026-01-05', '1', 'lawyer'], ['2026-07-01', '-1', 'lawyer']])
})
