import { expect, test } from 'vitest'
import { story } from '../../story.fixture.ts'
import { honour } from './honour.ts'

const village = '00000000-0000-7000-a000-000000000001'
const person = { person: '00000000-0000-7000-b000-000000000001', of: 'sealed' }
const told = { name: '卫生乡镇', level: 'provincial', body: '示例省爱国卫生运动委员会', holder: 'town', document: '示例〔2026〕12号' }
const held = story(honour, '2026-04-08', told)
const opens = (what: Record<string, unknown>) => () => story(honour, '2026-04-08', { ...told, ...what } as typeof told)

test('an honour counts on the day it was awarded, by its level and who holds it [A24]', () => {
  expect(held.books()).toMatchObject({ awarded: '1', standing: '1' })
  expect(held.facts('awarded').map(({ day, by }) => [day, by])).toEqual([['2026-04-08', ['provincial', 'town', '']]])
})

test('there is no entry without the body that awarded it, nor for a village, unit or person that is not named [A24]', () => {
  expect(opens({ body: null })).toThrow('授予单位')
  expect(opens({ holder: 'village' })).toThrow('哪个村')
  expect(opens({ holder: 'unit' })).toThrow('单位名称')
  expect(opens({ holder: 'person' })).toThrow('姓名')
  expect([opens({ holder: 'village', village })().books(), opens({ holder: 'person', person })().books()]).toEqual([held.books(), held.books()])
})

test('a level read wrongly is put right on the day of the award; a double entry is struck out [A24]', () => {
  const corrected = held.corrects('2026-09-01', 'clerk', { of: held.acts[0]?.id, set: { level: 'municipal' } })

  expect(corrected.facts('awarded').every(({ day }) => day === '2026-04-08')).toBe(true)
  expect(corrected.books()['awarded']).toBe('1')
  expect(held.corrects('2026-09-01', 'clerk', { of: held.acts[0]?.id, void: true }).books()).toMatchObject({ awarded: '0', standing: '0' })
})

test('an honour taken back no longer stands and was still awarded in its year [A24]', () => {
  expect(held.then('2027-02-01', 'clerk', 'revoke', { reason: '复审未通过' }).books()).toMatchObject({ awarded: '1', revoked: '1', standing: '0' })
})
