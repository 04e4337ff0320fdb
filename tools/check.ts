import { brokenArrows } from './arrows/broken-arrows.ts'
import { brokenNames } from './names/broken-names.ts'
import { clockReadings } from './readings/clock-readings.ts'
import { writeCounts, writeFailures } from './run/results.ts'
import { packaged, run } from './run/spawn.ts'
import { readTree, type Tree } from './tree/read-tree.ts'
import { root } from './tree/root.ts'
import { refusedWords } from './wording/refused-words.ts'

/** `npm run check`: everything that keeps the house standing. All of it runs, and all of it is an error. */
interface Check {
  readonly title: string
  readonly holds: () => boolean | Promise<boolean>
}

const tree = readTree(root, () => true)

const checks: readonly Check[] = [
  { title: 'Types: packages, server, demo, journeys, tools', holds: program('typescript', ['-p', 'tsconfig.json']) },
  { title: 'Types: console', holds: program('typescript', ['-p', 'apps/console/tsconfig.json']) },
  { title: 'Lint', holds: program('oxlint', ['--type-aware', '--deny-warnings']) },
  { title: 'Names', holds: nothing(brokenNames) },
  { title: 'Arrows', holds: nothing(brokenArrows) },
  { title: 'Clock: only outside/clock.ts reads the time', holds: nothing(clockReadings) },
  { title: 'Words that no file may hold', holds: nothing(refusedWords) },
  { title: 'Unused files, exports, dependencies', holds: program('knip', ['--no-config-hints']) },
]

function program(name: string, args: readonly string[]) {
  return async () => await run(packaged(name, args)) === 0
}

function nothing(find: (tree: Tree) => string[]) {
  return () => {
    const found = find(tree)
    for (const line of found) console.log(line)
    return found.length === 0
  }
}

const failed: string[] = []
for (const { title, holds } of checks) {
  console.log(`\n── ${title} ${'─'.repeat(Math.max(0, 76 - title.length))}`)
  if (await holds()) console.log('holds')
  else failed.push(title)
}

const bad = `${failed.length} of ${checks.length} checks failed: ${failed.join('; ')}`
console.log(failed.length === 0 ? `\nAll ${checks.length} checks hold.` : `\n${bad}`)
writeFailures('check', failed)
writeCounts('check', { passed: failed.length === 0 ? 1 : 0, failed: failed.length === 0 ? 0 : 1, skipped: 0 })
process.exitCode = failed.length === 0 ? 0 : 1
