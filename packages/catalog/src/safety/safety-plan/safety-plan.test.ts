import { expect, test } from 'vitest'
import { story } from '../../story.fixture.ts'
import { safetyPlan } from './safety-plan.ts'

const told = { name: '平安建设问题整改方案', source: 'above', ends: '2026-12-31', plan: ['00000000-0000-7000-c000-000000000001'] }
const drafted = story(safetyPlan, '2026-03-02', told)

test('a plan is drafted, approved by somebody else and summed up; it counts once approved [F30]', () => {
  const approved = drafted.then('2026-03-05', 'leader', 'approve')

  expect(drafted.books()).toEqual({})
  expect(approved.books()).toEqual({ approved: '1' })
  expect(approved.then('2026-12-20', 'clerk', 'conclude', { summary: '全部销号' }).books()).toEqual({ approved: '1', concluded: '1' })
})

test('who drafted it does not approve it, and nothing is summed up before it was approved [F30]', () => {
  expect(story(safetyPlan, '2026-03-02', told, 'leader').tries('2026-03-05', 'leader', 'approve')?.says).toContain('拟定以外')
  expect(drafted.tries('2026-12-20', 'clerk', 'conclude', { summary: '好' })?.code).toBe('wrong-state')
  expect(drafted.tries('2026-03-05', 'clerk', 'approve')?.code).toBe('not-your-post')
})
