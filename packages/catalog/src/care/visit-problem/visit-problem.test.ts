import { expect, test } from 'vitest'
import { story } from '../../story.fixture.ts'
import { visitProblem } from './visit-problem.ts'

const village = '00000000-0000-7000-a000-000000000001'
const found = story(visitProblem, '2026-07-08', { village, service: 'hardship', problem: '屋顶漏雨' })
const solved = found.then('2026-07-20', 'village-official', 'solve', { solution: '已修缮' })
const confirmed = solved.then('2026-07-25', 'clerk', 'confirm')

test('a problem is found on its day and solved on the day somebody else struck it off [F20]', () => {
  expect(confirmed.books()).toEqual({ found: '1', solved: '1', standing: '0' })
  expect(confirmed.facts('found')[0]).toMatchObject({ day: '2026-07-08', by: [village, 'hardship'] })
  expect(confirmed.facts('solved')[0]?.day).toBe('2026-07-25')
})

test('found is not solved: neither while it is open nor before it was looked at again [F20]', () => {
  const own = found.then('2026-07-20', 'clerk', 'solve', { solution: '已修缮' })

  expect(solved.books()).toEqual({ found: '1', standing: '1' })
  expect(own.tries('2026-07-25', 'clerk', 'confirm')?.says).toContain('以外的人')
  expect(found.tries('2026-07-25', 'clerk', 'confirm')?.code).toBe('wrong-state')
})

test('given back it is not solved, and is solved anew with a new account of it [F20]', () => {
  const back = solved.then('2026-07-22', 'clerk', 'giveBack', { reason: '仍在漏' })

  expect(back.tries('2026-07-24', 'village-official', 'solve')).toMatchObject({ code: 'field-missing', field: 'solution' })
  expect(back.then('2026-07-24', 'village-official', 'solve', { solution: '重做防水' }).then('2026-07-26', 'clerk', 'confirm').books()).toEqual({ found: '1', solved: '1', standing: '0' })
})

test('a problem struck off by mistake is open again, and one registered by mistake was never found [F20]', () => {
  const undone = confirmed.corrects('2026-07-30', 'clerk', { of: confirmed.acts.at(-1)?.id, void: true })
  const gone = confirmed.corrects('2026-07-30', 'clerk', { of: found.acts[0]?.id, void: true })

  expect(undone.books()).toEqual({ found: '1', solved: '0', standing: '1' })
  expect(gone.books()).toEqual({ found: '0', solved: '0', standing: '0' })
})
