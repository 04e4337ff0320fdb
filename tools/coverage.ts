import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { definitions } from '@zhenzhi/catalog'
import { coveragePage, unknownRows } from './coverage/page.ts'
import { proofs, type TestReport } from './coverage/proofs.ts'
import { specification } from './coverage/rows.ts'
import { untried } from './coverage/tried.ts'
import { reportFile } from './run/results.ts'
import { runTests } from './run/vitest.ts'
import { root } from './tree/root.ts'

/**
 * `npm run coverage`: runs the stories and writes docs/coverage.md. `--from FILE` takes the report of a run that took place
 * (.cache/results/reports/test.json); `--check` writes nothing and fails when the page is out of date.
 */
const { values } = parseArgs({ options: { from: { type: 'string' }, check: { type: 'boolean', default: false } } })

const page = join(root, 'docs', 'coverage.md')
const report = values.from ?? await runStories()
// as: vitest's own format
const told = JSON.parse(readFileSync(report, 'utf8')) as TestReport
const found = proofs(told, root)
const unknown = unknownRows(specification, found)
for (const line of unknown) console.log(line)

const left = untried(definitions, told)
const wanted = coveragePage(specification, found, left)
const upToDate = existsSync(page) && readFileSync(page, 'utf8') === wanted
if (!values.check) writeFileSync(page, wanted)
if (values.check && !upToDate) console.log('docs/coverage.md is out of date: npm run coverage')
console.log(`${[...found.keys()].length} rows proved.`)
process.exitCode = unknown.length + left.gates.missing.length + left.duties.missing.length > 0 || (values.check && !upToDate) ? 1 : 0

async function runStories(): Promise<string> {
  const name = 'coverage'
  await runTests({ name, projects: ['kernel'], long: false, env: process.env })
  return reportFile(name)
}
