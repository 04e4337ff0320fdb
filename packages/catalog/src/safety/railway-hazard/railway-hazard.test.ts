import { expect, test } from 'vitest'
import { story } from '../../story.fixture.ts'
import { railwayHazard } from './railway-hazard.ts'

const village = '00000000-0000-7000-a000-000000000001'
const found = story(railwayHazard, '2026-03-02', { kind: 'float', village, spot: '示例大桥北侧', problem: '彩钢瓦松动' }, 'grid-worker')
const assigned = found.then('2026-03-02', 'clerk', 'assign', { unit: 'enforcement-team', deadline: '2026-03-10' })
const handled = assigned.then('2026-03-10', 'officer', 'handle', { handling: '已加固' })

test('a hazard along the line is found, handed out, dealt with and struck off by somebody else; found and closed count apart [F10]', () => {
  const closed = handled.then('2026-03-12', 'clerk', 'close')

  expect(handled.books()).toEqual({ found: '1', standing: '1', due: '1', inTime: '1' })
  expect(closed.books()).toEqual({ found: '1', closed: '1', standing: '0', due: '1', inTime: '1' })
  expect(assigned.then('2026-03-09', 'clerk', 'handle', { handling: '加固' }).tries('2026-03-12', 'clerk', 'close')?.says).toContain('换一位同事')
  expect(assigned.tries('2026-03-12', 'clerk', 'close')?.code).toBe('wrong-state')
})

test('the last day and the day after; what does not hold is dealt with anew by another day [F10]', () => {
  const again = handled.then('2026-03-12', 'clerk', 'refuse', { deadline: '2026-03-20', reason: '又松了' })

  expect([assigned.on('2026-03-10').overdue, assigned.on('2026-03-11').overdue]).toEqual([[], ['handle']])
  expect([again.on('2026-03-20').overdue, again.on('2026-03-21').overdue]).toEqual([[], ['handle']])
  expect(found.tries('2026-03-02', 'clerk', 'assign', { unit: 'finance', deadline: '2026-03-01' })?.says).toContain('不能早于')
})

test('what is on the railway’s own ground is handed to it and is not among the closed [F10]', () => {
  expect(found.then('2026-03-03', 'clerk', 'handOn', { handedTo: 'railway', reason: '护网归铁路' }).books()).toEqual({ found: '1', handedOn: '1', standing: '0' })
  expect(assigned.then('2026-03-15', 'clerk', 'handOn', { handedTo: 'railway', reason: '护网归铁路' }).books()).toMatchObject({ handedOn: '1', due: '1', late: '1' })
  expect(found.tries('2026-03-03', 'grid-worker', 'handOn', { handedTo: 'railway', reason: '护网' })?.code).toBe('not-your-post')
})
