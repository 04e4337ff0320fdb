import { parseArgs } from 'node:util'
import { prepareJourneys } from './run/journeys.ts'
import { add, writeCounts, type Counts } from './run/results.ts'
import { runTests, type TestRun } from './run/vitest.ts'

/**
 * `npm test`, and with `--long` the tests named `*.long.test.ts` instead. `--project NAME` (again and again) runs only these;
 * `--results NAME` keeps the counts under that name in .cache/results.
 */
const { values } = parseArgs({
  options: { long: { type: 'boolean', default: false }, project: { type: 'string', multiple: true }, results: { type: 'string' } },
})

const test: TestRun = {
  name: values.results ?? (values.long ? 'test-long' : 'test'),
  projects: values.project ?? ['kernel', 'tools', 'launcher', 'console', 'server', 'load', 'demo', 'journeys', 'deploy'],
  long: values.long,
  env: process.env,
}

const journeys = test.projects.includes('journeys') ? await prepareJourneys(test) : undefined
const counts = await runAll()
for (const line of journeys?.ready === false ? journeys.say : []) console.log(line)
writeCounts(test.name, counts)
console.log(`\n${test.name}: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`)
process.exitCode = counts.failed === 0 ? 0 : 1

async function runAll(): Promise<Counts> {
  if (!journeys) return runTests(test)
  if (journeys.ready) return runTests({ ...test, env: journeys.env })
  const others = test.projects.filter((project) => project !== 'journeys')
  return others.length === 0 ? journeys.instead : add(await runTests({ ...test, projects: others }), journeys.instead)
}
