import { readFailures, sumCounts } from './run/results.ts'

/** `node tools/sum-results.ts NAME…`: what failed, and then the last line of .ci/run, from the counts that each run left in .cache/results. */
const names = process.argv.slice(2)
for (const line of readFailures(names)) console.log(`failed in ${line}`)
const { passed, failed } = sumCounts(names)
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
