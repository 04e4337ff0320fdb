import type { Counts } from './results.ts'

/** What is read of vitest's JSON report. */
export interface RunReport {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly numTodoTests: number
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly { readonly status: string }[] }[]
}

/**
 * The counts of a run from the runner's report and its exit code. Besides the failed tests, each file that failed without one
 * counts (it could not be loaded, or its set-up broke), and so does a run that ended badly with nothing else to show for it.
 */
export function countsOf(report: RunReport, code: number): Counts {
  const broken = report.testResults.filter(isBroken).length
  const failed = report.numFailedTests + broken
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

function isBroken(file: RunReport['testResults'][number]): boolean {
  return file.status === 'failed' && !file.assertionResults.some((one) => one.status === 'failed')
}
