import { expect, test } from 'vitest'
import { story } from '../../story.fixture.ts'
import { reception } from './reception.ts'

const village = '00000000-0000-7000-a000-000000000001'
const openDay = '00000000-0000-7000-8000-00000000000d'
const came = { receiver: 'mayor', spot: 'centre', persons: 3, matter: '反映饮水浑浊', village }
const received = story(reception, '2026-03-02', came)
const told = (what: object) => story(reception, '2026-03-02', { ...came, ...what })

test('one group of three is one 批 and three 人次, and by whom they were received is a post [E03] [E05]', () => {
  expect(received.books()).toMatchObject({ groups: '1', persons: '3' })
  expect(received.facts('groups')[0]?.by).toEqual([village, 'mayor', 'centre'])
  expect(Object.entries(reception.fields).filter(([, { kind }]) => kind === 'officer').map(([name]) => name)).toEqual(['aboutOfficer'])
})

test('a group without a person is none; a wrong number is put right on its day [E03]', () => {
  expect(() => told({ persons: undefined })).toThrow('field-missing')
  expect(received.corrects('2026-03-03', 'clerk', { of: received.acts[0]?.id, set: { persons: 5 } }).books()).toMatchObject({ groups: '1', persons: '5' })
})

test('in every sum persons are no fewer than groups, and the heads’ share no more than all [E03]', () => {
  const all = [told({ persons: 1 }), told({ receiver: 'secretary', persons: 4 }), told({ receiver: 'staff', spot: 'room', persons: 1 })]
  const sum = (measure: string, heads: boolean) => all.flatMap((one) => one.facts(measure)).filter(({ by }) => !heads || ['secretary', 'mayor'].includes(by[1] ?? '')).reduce((sum, { amount }) => sum + Number(amount), 0)

  expect([sum('groups', false), sum('persons', false), sum('groups', true), sum('persons', true)]).toEqual([3, 6, 2, 5])
})

test('the secretary’s presence is marked; what was handed to a unit is answered in time, or late the day after [E01]', () => {
  const assigned = told({ receiver: 'member', secretaryPresent: true }).then('2026-03-02', 'clerk', 'assign', { unit: 'rural-economy' })
  const answered = assigned.then('2026-03-20', 'officer', 'answer', { answer: '已换滤芯', settled: true })

  expect(assigned.duty('answer')).toMatchObject({ statutoryDue: '2026-03-23', rule: { id: 'LOC-106' } })
  expect(assigned.on('2026-03-23').overdue).toEqual([])
  expect(assigned.on('2026-03-24').overdue).toEqual(['answer'])
  expect(answered.books()).toMatchObject({ accompanied: '1', accompaniedSettled: '1', settled: '1', due: '1', inTime: '1', standing: '0' })
  expect(received.tries('2026-03-02', 'clerk', 'assign')?.field).toBe('unit')
  expect(received.then('2026-03-02', 'clerk', 'answer', { answer: '当场解释' }).books()['settled']).toBeUndefined()
})

test('who came on an announced day counts for that day too, and in the room for the room [E02] [E06]', () => {
  expect(told({ openDay }).books()).toMatchObject({ onOpenDays: '1', onOpenDayPersons: '3' })
  expect(received.books()['onOpenDays']).toBeUndefined()
  expect(told({ spot: 'room', recorded: true }).facts('groups')[0]?.by.at(-1)).toBe('room')
})

test('what has to be handled as a petition is linked to one and ends here [E05]', () => {
  expect(received.tries('2026-03-03', 'clerk', 'turn')?.field).toBe('petition')
  expect(received.then('2026-03-03', 'clerk', 'turn', { petition: openDay }).books()).toMatchObject({ petitioned: '1', standing: '0' })
})

test('what was received at the centre is told apart from what was received elsewhere [E05]', () => {
  const spotsOf = (measure: string) => [received, told({ spot: 'village', persons: 5 })].flatMap((one) => one.facts(measure)).filter(({ by }) => by[2] === 'centre')

  expect(spotsOf('groups').map(({ amount }) => amount)).toEqual(['1'])
  expect(spotsOf('persons').map(({ amount }) => amount)).toEqual(['3'])
})

test('who came during a shift counts for the shift too, and is linked to it [E04]', () => {
  expect(told({ shift: openDay }).books()).toMatchObject({ groups: '1', onShifts: '1' })
  expect(received.books()['onShifts']).toBeUndefined()
})
