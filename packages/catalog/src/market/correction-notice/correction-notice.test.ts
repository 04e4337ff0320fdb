import { expect, test } from 'vitest'
import { story } from '../../story.fixture.ts'
import { correctionNotice } from './correction-notice.ts'

const wanted = { number: '咸市监责改〔2026〕5号', recipient: '示例餐馆', area: 'food', problem: '后厨没有防蝇设施', deadline: '2026-03-20' }
const issued = story(correctionNotice, '2026-03-05', wanted, 'body')
const served = issued.then('2026-03-06', 'body', 'serve', { way: 'direct' })
const corrected = served.then('2026-03-20', 'body', 'correct', { correction: '已装纱窗' })

test('a notice counts once it was served, and what was corrected by the ordered day as corrected in time [C31]', () => {
  const passed = corrected.then('2026-03-24', 'body', 'pass')

  expect(issued.books()).toEqual({ issued: '1' })
  expect(passed.books()).toEqual({ issued: '1', served: '1', corrected: '1', correctedInTime: '1', due: '1' })
  expect(passed.facts('served').map(({ day, unit }) => [day, unit])).toEqual([['2026-03-06', 'copy']])
})

test('the clock runs to the day on the notice: the day it falls due and the day after [C31]', () => {
  expect(served.on('2026-03-20').overdue).toEqual([])
  expect(served.on('2026-03-21').overdue).toEqual(['correct'])
  expect(served.duty('correct')).toMatchObject({ rule: { id: 'LOC-003' }, statutoryDue: '2026-03-20' })
})

test('what was corrected a day late is corrected, but not in time [C31]', () => {
  const late = served.then('2026-03-21', 'body', 'correct').then('2026-03-24', 'body', 'pass')

  expect(late.books()).toMatchObject({ corrected: '1', due: '1', late: '1' })
  expect(late.books()['correctedInTime']).toBeUndefined()
})

test('what was not corrected ends with a case, and stays overdue in the books [C31]', () => {
  const filed = served.then('2026-03-25', 'body', 'fileCase', { reason: '期满未改正', caseNumber: '咸市监立〔2026〕2号' })

  expect(served.tries('2026-03-25', 'body', 'fileCase')).toMatchObject({ code: 'field-missing', field: 'reason' })
  expect(filed.on('2026-03-25')).toEqual({ state: 'filed', overdue: [] })
  expect(filed.books()).toMatchObject({ served: '1', filed: '1', due: '1', late: '1' })
})

test('a recheck before the notice was served, or before anything was corrected, is refused [C31]', () => {
  expect(issued.tries('2026-03-06', 'body', 'correct')?.code).toBe('wrong-state')
  expect(served.tries('2026-03-21', 'body', 'pass')?.code).toBe('wrong-state')
  expect(() => story(correctionNotice, '2026-03-05', { ...wanted, deadline: '2026-03-04' })).toThrow('改正期限')
  expect(() => story(correctionNotice, '2026-03-05', { ...wanted, number: null })).toThrow('field-missing')
})

test('a notice withdrawn before it was served counts as none, and a wrong day of service is put right [C31]', () => {
  const corrected2 = served.corrects('2026-04-01', 'clerk', { of: served.acts[1]?.id, day: '2026-03-07' })

  expect(issued.then('2026-03-06', 'body', 'withdraw', { reason: '单位写错' }).books()).toEqual({ issued: '1', withdrawn: '1' })
  expect(corrected2.facts('served').map(({ day }) => day)).toEqual(['2026-03-07'])
})
