import { parseArgs } from 'node:util'
import { prepareJourneys } from './run/journeys.ts'
import { add, writeCounts, writeFailures } from './run/results.ts'
import { run } from './run/spawn.ts'
import { runTests, type Ended, type TestRun } from './run/vitest.ts'

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

/** These begin on a copy of the demonstration; while it is played, the others run. */
const onDemo = ['demo', 'journeys', 'deploy']

const journeys = test.projects.includes('journeys') ? await prepareJourneys(test) : undefined
const { failures, ...counts } = await runAll()
for (const line of journeys?.ready === false ? journeys.say : []) console.log(line)
writeCounts(test.name, counts)
writeFailures(test.name, failures)
console.log(`\n${test.name}: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`)
process.exitCode = counts.failed === 0 ? 0 : 1

async function runAll(): Promise<Ended> {
  if (!journeys) return runInTwo(test)
  if (journeys.ready) return runInTwo({ ...test, env: journeys.env })
  const others = test.projects.filter((project) => project !== 'journeys')
  const instead = { ...journeys.instead, failures: [] }
  return others.length === 0 ? instead : together(await runInTwo({ ...test, projects: others }), instead)
}

async function runInTwo(all: TestRun): Promise<Ended> {
  const [before, after] = [all.projects.filter((name) => !onDemo.includes(name)), all.projects.filter((name) => onDemo.includes(name))]
  if (before.length === 0 || !after.includes('journeys')) return runTests(all)
  const played = run({ file: process.execPath, args: ['apps/server/test/play-demo.ts'] })
  const first = await runTests({ ...all, projects: before })
  // One that could not be played fails those that need it, with its reason.
  await played
  return together(first, await runTests({ ...all, name: `${all.name}-on-demo`, projects: after }))
}

function together(one: Ended, other: Ended): Ended {
  return { ...add(one, other), failures: [...one.failures, ...other.failures] }
}
