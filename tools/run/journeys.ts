import { globSync } from 'node:fs'
import { root } from '../tree/root.ts'
import { buildConsole } from './console-build.ts'
import { findBrowser } from './find-browser.ts'
import type { Counts } from './results.ts'
import { listTests, type TestRun } from './vitest.ts'

/** Whether the journeys can run, with which settings; or what is counted and said instead of them. */
export type Readiness =
  | { readonly ready: true; readonly env: NodeJS.ProcessEnv }
  | { readonly ready: false; readonly instead: Counts; readonly say: readonly string[] }

const none: Counts = { passed: 0, failed: 0, skipped: 0 }

/** Finds the browser and builds the console; where that fails, says why, and which journeys are missed for it. */
export async function prepareJourneys(test: TestRun): Promise<Readiness> {
  if (!hasJourneys(test.long)) return { ready: false, instead: none, say: [] }
  const browser = findBrowser(test.env)
  if ('missing' in browser) return withoutBrowser(test, browser.missing)
  console.log(`Browser for the journeys: ${browser.path}`)
  if (await buildConsole()) return { ready: true, env: { ...test.env, CHROME_PATH: browser.path } }
  return { ready: false, instead: { ...none, failed: 1 }, say: ['The console could not be built, so no journey could run.'] }
}

function hasJourneys(long: boolean): boolean {
  const files = globSync('e2e/**/*.test.ts', { cwd: root, exclude: ['**/node_modules/**'] })
  return files.some((file) => file.endsWith('.long.test.ts') === long)
}

async function withoutBrowser(test: TestRun, reason: string): Promise<Readiness> {
  const names = await listTests({ ...test, name: `${test.name}-journeys`, projects: ['journeys'] })
  const required = test.env['REQUIRE_BROWSER'] === '1'
  const count = Math.max(1, names.length)
  return {
    ready: false,
    instead: required ? { ...none, failed: count } : { ...none, skipped: count },
    say: [
      `Journeys ${required ? 'could not run, and REQUIRE_BROWSER=1 asks for them' : 'were skipped'}: ${reason}`,
      ...names.map((name) => `  ${required ? 'failed' : 'skipped'}: ${name}`),
    ],
  }
}
