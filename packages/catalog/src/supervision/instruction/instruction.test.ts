import { cameFrom } from '@zhenzhi/kernel'
import type { NeedAnswered } from '@zhenzhi/kernel'
import { expect, test } from 'vitest'
import { story } from '../../story.fixture.ts'
import { instructionTask } from '../instruction-task/instruction-task.ts'
import { instruction } from './instruction.ts'
import { instructionIndicators } from './instruction.indicators.ts'

const picture = ['00000000-0000-7000-c000-000000000001']
const whole = '00000000-0000-7000-8000-000000000001'
const tasks = [
  { what: '补齐执法公示', unit: 'enforcement-team', until: '2026-03-20' },
  { what: '报送整改情况', unit: 'justice-office', until: '2026-03-31' },
]
// A Tuesday; the sheet is of the day before.
const told = { leader: 'secretary', signedOn: '2026-03-02', topic: 'rule-of-law', subject: '执法公示', words: '请抓紧补齐，月底前报我。', tasks }
const plain = story(instruction, '2026-03-03', told)
const beside = story(instruction, '2026-03-03', { ...told, fromPaper: picture })
const parts = (open: number, made: number): NeedAnswered[] => [{ need: { need: 'parts', case: whole }, answer: open }, { need: { need: 'parts-made', case: whole }, answer: made }]

test('an instruction entered beside its photograph counts, on the day the sheet bears; without one it is kept and counts for nothing [A05]', () => {
  expect(beside.books()).toEqual({ received: '1', evidenced: '1', standing: '1' })
  expect(plain.books()).toEqual({ received: '1', standing: '1' })
  expect(beside.facts('evidenced')).toMatchObject([{ day: '2026-03-02', by: ['secretary', 'rule-of-law'] }])
  expect(instructionIndicators.find(({ id }) => id === 'law-instructions')).toMatchObject({ part: 3, code: 'LD-04', reading: { measure: 'instruction.evidenced', where: { leader: ['secretary', 'mayor'], topic: ['rule-of-law'] } } })
})

test('a photograph taken afterwards makes it count once, whenever and however often it is taken [A05]', () => {
  const later = plain.then('2026-04-08', 'clerk', 'attach', { sheet: picture })

  expect(later.facts('evidenced')).toMatchObject([{ day: '2026-03-02' }])
  expect(later.then('2026-04-09', 'clerk', 'attach', { sheet: picture }).books()['evidenced']).toBe('1')
  expect(beside.then('2026-04-08', 'clerk', 'attach', { sheet: picture }).books()['evidenced']).toBe('1')
  expect(plain.tries('2026-04-08', 'clerk', 'attach')).toMatchObject({ code: 'field-missing', field: 'sheet' })
})

test('every task is handed out and closed before it is; without its photograph only with a reason [A05]', () => {
  expect(beside.knowing(...parts(0, 1)).tries('2026-04-01', 'clerk', 'close')?.says).toBe('“批示任务”还有 1 项没有交办。请逐项交办，再办“确认落实”。')
  expect(beside.knowing(...parts(1, 2)).tries('2026-04-01', 'clerk', 'close')?.says).toContain('还有 1 个子件没有办结')
  expect(plain.knowing(...parts(0, 2)).tries('2026-04-01', 'clerk', 'close')?.code).toBe('reason-missing')
  expect(beside.knowing(...parts(0, 2)).then('2026-04-01', 'clerk', 'close').books()).toEqual({ received: '1', evidenced: '1', standing: '0', closed: '1' })
})

test('the day on the sheet is no later than today, each task names its unit and day, and the list is by leader [A05]', () => {
  expect(() => story(instruction, '2026-03-03', { ...told, signedOn: '2026-03-04' })).toThrow('批示日期不能晚于')
  expect(() => story(instruction, '2026-03-03', { ...told, tasks: [{ what: '补齐执法公示', unit: 'enforcement-team' }] })).toThrow('每一行都要写明')
  expect(story(instruction, '2026-03-03', { ...told, tasks: null }).books()['received']).toBe('1')
  expect(instruction.lists).toContain('leader')
  expect(instruction.against).toEqual(['about', 'aboutOfficer'])
})

const sheet = '00000000-0000-7000-8000-00000000000a'
const from = (definition: string): NeedAnswered => ({
  need: { need: 'came-from', case: sheet, definition: 'instruction-task' },
  answer: { exists: true, definition, thread: sheet, ownThread: sheet, closed: false, void: false, part: false, going: 0 },
})
const handed = { leader: 'secretary', what: '补齐执法公示', unit: 'enforcement-team', until: '2026-03-20', [cameFrom]: { case: sheet, as: 'part' } }
const task = story(instructionTask, '2026-03-03', handed, { needs: [from('instruction')] })

test('a task is done with evidence and closed by somebody else; it is a case of its own and counts as one [A05]', () => {
  const answered = task.then('2026-03-20', 'officer', 'answer', { result: '已补齐', evidence: picture })
  const byClerk = task.then('2026-03-20', 'clerk', 'answer', { result: '已补齐', evidence: picture })

  expect(answered.then('2026-03-23', 'clerk', 'verify', { checked: '看了公示' }).books()).toEqual({ assigned: '1', standing: '0', due: '1', inTime: '1', closed: '1' })
  expect(() => story(instructionTask, '2026-03-03', { ...handed, until: '2026-03-02' }, { needs: [from('instruction')] })).toThrow('不能早于交办')
  expect(byClerk.tries('2026-03-23', 'clerk', 'verify', { checked: '看了公示' })?.says).toContain('换一位同事')
  expect(byClerk.tries('2026-03-23', 'leader', 'verify', { checked: '看了公示' })).toBeUndefined()
  expect(task.tries('2026-03-20', 'officer', 'answer', { result: '已补齐' })).toMatchObject({ code: 'field-missing', field: 'evidence' })
  expect(instructionTask.goesTo).toEqual({ field: 'unit', in: ['assigned'] })
})

test('a task is opened from its instruction alone, in no other way', () => {
  expect(() => story(instructionTask, '2026-03-03', { ...handed, [cameFrom]: null })).toThrow('要从它所属的那一件里登记')
  expect(() => story(instructionTask, '2026-03-03', handed, { needs: [from('meeting')] })).toThrow('不能从这一件里登记')
})

test('the day the sheet names and the day after; three working days to check and the day after; sent back it runs anew [A05]', () => {
  const answered = task.then('2026-03-20', 'officer', 'answer', { result: '已补齐', evidence: picture })
  const back = answered.then('2026-03-23', 'leader', 'sendBack', { until: '2026-03-27', reason: '缺两项' })

  expect([task.on('2026-03-20').overdue, task.on('2026-03-21').overdue]).toEqual([[], ['answer']])
  expect([answered.on('2026-03-25').overdue, answered.on('2026-03-26').overdue]).toEqual([[], ['verify']])
  expect([back.on('2026-03-27').overdue, back.on('2026-03-28').overdue]).toEqual([[], ['answer']])
  expect(task.passes('2026-03-21').books()).toMatchObject({ due: '1', late: '1' })
  expect(task.then('2026-03-18', 'leader', 'postpone', { until: '2026-03-31', reason: '材料没到' }).on('2026-03-31').overdue).toEqual([])
  expect(task.then('2026-03-18', 'leader', 'withdraw', { reason: '已并入别的任务' }).books()).toMatchObject({ standing: '0' })
  expect(answered.tries('2026-03-23', 'leader', 'sendBack', { until: '2026-03-22', reason: '缺两项' })?.says).toContain('不能早于')
})
