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
