import { expect, test } from 'vitest'
import { countsOf } from './counts-of.ts'

const clean = { numPassedTests: 3, numFailedTests: 0, numPendingTests: 1, numTodoTests: 1, testResults: [] }

test('a run that went well is counted as the runner counts it', () => {
  expect(countsOf(clean, 0)).toEqual({ passed: 3, failed: 0, skipped: 2 })
})

test('a file that failed without a failed test counts as one failure, each', () => {
  const file = { status: 'failed', assertionResults: [{ status: 'skipped' }] }

  expect(countsOf({ ...clean, testResults: [file, { ...file, assertionResults: [] }] }, 1).failed).toBe(2)
  expect(countsOf({ ...clean, numFailedTests: 1, testResults: [{ ...file, assertionResults: [{ status: 'failed' }] }] }, 1).failed).toBe(1)
})

test('a run that ended badly is never counted as clean', () => {
  expect(countsOf(clean, 1).failed).toBe(1)
})
