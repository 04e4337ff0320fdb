import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { configDefaults, defineConfig } from 'vitest/config'

const serverSetup = join(import.meta.dirname, 'apps/server/test/global-setup.ts')
/** A copy of the demo county, then the server on it. */
const journeySetup = ['apps/server/test/demo-setup.ts', 'e2e/global-setup.ts'].map((path) => join(import.meta.dirname, path))

interface Room {
  readonly name: string
  readonly folder: string
  /** Minutes one test may take. */
  readonly minutes: number
  readonly globalSetup?: readonly string[]
  /** Rooms with the same number may run at the same time. */
  readonly turn: number
  readonly workers?: number
}

const rooms: readonly Room[] = [
  { name: 'kernel', folder: 'packages/**/src', minutes: 0.5, turn: 0 },
  { name: 'tools', folder: 'tools', minutes: 1, turn: 0 },
  { name: 'console', folder: 'apps/console/src', minutes: 1, turn: 0 },
  { name: 'launcher', folder: 'bin', minutes: 1, turn: 0 },
  { name: 'deploy', folder: 'deploy', minutes: 2, turn: 4 },
  { name: 'server', folder: 'apps/server', minutes: 1, turn: 1, globalSetup: existsSync(serverSetup) ? [serverSetup] : [] },
  { name: 'demo', folder: 'demo/src', minutes: 5, turn: 2, globalSetup: existsSync(serverSetup) ? [serverSetup] : [] },
  { name: 'journeys', folder: 'e2e', minutes: 3, turn: 3, workers: 1, globalSetup: journeySetup },
]

/** `--mode long` runs the `*.long.test.ts` and only those; any other mode, all but those. */
export default defineConfig(({ mode }) => ({
  test: {
    passWithNoTests: true,
    projects: rooms.map((room) => project(room, mode === 'long')),
  },
}))

function project({ name, folder, minutes, globalSetup = [], turn, workers }: Room, long: boolean) {
  const timeout = minutes * 60_000 * (long ? 10 : 1)
  return {
    test: {
      name,
      include: [`${folder}/**/*${long ? '.long' : ''}.test.ts`],
      exclude: [...configDefaults.exclude, ...(long ? [] : ['**/*.long.test.ts'])],
      globalSetup: [...globalSetup],
      testTimeout: timeout,
      hookTimeout: timeout,
      sequence: { groupOrder: turn },
      ...(workers === undefined ? {} : { maxWorkers: workers, fileParallelism: false }),
    },
  }
}
