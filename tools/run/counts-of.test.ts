import { expect, test } from 'vitest'
import { countsOf, failedFiles, failuresOf, withAgain } from './counts-of.ts'

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

test('a file that is run once more counts as it came out the second time, and what failed is told by its name', () => {
  const good = { name: 'a.test.ts', status: 'passed', assertionResults: [{ status: 'passed' }, { status: 'skipped' }] }
  const bad = { name: 'b.test.ts', status: 'failed', assertionResults: [{ status: 'passed' }, { status: 'failed', fullName: 'it holds', failureMessages: ['too late\n  at b'] }] }
  const first = { ...clean, numPassedTests: 2, numFailedTests: 1, testResults: [good, bad] }
  const better = { ...bad, status: 'passed', assertionResults: [{ status: 'passed' }, { status: 'passed' }] }

  expect(failedFiles(first)).toEqual(['b.test.ts'])
  expect(failuresOf(first)).toEqual(['b.test.ts: it holds: too late'])
  expect(countsOf(withAgain(first, { ...clean, testResults: [better] }), 0)).toEqual({ passed: 3, failed: 0, skipped: 1 })
  expect(countsOf(withAgain(first, { ...clean, testResults: [bad] }), 1)).toEqual({ passed: 2, failed: 1, skipped: 1 })
})
