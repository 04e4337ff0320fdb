import { expect, test } from 'vitest'
import { lastDay, story } from '../../story.fixture.ts'
import { recordingEquipment } from './recording-equipment.ts'

const officer = '00000000-0000-7000-b000-000000000001'
const stored = story(recordingEquipment, '2019-05-06', { kind: 'body-camera', number: 'ZF-001', boughtOn: '2019-05-06' })
const lent = stored.then('2019-06-03', 'clerk', 'lend', { holder: officer, returnBy: '2019-06-10' })

test('a body camera is in service in the cupboard and lent out, not while it is mended, and never again once written off [C07]', () => {
  const mending = stored.then('2019-08-01', 'clerk', 'sendOff', { fault: '不能充电' })
  const back = mending.then('2019-08-20', 'clerk', 'mend', { mended: '换电池' })

  expect(lent.books()).toMatchObject({ inService: '1', held: '1', lendings: '1' })
  expect(mending.books()).toMatchObject({ inService: '0', held: '1' })
  expect(back.facts('inService').map(({ day, amount }) => [day, amount])).toEqual([['2019-05-06', '1'], ['2019-08-01', '-1'], ['2019-08-20', '1']])
  expect(back.then('2020-01-06', 'leader', 'scrap', { reason: '老化' }).books()).toMatchObject({ inService: '0', held: '0' })
  expect(mending.then('2020-01-06', 'leader', 'scrap', { reason: '修不好' }).books()).toMatchObject({ inService: '0', held: '0' })
})

test('one bought a year ago still stands this year and is nothing bought this year; a recorder is no camera [C07]', () => {
  expect(stored.facts('inService')).toMatchObject([{ day: '2019-05-06', by: ['body-camera'] }])
  expect(story(recordingEquipment, '2020-02-03', { kind: 'recorder', number: 'LY-001', boughtOn: '2020-02-03' }).facts('inService')[0]?.by).toEqual(['recorder'])
  expect(stored.corrects('2020-03-02', 'clerk', { of: stored.acts[0]?.id, void: true }).books()['inService']).toBe('0')
})

test('what was lent comes back by its day and is late the day after; it is lent once at a time and for no day gone by [C07]', () => {
  expect(lastDay(lent, 'giveBack')).toBe('2019-06-10')
  expect(lent.tries('2019-06-04', 'clerk', 'lend', { holder: officer, returnBy: '2019-06-12' })?.code).toBe('wrong-state')
  expect(stored.tries('2019-06-03', 'clerk', 'lend', { holder: officer, returnBy: '2019-06-02' })?.says).toContain('不能早于')
  expect(lent.then('2019-06-10', 'clerk', 'giveBack', { checked: 'good' }).books()).toMatchObject({ due: '1', inTime: '1' })
  expect(lent.tries('2019-06-10', 'clerk', 'scrap', { reason: '丢失' })?.code).toBe('wrong-state')
})

test('what was recorded is told each time, with where it was and for what [C07]', () => {
  const recorded = lent.then('2019-06-05', 'officer', 'upload', { recorded: '6月5日集市检查' }).then('2019-06-06', 'officer', 'upload', { recorded: '6月6日复查' })

  expect(recorded.books()['recordings']).toBe('2')
  expect(lent.tries('2019-06-05', 'officer', 'upload')?.code).toBe('field-missing')
})
