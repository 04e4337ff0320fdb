import { expect, test } from 'vitest'
import { readFigure } from '../../read-figure.fixture.ts'
import { story } from '../../story.fixture.ts'
import { legalConsultation } from './legal-consultation.ts'

const year = { from: '2026-01-01', to: '2026-12-31' }
const asked = (day: string, channel: string, times: number) => story(legalConsultation, day, { channel, topic: 'family', times, answeredBy: 'office' })
const stall = asked('2026-12-04', 'stall', 12)
const window = asked('2026-03-02', 'window', 1)

test('times add up, not records, and those at stalls are told apart [H07]', () => {
  expect([readFigure('consultations', year, stall, window), readFigure('consultations-at-events', year, stall, window)]).toEqual(['13', '12'])
  expect(window.facts('times').map(({ day, by }) => [day, by])).toEqual([['2026-03-02', ['window', 'family', 'office', '']]])
})

test('a number put right counts on its day; what was not asked or answered by nobody is not taken [H07]', () => {
  const corrected = stall.corrects('2027-01-05', 'clerk', { of: stall.acts[0]?.id, set: { times: 21 } })

  expect(readFigure('consultations', year, corrected, window)).toBe('22')
  expect(readFigure('consultations', { from: '2027-01-01', to: '2027-12-31' }, corrected)).toBe('0')
  expect(readFigure('consultations', year, window.corrects('2026-03-03', 'clerk', { of: window.acts[0]?.id, void: true }))).toBe('0')
  for (const field of ['channel', 'topic', 'times', 'answeredBy']) expect(() => story(legalConsultation, '2026-03-02', { channel: 'phone', topic: 'debt', times: 1, answeredBy: 'office', [field]: null })).toThrow('field-missing')
})

test('nothing is kept of who asked [H07]', () => {
  expect(Object.values(legalConsultation.fields).map(({ kind }) => kind)).not.toContain('person')
})
