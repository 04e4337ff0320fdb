import { checkCrossCheck } from '@zhenzhi/kernel'
import { expect, test } from 'vitest'
import { crossChecks } from './cross-checks.ts'
import { indicators } from './register.ts'

test('every check names figures that there are, add up, and are of one unit', () => {
  expect(crossChecks.flatMap((check) => checkCrossCheck(check, indicators))).toEqual([])
  expect(new Set(crossChecks.map(({ id }) => id)).size).toBe(crossChecks.length)
})
