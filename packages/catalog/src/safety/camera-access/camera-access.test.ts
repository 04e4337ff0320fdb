import { expect, test } from 'vitest'
import { story } from '../../story.fixture.ts'
import { cameraAccess } from './camera-access.ts'

const village = '00000000-0000-7000-a000-000000000001'
const inVillage = (day: string, answer: string) => ({ need: { need: 'count' as const, measure: 'camera-access.villages', subject: village, from: '1900-01-01', to: day }, answer })
const link = { village, cameras: 6, from: '2020-03-02' }
const linked = story(cameraAccess, '2020-03-02', link, { needs: [inVillage('2020-03-02', '0')] })

test('a village stands in the books from the day its cameras are linked to the last day before they are taken off [F02]', () => {
  const ended = linked.then('2020-11-30', 'clerk', 'end', { to: '2020-11-30', reason: '线路改造' })

  expect(linked.tries('2020-11-30', 'clerk', 'end', { to: '2020-03-01' })?.says).toContain('不能早于')
  expect(linked.books()).toMatchObject({ villages: '1', cameras: '6' })
  expect(ended.facts('villages').map(({ day, amount, subject }) => [day, amount, subject])).toEqual([['2020-03-02', '1', village], ['2020-12-01', '-1', village]])
})

test('more cameras are a change of the same line: the village is one, the cameras are more [F02]', () => {
  expect(linked.then('2020-06-01', 'clerk', 'change', { cameras: 9 }).books()).toMatchObject({ villages: '1', cameras: '9' })
})

test('a village linked already is refused a second line, and one whose link was taken off is not; the cameras are told [F02]', () => {
  const again = { ...link, from: '2020-05-06' }

  expect(() => story(cameraAccess, '2020-05-06', again, { needs: [inVillage('2020-05-06', '1')] })).toThrow('已经接入')
  expect(() => story(cameraAccess, '2020-05-06', again, { needs: [inVillage('2020-05-06', '0')] })).not.toThrow()
  for (const field of ['village', 'cameras']) expect(() => story(cameraAccess, '2020-03-02', { ...link, [field]: null })).toThrow('field-missing')
})
