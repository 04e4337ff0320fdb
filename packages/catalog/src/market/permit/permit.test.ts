import { expect, test } from 'vitest'
import { story } from '../../story.fixture.ts'
import { permit } from './permit.ts'

const holder = '00000000-0000-7000-d000-000000000001'
const paper = { number: 'JY14200000001', validFrom: '2026-03-10', validTo: '2031-03-09' }

const accepted = story(permit, '2026-02-13', { holder, kind: 'food-trade' }, 'body')
const granted = accepted.then('2026-03-10', 'body', 'grant', paper)
const issued = granted.then('2026-03-12', 'clerk', 'issue')

test('a permit counts when it is issued, and its holder is who a count of households counts [C23]', () => {
  expect(granted.books()['issued']).toBeUndefined()
  expect(issued.books()).toMatchObject({ issued: '1', holders: '1' })
  expect(issued.facts('holders').map(({ day, amount, unit, subject, by }) => [day, amount, unit, subject, by[0]])).toEqual([['2026-03-12', '1', 'household', holder, 'food-trade']])
})

test('two permits of one holder are two permits and one household [C23]', () => {
  const other = story(permit, '2026-02-13', { holder, kind: 'drugs' }, 'body').then('2026-03-10', 'body', 'grant', paper).then('2026-03-12', 'body', 'issue')
  const subjects = (measure: string) => new Set([issued, other].flatMap((one) => one.facts(measure)).map(({ subject }) => subject))

  expect([issued.books()['issued'], other.books()['issued']]).toEqual(['1', '1'])
  expect(subjects('holders')).toEqual(new Set([holder]))
})

test('it is decided within twenty working days of acceptance, once longer with leave: the day it falls due and the day after [C23]', () => {
  const extended = accepted.then('2026-03-18', 'body', 'extend', { reason: '现场核查未完成，负责人已批准' })

  expect(accepted.on('2026-03-19').overdue).toEqual([])
  expect(accepted.on('2026-03-20').overdue).toEqual(['grant'])
  expect(extended.duty('grant')?.statutoryDue).toBe('2026-04-02')
  expect(issued.books()).toMatchObject({ due: '1', inTime: '1' })
  expect(accepted.passes('2026-03-20').books()).toMatchObject({ due: '1', late: '1' })
})

test('a permit ends on no day before it began [C23]', () => {
  expect(issued.tries('2026-06-01', 'body', 'cancel', { validTo: '2026-03-09', reason: '歇业' })?.says).toContain('不能早于有效期起')
})

test('the certificate is handed out within ten working days of the decision [C23]', () => {
  expect(granted.on('2026-03-24').overdue).toEqual([])
  expect(granted.on('2026-03-25').overdue).toEqual(['issue'])
})

test('a refusal says why, and counts as no permit [C23]', () => {
  const refused = accepted.then('2026-03-03', 'body', 'refuse', { reason: '场所不符合条件' })

  expect(accepted.tries('2026-03-03', 'body', 'refuse')).toMatchObject({ code: 'field-missing', field: 'reason' })
  expect(refused.books()).toMatchObject({ accepted: '1', refused: '1', inTime: '1' })
  expect(refused.tries('2026-03-04', 'body', 'issue')?.code).toBe('wrong-state')
})

test('a permit is valid until its last day, or until it is cancelled before [C23]', () => {
  const cancelled = issued.then('2027-01-15', 'body', 'cancel', { validTo: '2027-01-15', reason: '停止经营' })

  expect(accepted.tries('2026-03-10', 'body', 'grant', { ...paper, validTo: '2026-03-01' })?.says).toContain('有效期止')
  expect(issued.facts('valid').map(({ day, amount }) => [day, amount])).toEqual([['2026-03-10', '1'], ['2031-03-10', '-1']])
  expect(cancelled.facts('valid').map(({ day, amount }) => [day, amount])).toEqual([['2026-03-10', '1'], ['2027-01-16', '-1']])
  expect(cancelled.books()['issued']).toBe('1')
})

test('a permit entered twice is struck out and counts once [C23]', () => {
  expect(issued.corrects('2026-03-20', 'clerk', { of: issued.acts[0]?.id, void: true }).books()).toMatchObject({ issued: '0', valid: '0', accepted: '0' })
})
