import { existsSync, readFileSync, rmSync } from 'node:fs'
import { countsOf, type RunReport } from './counts-of.ts'
import { reportFile, type Counts } from './results.ts'
import { packaged, run } from './spawn.ts'

export interface TestRun {
  /** Under this name the report and the counts are kept. */
  readonly name: string
  readonly projects: readonly string[]
  readonly long: boolean
  readonly env: NodeJS.ProcessEnv
}

/** Runs the tests once and counts from vitest's own report. Whatever went wrong outside a test counts as a failure too. */
export async function runTests({ name, projects, long, env }: TestRun): Promise<Counts> {
  const report = reportFile(name)
  rmSync(report, { force: true })
  const code = await run(packaged('vitest', [
    'run', '--mode', long ? 'long' : 'test', ...projects.flatMap((project) => ['--project', project]),
    '--reporter=default', '--reporter=json', `--outputFile.json=${report}`,
  ], env))
  if (!existsSync(report)) return { passed: 0, failed: code === 0 ? 0 : 1, skipped: 0 }
  // as: vitest's own format, the same version as this file's
  return countsOf(JSON.parse(readFileSync(report, 'utf8')) as RunReport, code)
}

/** The names of the tests of one project, without running them. */
export async function listTests({ name, projects, long, env }: TestRun): Promise<string[]> {
  const list = reportFile(`${name}-list`)
  rmSync(list, { force: true })
  await run(packaged('vitest', ['list', `--json=${list}`, '--mode', long ? 'long' : 'test', ...projects.flatMap((project) => ['--project', project])], env))
  if (!existsSync(list)) return []
  // as: vitest's own format
  return (JSON.parse(readFileSync(list, 'utf8')) as { name: string }[]).map((test) => test.name)
}
