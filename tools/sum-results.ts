import { sumCounts } from './run/results.ts'

/** `node tools/sum-results.ts NAME…`: the last line of .ci/run, from the counts that each run left in .cache/results. */
const { passed, failed } = sumCounts(process.argv.slice(2))
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
