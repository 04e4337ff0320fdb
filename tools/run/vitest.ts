import { existsSync, readFileSync, rmSync } from 'node:fs'
import { countsOf, failedFiles, failuresOf, withAgain, type RunReport } from './counts-of.ts'
import { reportFile, type Counts } from './results.ts'
import { packaged, run } from './spawn.ts'

export interface TestRun {
  /** Under this name the report and the counts are kept. */
  readonly name: string
  readonly projects: readonly string[]
  readonly long: boolean
  readonly env: NodeJS.ProcessEnv
}

/** How a run ended, and what failed in it, a line each. */
export interface Ended extends Counts {
  readonly failures: readonly string[]
}

/** More than so many files that failed are no matter of a busy machine. */
const atMostAgain = 3

/**
 * Runs the tests and counts from vitest's own report. Whatever went wrong outside a test counts as a failure too. A few files that failed
 * are run once more by themselves: what fails again has failed; what passes then is named as unsteady, so that somebody looks at it.
 */
export async function runTests(test: TestRun): Promise<Ended> {
  const first = await runOnce(test, test.name, [])
  if (!first.report) return { passed: 0, failed: first.code === 0 ? 0 : 1, skipped: 0, failures: [] }
  const files = failedFiles(first.report)
  if (files.length === 0 || files.length > atMostAgain) return told(first.report, first.code)

  const unsteady = failuresOf(first.report)
  console.log(`\n${files.length} of the files failed and are run once more by themselves:\n${unsteady.map((line) => `  ${line}`).join('\n')}`)
  const again = await runOnce(test, `${test.name}-again`, files)
  if (!again.report) return told(first.report, first.code)
  const counts = told(withAgain(first.report, again.report), again.code)
  if (counts.failed === 0) console.log(`\nUnsteady, passed the second time:\n${unsteady.map((line) => `  ${line}`).join('\n')}`)
  return counts
}

function told(report: RunReport, code: number): Ended {
  return { ...countsOf(report, code), failures: failuresOf(report) }
}

async function runOnce({ projects, long, env }: TestRun, name: string, files: readonly string[]): Promise<{ code: number; report?: RunReport }> {
  const kept = reportFile(name)
  rmSync(kept, { force: true })
  const code = await run(packaged('vitest', [
    'run', ...files, '--mode', modeOf(long, env), ...projects.flatMap((project) => ['--project', project]),
    '--reporter=default', '--reporter=json', `--outputFile.json=${kept}`,
  ], env))
  // as: vitest's own format, the same version as this file's
  return existsSync(kept) ? { code, report: JSON.parse(readFileSync(kept, 'utf8')) as RunReport } : { code }
}

/** Short tests on a PostgreSQL that the surroundings name leave out what would not run on it anyhow. */
function modeOf(long: boolean, { TEST_DATABASE_ADMIN_URL }: NodeJS.ProcessEnv): string {
  if (long) return 'long'
  return TEST_DATABASE_ADMIN_URL === undefined || TEST_DATABASE_ADMIN_URL === '' ? 'test' : 'named-server'
}

/** The names of the tests of one project, without running them. */
export async function listTests({ name, projects, long, env }: TestRun): Promise<string[]> {
  const list = reportFile(`${name}-list`)
  rmSync(list, { force: true })
  await run(packaged('vitest', ['list', `--json=${list}`, '--mode', modeOf(long, env), ...projects.flatMap((project) => ['--project', project])], env))
  if (!existsSync(list)) return []
  // as: vitest's own format
  return (JSON.parse(readFileSync(list, 'utf8')) as { name: string }[]).map((test) => test.name)
}
