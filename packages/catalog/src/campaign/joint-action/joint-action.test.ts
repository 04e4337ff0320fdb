import { expect, test } from 'vitest'
import { story } from '../../story.fixture.ts'
import { jointAction } from './joint-action.ts'

const village = '00000000-0000-7000-a000-000000000001'
const outing = { kind: 'anti-counterfeit', units: ['enforcement-team', 'market-office', 'police-station'], officers: 12, vehicles: 2, places: ['market', 'catering'], checked: 9, village }
const acted = story(jointAction, '2020-06-03', outing)

test('an outing against counterfeits counts those who went and the vehicles of that outing; the same people another day count again [C35]', () => {
  const again = story(jointAction, '2020-06-10', { ...outing, officers: 8, vehicles: 1 })
  const other = story(jointAction, '2020-06-11', { ...outing, kind: 'illegal-construction' })

  expect(acted.books()).toEqual({ actions: '1', officerTimes: '12', vehicleTimes: '2', checked: '9' })
  expect([...acted.facts('officerTimes'), ...again.facts('officerTimes')].map(({ day, amount, by }) => [day, amount, by[0]])).toEqual([['2020-06-03', '12', 'anti-counterfeit'], ['2020-06-10', '8', 'anti-counterfeit']])
  expect(acted.facts('vehicleTimes')[0]).toMatchObject({ unit: 'vehicle-times', by: ['anti-counterfeit', village] })
  expect(other.facts('vehicleTimes')[0]?.by[0]).toBe('illegal-construction')
})

test('a joint action needs two units; on foot it counts no vehicle; a number put right stays on the day, a double entry is struck out [C35]', () => {
  const onFoot = story(jointAction, '2020-06-03', { ...outing, vehicles: 0 })

  expect(() => story(jointAction, '2020-06-03', { ...outing, units: ['enforcement-team'] })).toThrow('至少有两个参加单位')
  expect(onFoot.books()['vehicleTimes']).toBe('0')
  expect(acted.corrects('2020-07-01', 'clerk', { of: acted.acts[0]?.id, set: { officers: 21 } }).books()['officerTimes']).toBe('21')
  expect(acted.corrects('2020-07-01', 'clerk', { of: acted.acts[0]?.id, void: true }).books()).toEqual({ actions: '0', officerTimes: '0', vehicleTimes: '0', checked: '0' })
})

test('what was found is handed over and stands until it is answered, or is settled on the spot; nothing is handed over unfound [C35]', () => {
  const found = acted.then('2020-06-03', 'officer', 'find', { finding: '疑似假冒商品' })
  const handed = found.then('2020-06-04', 'officer', 'transfer', { handedTo: '县市场监管局' })

  expect(acted.tries('2020-06-04', 'officer', 'transfer', { handedTo: '县市场监管局' })?.code).toBe('wrong-state')
  expect(handed.books()).toMatchObject({ found: '1', transferred: '1', unanswered: '1' })
  expect(handed.then('2020-06-20', 'officer', 'answer', { reply: '已立案' }).books()['unanswered']).toBe('0')
  expect(found.then('2020-06-03', 'officer', 'settle', { result: '已下架' }).books()['transferred']).toBeUndefined()
})
