import { expect, test } from 'vitest'
import { story } from '../../story.fixture.ts'
import { hazard } from '../hazard/hazard.ts'
import { townInspection } from './town-inspection.ts'

const village = '00000000-0000-7000-a000-000000000001'
const plant = '00000000-0000-7000-d000-000000000009'
const visit = { area: 'work-safety', village, site: '示例加工厂', premises: plant, officers: 2, result: 'hazards', hazards: 3 }
const inspected = story(townInspection, '2026-06-10', visit, 'officer')

test('an inspection of the town counts by area and village, with those who went and what they found [F31]', () => {
  expect(inspected.books()).toEqual({ done: '1', visits: '1', premises: '1', officerTimes: '2', hazards: '3' })
  expect(inspected.facts('done')[0]?.by).toEqual(['work-safety', village])
  expect(inspected.facts('premises').map(({ subject }) => subject)).toEqual([plant])
})

test('a place that is no business is inspected without being a visit to one, and a closed gate is no inspection [F31]', () => {
  const field = story(townInspection, '2026-10-02', { area: 'burning', village, site: '东边田块', officers: 4, result: 'pass', hazards: 0 }, 'officer')

  expect(field.books()).toEqual({ done: '1', officerTimes: '4', hazards: '0' })
  expect(story(townInspection, '2026-06-10', { ...visit, result: 'absent', hazards: null }).books()).toEqual({ officerTimes: '2' })
})

test('grid workers do not inspect [F31]', () => {
  expect(() => story(townInspection, '2026-06-10', visit, 'grid-worker')).toThrow('not-your-post')
})

test('a hazard names the inspection it was found in [F31]', () => {
  const from = inspected.acts[0]?.stream ?? ''
  const one = story(hazard, '2026-06-10', { area: 'work-safety', grade: 'major', village, site: '示例加工厂', problem: '通道堵塞', premises: plant, inspection: from }, 'officer')

  expect(one.standing().values['inspection']).toBe(from)
})

test('a wrong number of hazards is corrected on the day of the inspection [F31]', () => {
  const corrected = inspected.corrects('2026-07-01', 'clerk', { of: inspected.acts[0]?.id, set: { hazards: 2 } })

  expect(corrected.facts('hazards').map(({ day, amount }) => [day, amount])).toEqual([['2026-06-10', '2']])
})
