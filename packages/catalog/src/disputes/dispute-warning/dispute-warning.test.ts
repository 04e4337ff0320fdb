import { expect, test } from 'vitest'
import { story } from '../../story.fixture.ts'
import { village } from '../mediation/dispute.fixture.ts'
import { disputeWarning } from './dispute-warning.ts'

const raised = story(disputeWarning, '2026-03-02', { village, kind: 'wages', ground: 'place', facts: '工地附近两周内三起欠薪', matters: 3 })
const checked = raised.then('2026-03-04', 'clerk', 'check', { confirmed: true, finding: '两家包工队欠薪' })

test('a warning of a kind at a place is checked, relief is written down, and it is passed on or lifted [D25]', () => {
  const passed = checked.then('2026-03-05', 'clerk', 'relieve', { relief: 'temporary', reliefNote: '示例003' }).then('2026-03-06', 'clerk', 'passOn', { unit: 'justice-office' })

  expect(passed.books()).toMatchObject({ raised: '1', confirmed: '1', relieved: '1', passed: '1', standing: '0', due: '1', inTime: '1' })
  expect(raised.then('2026-03-03', 'clerk', 'lift', { reason: '已自行了结' }).books()).toMatchObject({ lifted: '1', standing: '0' })
  expect(raised.then('2026-03-04', 'clerk', 'check', { confirmed: false, finding: '只有一起' }).tries('2026-03-05', 'clerk', 'passOn', { unit: 'justice-office' })?.says).toContain('不属实')
})

test('it is checked within three working days, as a local setting: the last and the day after [D25]', () => {
  expect([raised.on('2026-03-05').overdue, raised.on('2026-03-06').overdue]).toEqual([[], ['check']])
})

test('a warning names no person: there is no field for one [D25]', () => {
  expect(Object.values(disputeWarning.fields).filter(({ kind }) => ['person', 'people', 'officer'].includes(kind))).toEqual([])
})
