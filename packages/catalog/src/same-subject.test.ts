import { expect, test } from 'vitest'
import { indicators } from './register.ts'
import { sameSubjects } from './same-subject.ts'

test('each subject names at least two figures there are, each once, with whose count it is', () => {
  const known = new Map(indicators.map((one) => [one.id, one]))

  expect(sameSubjects.flatMap(({ figures }) => figures.filter(({ figure, owner }) => !known.has(figure) || owner === ''))).toEqual([])
  expect(sameSubjects.every(({ figures }) => figures.length > 1 && new Set(figures.map(({ figure }) => figure)).size === figures.length)).toBe(true)
})
