import type { Counts } from './results.ts'

/** What is read of vitest's JSON report. */
export interface RunReport {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly numTodoTests: number
  readonly testResults: readonly FileReport[]
}

export interface FileReport {
  readonly name?: string
  readonly status: string
  readonly message?: string
  readonly assertionResults: readonly { readonly status: string; readonly fullName?: string; readonly failureMessages?: readonly string[] | null }[]
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

/** The files in which something failed, as the runner names them. */
export function failedFiles(report: RunReport): string[] {
  return report.testResults.filter(({ status }) => status === 'failed').flatMap(({ name }) => name ?? [])
}

/** The report of a run in which some files were run once more: what these came to the second time stands for them. */
export function withAgain(first: RunReport, again: RunReport): RunReport {
  const kept = first.testResults.filter(({ status }) => status !== 'failed')
  const testResults = [...kept, ...again.testResults]
  const of = (...statuses: string[]) => testResults.flatMap(({ assertionResults }) => assertionResults).filter(({ status }) => statuses.includes(status)).length
  return { numPassedTests: of('passed'), numFailedTests: of('failed'), numPendingTests: of('skipped', 'pending', 'disabled'), numTodoTests: of('todo'), testResults }
}

/** A line for each test that failed, and for each file that failed without one: which, and the first line of why. */
export function failuresOf(report: RunReport): string[] {
  return report.testResults.filter(({ status }) => status === 'failed').flatMap((file) => {
    const tests = file.assertionResults.filter(({ status }) => status === 'failed')
    if (tests.length === 0) return [`${file.name}: ${firstLine(file.message)}`]
    return tests.map(({ fullName, failureMessages }) => `${file.name}: ${fullName}: ${firstLine(failureMessages?.[0])}`)
  })
}

function firstLine(message = ''): string {
  return message.split('\n', 1)[0]?.slice(0, 300) ?? ''
}

function isBroken(file: FileReport): boolean {
  return file.status === 'failed' && !file.assertionResults.some((one) => one.status === 'failed')
}
