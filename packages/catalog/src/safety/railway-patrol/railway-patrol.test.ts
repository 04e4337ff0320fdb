import { expect, test } from 'vitest'
import { story } from '../../story.fixture.ts'
import { railwayGuard } from '../railway-guard/railway-guard.ts'
import { railwayPatrol } from './railway-patrol.ts'

const village = '00000000-0000-7000-a000-000000000001'
const told = { section: '示例大桥至示例隧道', village, kind: 'routine', found: 0, patrollers: 2 }
const patrol = story(railwayPatrol, '2026-03-02', told, 'grid-worker')

test('each patrol counts on its day, with the places it found, nought included; a patrol without a number is refused [F10]', () => {
  expect(patrol.books()).toEqual({ patrols: '1', found: '0' })
  expect(patrol.facts('patrols')).toMatchObject([{ day: '2026-03-02', by: [village, 'routine'] }])
  expect(() => story(railwayPatrol, '2026-03-02', { ...told, found: null })).toThrow('field-missing')
  expect(patrol.corrects('2026-03-03', 'clerk', { of: patrol.acts[0]?.id, set: { found: 2 } }).books()).toEqual({ patrols: '1', found: '2' })
})

test('a patrol names nobody and no way; who guards a section is in a roster with terms [F10]', () => {
  const guard = story(railwayGuard, '2026-01-05', { guard: { person: village, of: 'sealed' }, village, section: '示例大桥至示例隧道', kind: 'part', from: '2026-01-05' })
  const left = guard.then('2026-06-30', 'clerk', 'end', { to: '2026-06-30' })

  expect(Object.values(railwayPatrol.fields).map(({ kind }) => kind)).toEqual(['text', 'place', 'choice', 'integer', 'integer', 'files'])
  expect(left.facts('inTerm').map(({ day, amount }) => [day, amount])).toEqual([['2026-01-05', '1'], ['2026-07-01', '-1']])
})
