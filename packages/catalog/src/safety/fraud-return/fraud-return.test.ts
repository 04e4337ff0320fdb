import { expect, test } from 'vitest'
import { story } from '../../story.fixture.ts'
import { fraudReturn } from './fraud-return.ts'

const told = { month: '2026-03-31', cases: 2, losses: '1234500', source: '示例派出所' }

test('cases and losses are booked in the month they are about, a nought too; without a number or a source there is no return [F14]', () => {
  const march = story(fraudReturn, '2026-04-02', told)

  expect(march.books()).toEqual({ cases: '2', losses: '1234500', returns: '1' })
  expect(march.facts('cases')[0]?.day).toBe('2026-03-31')
  expect(story(fraudReturn, '2026-05-06', { ...told, month: '2026-04-30', cases: 0, losses: '0' }).books()).toEqual({ cases: '0', losses: '0', returns: '1' })
  for (const field of ['cases', 'losses', 'source']) expect(() => story(fraudReturn, '2026-04-02', { ...told, [field]: null })).toThrow('field-missing')
})

test('a number told later corrects its own month, and nobody is named [F14]', () => {
  const march = story(fraudReturn, '2026-04-02', told)

  expect(march.corrects('2026-06-01', 'clerk', { of: march.acts[0]?.id, set: { cases: 3 } }).facts('cases')).toMatchObject([{ day: '2026-03-31', amount: '3' }])
  expect(Object.values(fraudReturn.fields).filter(({ kind }) => ['person', 'people', 'officer'].includes(kind))).toEqual([])
})
