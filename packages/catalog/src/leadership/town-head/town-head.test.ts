import { expect, test } from 'vitest'
import { story } from '../../story.fixture.ts'
import { readFigure } from '../../read-figure.fixture.ts'
import { townHead } from './town-head.ts'

const head = (role: string, from: string) => story(townHead, '2026-06-25', { who: { person: '00000000-0000-7000-b000-000000000001', of: 'sealed' }, role, from })

test('a secretary who left in the middle of the year counts no longer, the one who followed does; the mayor is another [A05]', () => {
  const left = head('secretary', '2023-02-01').then('2026-06-25', 'clerk', 'end', { to: '2026-06-20' })
  const all = [left, head('secretary', '2026-06-21'), head('mayor', '2024-01-01')]

  expect(readFigure('town-heads', { from: '2026-01-01', to: '2026-06-20' }, ...all)).toBe('2')
  expect(readFigure('town-heads', { from: '2026-01-01', to: '2026-12-31' }, ...all)).toBe('2')
  expect(left.facts('inTerm').map(({ day, amount, by }) => [day, amount, by])).toEqual([['2023-02-01', '1', ['secretary']], ['2026-06-21', '-1', ['secretary']]])
})
