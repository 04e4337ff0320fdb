import { expect, test } from 'vitest'
import { story } from '../../story.fixture.ts'
import { passedOn } from './passed-on.ts'

const what = { number: '2026-007', kind: 'report', addressee: 'discipline', carrier: 'paper', handedBy: '0196b4a0-0000-7000-8000-000000000001' }

test('that something came and where it went is registered and counted', () => {
  expect(story(passedOn, '2026-04-02', what).books()).toEqual({ passed: '1' })
  for (const field of Object.keys(what)) expect(() => story(passedOn, '2026-04-02', { ...what, [field]: undefined })).toThrow('field-missing')
})

test('nothing in it can hold what it says, whom it names, or a file: one number of twenty characters, the rest chosen', () => {
  expect(Object.fromEntries(Object.entries(passedOn.fields).map(([name, { kind }]) => [name, kind]))).toEqual({
    number: 'text', kind: 'choice', addressee: 'choice', carrier: 'choice', handedBy: 'officer',
  })
  expect(passedOn.fields['number']).toMatchObject({ max: 20 })
  expect(Object.keys(passedOn.transitions)).toEqual(['register'])
  expect(passedOn.papers).toEqual({})
})
