import { expect, test } from 'vitest'
import { story } from '../../story.fixture.ts'
import { massIncidentReturn } from './mass-incident-return.ts'

const told = { month: '2026-03-01', incidents: 0, major: 0, source: '县委政法委' }
const nought = story(massIncidentReturn, '2026-04-02', told)

test('a month without any is returned as nought in its own month, and a missing month has no record at all [D26]', () => {
  expect(nought.books()).toEqual({ incidents: '0', major: '0', returns: '1' })
  expect(nought.facts('returns')).toMatchObject([{ day: '2026-03-01', amount: '1' }])
  expect(nought.facts('incidents').filter(({ day }) => day === '2026-02-01')).toEqual([])
  for (const field of ['incidents', 'major', 'source']) expect(() => story(massIncidentReturn, '2026-04-02', { ...told, [field]: null })).toThrow('field-missing')
})

test('no major one without one at all; told later it corrects its month; it holds no person and no list [D26]', () => {
  expect(() => story(massIncidentReturn, '2026-04-02', { ...told, major: 1 })).toThrow('也是0')
  expect(nought.corrects('2026-05-06', 'clerk', { of: nought.acts[0]?.id, set: { incidents: 1 } }).books()).toEqual({ incidents: '1', major: '0', returns: '1' })
  expect(Object.values(massIncidentReturn.fields).map(({ kind }) => kind)).toEqual(['day', 'integer', 'integer', 'text', 'files'])
})
