import { expect, test } from 'vitest'
import { story } from '../../story.fixture.ts'
import { project } from './project.ts'

const village = '00000000-0000-7000-a000-000000000001'
const planned = (kind: string, name: string) => story(project, '2026-02-01', { kind, name, village })
const building = (kind: string, name = '示例工程') => planned(kind, name).then('2026-03-01', 'clerk', 'start')
const spend = (spent: string, subWork: string) => ({ spent, subWork })

const road = building('rural-road', '石桥村通组公路')

test('a rural road is accepted by its sheet: its pieces and its metres are counted on the day of acceptance [G12]', () => {
  const accepted = road.then('2026-06-10', 'clerk', 'accept', { pieces: 2, length: 3200 })

  expect(accepted.books()).toMatchObject({ accepted: '1', pieces: '2', length: '3200', underWay: '0' })
  expect(accepted.facts('length').map(({ day, amount, by }) => [day, amount, by[0]])).toEqual([['2026-06-10', '3200', 'rural-road']])
})

test('a rural road is not accepted without its length, and the sentence says so; other works have none [G12]', () => {
  expect(road.tries('2026-06-10', 'clerk', 'accept', { pieces: 2 })?.says).toContain('长度')
  expect(road.tries('2026-06-10', 'clerk', 'accept', { pieces: 2, length: 0 })?.says).toContain('长度')
  expect(building('back-lane').tries('2026-06-10', 'clerk', 'accept', { pieces: 2 })).toBeUndefined()
})

test('a length read wrongly from the sheet is put right on the day of acceptance [G12]', () => {
  const accepted = road.then('2026-06-10', 'clerk', 'accept', { pieces: 2, length: 32000 })
  const corrected = accepted.corrects('2026-08-01', 'clerk', { of: accepted.acts.at(-1)?.id, set: { length: 3200 } })

  expect(corrected.books()).toMatchObject({ length: '3200', pieces: '2' })
  expect(corrected.facts('length').every(({ day }) => day === '2026-06-10')).toBe(true)
})

test('lanes and lamps are counted exactly, from the acceptance sheet and not from the plan; nothing counts before [G13]', () => {
  const [lanes, lamps] = [building('back-lane'), building('street-lamps')]

  expect(lanes.books()['pieces']).toBeUndefined()
  expect(lanes.then('2026-05-01', 'clerk', 'accept', { pieces: 6, length: 1500 }).books()).toMatchObject({ pieces: '6' })
  expect(lamps.then('2026-05-01', 'clerk', 'accept', { pieces: 298 }).facts('pieces')[0]).toMatchObject({ amount: '298', by: ['street-lamps', village] })
})

test('polishing the town is spent by its sub-works, each bill on its own day, before and after acceptance [G10]', () => {
  const works = planned('town-polish', '集镇立面整治').then('2026-02-10', 'clerk', 'spendEarly', spend('10000000', 'design')).then('2026-03-01', 'clerk', 'start')
    .then('2026-04-01', 'clerk', 'spend', spend('80000000', 'pavement')).then('2026-05-01', 'clerk', 'spend', spend('60000000', 'cables'))
    .then('2026-06-01', 'clerk', 'accept', { pieces: 1 }).then('2027-01-10', 'clerk', 'spendLater', { spent: '50000000' })

  expect(works.books()).toMatchObject({ spent: '200000000', accepted: '1' })
  expect(works.facts('spent').map(({ day, by }) => [day, by[1]])).toEqual([['2026-02-10', 'design'], ['2026-04-01', 'pavement'], ['2026-05-01', 'cables'], ['2027-01-10', '']])
})

test('money from above for water works is what was received, by source, and not what was spent or planned [G08]', () => {
  const works = planned('water-environment', '河段治理').then('2026-02-20', 'clerk', 'receiveEarly', { received: '1500000000', source: 'superior' }).then('2026-03-01', 'clerk', 'start')
    .then('2026-05-01', 'clerk', 'receiveFunds', { received: '1000000000', source: 'superior' }).then('2026-05-02', 'clerk', 'receiveFunds', { received: '50000000', source: 'own' })
    .then('2026-06-01', 'clerk', 'spend', { spent: '900000000' }).then('2026-11-01', 'clerk', 'accept', { pieces: 2 })
  const above = works.facts('received').filter(({ by }) => by[1] === 'superior').map(({ amount }) => amount)

  expect(above).toEqual(['1500000000', '1000000000'])
  expect(works.books()).toMatchObject({ received: '2550000000', spent: '900000000', accepted: '1', pieces: '2' })
})

test('a receipt entered twice is struck out and counts once [G08]', () => {
  const received = { received: '100', source: 'superior' }
  const twice = building('water-environment').then('2026-04-01', 'clerk', 'receiveFunds', received).then('2026-04-01', 'clerk', 'receiveFunds', received)

  expect(twice.corrects('2026-04-02', 'clerk', { of: twice.acts.at(-1)?.id, void: true }).books()['received']).toBe('100')
})

test('a hamlet applies, builds, is accepted and rewarded; it is not settled before, and nought may be the reward [G11]', () => {
  const accepted = building('hamlet', '大屋湾').then('2026-08-01', 'clerk', 'accept', { pieces: 1 })
  const rewarded = accepted.then('2026-09-01', 'clerk', 'reward', { rewardPaid: '5000000' })

  expect(building('hamlet').tries('2026-08-01', 'clerk', 'reward', { rewardPaid: '1' })?.code).toBe('wrong-state')
  expect(accepted.tries('2026-09-01', 'clerk', 'settle')?.says).toContain('发放奖补')
  expect(rewarded.then('2026-09-02', 'clerk', 'settle').on('2026-09-02').state).toBe('settled')
  expect(rewarded.books()).toMatchObject({ pieces: '1', rewarded: '5000000' })
  expect(accepted.then('2026-09-01', 'clerk', 'reward', { rewardPaid: '0' }).books()).toMatchObject({ pieces: '1', rewarded: '0' })
})

test('only hamlets are rewarded: for other works the bill is paid [G11]', () => {
  expect(road.then('2026-06-10', 'clerk', 'accept', { pieces: 1, length: 800 }).tries('2026-07-01', 'clerk', 'reward', { rewardPaid: '1' })?.says).toContain('资金支出')
})

test('stations built are those accepted; one cancelled counts nowhere as built [G09]', () => {
  expect(building('sewage-station').then('2026-07-01', 'clerk', 'accept', { pieces: 11 }).books()).toMatchObject({ pieces: '11' })
  expect(building('sewage-station').then('2026-07-01', 'clerk', 'cancel', { reason: '选址不成' }).books()).toMatchObject({ underWay: '0' })
  expect(building('sewage-station').then('2026-07-01', 'clerk', 'cancel', { reason: '选址不成' }).books()['pieces']).toBeUndefined()
})

test('building the governance centres is what was spent on them [F01]', () => {
  const centre = building('governance-centre').then('2026-04-01', 'clerk', 'spend', spend('150000000', 'building'))

  expect(centre.facts('spent')[0]).toMatchObject({ amount: '150000000', by: ['governance-centre', 'building', village] })
})

test('nothing is accepted that was not begun, and nobody but the desk accepts [G12]', () => {
  expect(planned('rural-road', '路').tries('2026-03-01', 'clerk', 'accept', { pieces: 1, length: 1 })?.code).toBe('wrong-state')
  expect(road.tries('2026-06-10', 'village-official', 'accept', { pieces: 1, length: 1 })?.code).toBe('not-your-post')
})

test('what a dyke cost is what was settled, not the plan and not the bills paid so far; it is not settled without the sum [G07]', () => {
  const accepted = story(project, '2020-02-01', { kind: 'dyke', name: '北岸堤围整治', village, budget: '30000000' }).then('2020-03-01', 'clerk', 'start')
    .then('2020-05-01', 'clerk', 'spend', spend('20000000', 'building')).then('2020-11-01', 'clerk', 'accept', { pieces: 1 })
  const settled = accepted.then('2020-12-20', 'clerk', 'settle', { settlement: '28000000' })

  expect(accepted.books()['settled']).toBeUndefined()
  expect(accepted.tries('2020-12-20', 'clerk', 'settle')?.says).toContain('结算金额')
  expect(settled.books()).toMatchObject({ settled: '28000000', spent: '20000000', accepted: '1' })
  expect(settled.facts('settled')).toMatchObject([{ day: '2020-12-20', by: ['dyke', village] }])
  expect(settled.corrects('2021-01-04', 'clerk', { of: settled.acts.at(-1)?.id, set: { settlement: '27999999' } }).books()['settled']).toBe('27999999')
  expect(building('back-lane').then('2026-05-01', 'clerk', 'accept', { pieces: 1 }).tries('2026-06-01', 'clerk', 'settle')).toBeUndefined()
})

test('five canals of two works are five, on the day each was accepted, and what they cost is beside them [G06]', () => {
  const clearing = story(project, '2020-03-01', { kind: 'canal-clearing', name: '东片干渠清淤' }).then('2020-03-05', 'clerk', 'start')
  const two = clearing.then('2020-04-01', 'clerk', 'spend', { spent: '1200000' }).then('2020-04-20', 'clerk', 'accept', { pieces: 2, length: 5400 })
  const three = story(project, '2020-03-01', { kind: 'canal-clearing', name: '西片干渠清淤' }).then('2020-03-05', 'clerk', 'start').then('2020-05-06', 'clerk', 'accept', { pieces: 3 })

  expect(clearing.books()['pieces']).toBeUndefined()
  expect([...two.facts('pieces'), ...three.facts('pieces')].map(({ day, amount, by }) => [day, amount, by[0]])).toEqual([['2020-04-20', '2', 'canal-clearing'], ['2020-05-06', '3', 'canal-clearing']])
  expect(two.books()).toMatchObject({ accepted: '1', spent: '1200000', length: '5400' })
})
