import { expect, test } from 'vitest'
import { story } from '../../story.fixture.ts'
import { drugPlantSurvey } from './drug-plant-survey.ts'

const village = '00000000-0000-7000-a000-000000000001'
const planned = story(drugPlantSurvey, '2026-03-02', { village, season: 'seedling', area: '后山撂荒地', finishBy: '2026-03-20' })
const seen = { places: 1, plants: 12, told: '3月10日 派出所', size: '30.5' }
const destroyed = planned.then('2026-03-10', 'village-official', 'find', seen).then('2026-03-10', 'officer', 'destroy', { destroyed: 12, witness: '派出所' })

test('planned, walked, found, destroyed before a witness and looked at again by somebody else; a survey counts once it was walked [F25]', () => {
  const closed = destroyed.then('2026-03-25', 'village-official', 'recheck', { recheck: '没有再长' })

  expect(planned.books()).toEqual({})
  expect(closed.books()).toEqual({ surveys: '1', size: '30.5', places: '1', plants: '12', destroyed: '12', due: '1', inTime: '1' })
  expect(destroyed.tries('2026-03-25', 'officer', 'recheck', { recheck: '没有' })?.says).toContain('换一位同事')
})

test('nothing found is a survey with a nought, and neither can be entered as the other [F25]', () => {
  const clear = planned.then('2026-03-20', 'grid-worker', 'clear', { places: 0, plants: 0, size: '20' })

  expect(clear.books()).toEqual({ surveys: '1', size: '20', places: '0', plants: '0', due: '1', inTime: '1' })
  expect(planned.tries('2026-03-10', 'grid-worker', 'clear', { places: 1, plants: 3 })?.says).toContain('踏查有发现')
  expect(planned.tries('2026-03-10', 'grid-worker', 'find', { ...seen, plants: 0 })?.says).toContain('踏查未发现')
  expect(planned.tries('2026-03-10', 'grid-worker', 'find', { places: 1, plants: 3 })).toMatchObject({ code: 'field-missing', field: 'told' })
  expect(planned.tries('2026-03-10', 'grid-worker', 'clear')).toMatchObject({ code: 'field-missing' })
})

test('the last day to walk it and the last to look again, and the day after each; what grew again is destroyed anew [F25]', () => {
  const again = destroyed.then('2026-03-20', 'village-official', 'again', { reason: '又出苗' })

  expect([planned.on('2026-03-20').overdue, planned.on('2026-03-21').overdue]).toEqual([[], ['find']])
  expect([destroyed.on('2026-03-25').overdue, destroyed.on('2026-03-26').overdue]).toEqual([[], ['recheck']])
  expect(again.tries('2026-03-20', 'officer', 'destroy')).toMatchObject({ code: 'field-missing' })
  expect(() => story(drugPlantSurvey, '2026-03-02', { village, season: 'seedling', area: '后山', finishBy: '2026-03-01' })).toThrow('不能早于')
})

test('it names nobody and no way that was walked [F25]', () => {
  expect(Object.values(drugPlantSurvey.fields).filter(({ kind }) => ['person', 'people', 'officer'].includes(kind))).toEqual([])
})
