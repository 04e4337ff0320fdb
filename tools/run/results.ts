import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../tree/root.ts'

/** How one run ended, in tests; for `npm run check`, one check is one. */
export interface Counts {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

const folder = join(root, '.cache', 'results')

/** Where the runner's own report of a run is kept, beside the counts made from it. */
export function reportFile(name: string): string {
  mkdirSync(join(folder, 'reports'), { recursive: true })
  return join(folder, 'reports', `${name}.json`)
}

export function writeCounts(name: string, counts: Counts): void {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(counts)}\n`)
}

/** What failed in a run, a line each, for whoever reads only the end of it. */
export function writeFailures(name: string, lines: readonly string[]): void {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, `${name}.failures`), lines.map((line) => `${line}\n`).join(''))
}

/** What failed in the runs named, a line each. */
export function readFailures(names: readonly string[]): string[] {
  const kept = names.map((name) => ({ name, file: join(folder, `${name}.failures`) })).filter(({ file }) => existsSync(file))
  return kept.flatMap(({ name, file }) => readFileSync(file, 'utf8').split('\n').filter((line) => line !== '').map((line) => `${name}: ${line}`))
}

/** The counts of every run named; a run that left none did not take place, and counts as one failure. */
export function sumCounts(names: readonly string[]): Counts {
  return names.map(readCounts).reduce(add)
}

function readCounts(name: string): Counts {
  const file = join(folder, `${name}.json`)
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 }
  // as: written by writeCounts
  return JSON.parse(readFileSync(file, 'utf8')) as Counts
}

export function add(one: Counts, other: Counts): Counts {
  return { passed: one.passed + other.passed, failed: one.failed + other.failed, skipped: one.skipped + other.skipped }
}
