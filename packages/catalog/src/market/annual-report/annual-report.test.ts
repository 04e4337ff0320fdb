import { expect, test } from 'vitest'
import { story } from '../../story.fixture.ts'
import { annualReport } from './annual-report.ts'

const due = story(annualReport, '2026-01-08', { company: '示例建材有限公司', reportYear: '2025', dueDay: '2026-06-30' }, 'body')

test('a company that filed by the last day counts as due and as filed, both on that day [C24]', () => {
  const filed = due.then('2026-03-20', 'body', 'remind').then('2026-05-11', 'clerk', 'file')

  expect(filed.on('2026-05-11').state).toBe('filed')
  expect(filed.books()).toMatchObject({ due: '1', filed: '1', reminded: '1', unfiled: '0' })
  expect([...filed.facts('due'), ...filed.facts('filed')].map(({ day }) => day)).toEqual(['2026-06-30', '2026-06-30'])
})

test('the last day is still in time [C24]', () => expect(due.then('2026-06-30', 'body', 'file').books()).toMatchObject({ due: '1', filed: '1' }))

test('who files a day late is due and not filed, but made up [C24]', () => {
  const late = due.then('2026-07-01', 'body', 'lapse').then('2026-07-01', 'body', 'file')

  expect(late.books()).toMatchObject({ due: '1', filedLate: '1', unfiled: '0' })
  expect(late.books()['filed']).toBeUndefined()
})

test('who has not filed stands open from the last day until it is made up or listed [C24]', () => {
  const listed = due.then('2026-07-10', 'body', 'list')

  expect(due.facts('unfiled').map(({ day, amount }) => [day, amount])).toEqual([['2026-06-30', '1']])
  expect(listed.facts('unfiled').map(({ day, amount }) => [day, amount])).toEqual([['2026-06-30', '1'], ['2026-07-10', '-1']])
  expect(listed.books()).toMatchObject({ due: '1', listed: '1' })
  expect(listed.then('2026-08-01', 'body', 'restore').books()).toMatchObject({ listed: '1', filedLate: '1' })
})

test('nobody is overdue or listed before the last day has passed [C24]', () => {
  expect(due.tries('2026-06-30', 'body', 'lapse')?.says).toContain('截止日')
  expect(due.tries('2026-06-30', 'body', 'list')?.code).toBe('guard-unmet')
})

test('a company that was not due at all is struck out and leaves the rate [C24]', () => {
  expect(due.corrects('2026-05-01', 'clerk', { of: due.acts[0]?.id, void: true }).books()).toMatchObject({ due: '0', unfiled: '0' })
})
