import { expect, test } from 'vitest'
import { readFigure } from '../../read-figure.fixture.ts'
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

const year = { from: '2026-01-01', to: '2026-12-31' }
const model = (day: string, at: string, level: string) => story(honour, day, { ...told, name: '民主法治示范村', sort: 'democracy', holder: 'village', village: at, level })

test('a village named twice in a year is one village named; what it holds is told by level, and each village once [A24] [H27]', () => {
  const other = '00000000-0000-7000-a000-000000000002'
  const named = [
    model('2026-04-08', village, 'municipal'), model('2026-11-03', village, 'provincial'), model('2025-12-31', other, 'municipal'), story(honour, '2026-05-05', { ...told, holder: 'village', village: other }),
  ]
  const figure = (id: string) => readFigure(id, year, ...named)

  expect([figure('model-democracy-villages'), figure('model-democracy-villages-held')]).toEqual(['1', '2'])
  expect([figure('model-democracy-villages-municipal'), figure('model-democracy-villages-provincial'), figure('model-democracy-villages-national')]).toEqual(['2', '1', '0'])
})

test('the name taken back is held until that day; one entered twice or of another sort counts nowhere; a town cannot be such a village [H27]', () => {
  const named = model('2026-04-08', village, 'municipal')
  const revoked = named.then('2026-09-30', 'clerk', 'revoke', { reason: '复核未通过' })
  const held = (to: string) => readFigure('model-democracy-villages-held', { from: '2026-01-01', to }, revoked)

  expect([held('2026-09-29'), held('2026-09-30')]).toEqual(['1', '0'])
  expect(readFigure('model-democracy-villages', year, revoked)).toBe('1')
  expect(readFigure('model-democracy-villages', year, named.corrects('2026-05-01', 'clerk', { of: named.acts[0]?.id, void: true }))).toBe('0')
  expect(readFigure('model-democracy-villages', year, named.corrects('2026-05-01', 'clerk', { of: named.acts[0]?.id, set: { sort: 'peace' } }))).toBe('0')
  expect(opens({ sort: 'democracy' })).toThrow('获得者请选“村（社区）”')
})
