import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { configDefaults, defineConfig } from 'vitest/config'

const serverSetup = join(import.meta.dirname, 'apps/server/test/global-setup.ts')
const compiledOnce = join(import.meta.dirname, 'apps/server/test/compiled-once.ts')
/** A copy of the demo county, then the server on it. */
const journeySetup = ['apps/server/test/demo-setup.ts', 'e2e/global-setup.ts'].map((path) => join(import.meta.dirname, path))

interface Room {
  readonly name: string
  readonly folder: string
  /** Minutes one test may take. */
  readonly minutes: number
  /** Below its folder, what belongs to another room or need not run. */
  readonly without?: readonly string[]
  readonly globalSetup?: readonly string[]
  /** Rooms with the same number may run at the same time. */
  readonly turn: number
  /** Two files at a time; one where tests share a browser’s server or hold a watch on what they ask. */
  readonly alone?: boolean
  /** Nothing here leaves anything behind in its process, so its files share one: most of their time is the start of it. */
  readonly pure?: boolean
}

const server = existsSync(serverSetup) ? [serverSetup] : []
const load = 'apps/server/test/load'
/** What brings a PostgreSQL of its own, or asks of it what the rooms ask too, is the same whatever server the others run on. */
const sameAnywhere = [
  'src/exchange', 'src/http', 'src/imports', 'src/main.test.ts', 'src/outside', 'src/residents', 'src/store/embedded',
  'test/cluster.test.ts', 'test/commands', 'test/demo-copy.test.ts', 'test/doors', 'test/fuzz', 'test/kills', 'test/releases', 'test/rooms/complained-about.test.ts', 'test/rooms/draft-proofreading.test.ts',
  'test/rooms/proofread.test.ts', 'test/rooms/take-back.test.ts', 'test/zones.test.ts',
]

const rooms: readonly Room[] = [
  { name: 'kernel', folder: 'packages/**/src', minutes: 0.5, turn: 0, pure: true },
  { name: 'tools', folder: 'tools', minutes: 1, turn: 0 },
  { name: 'console', folder: 'apps/console/src', minutes: 1, turn: 0 },
  { name: 'launcher', folder: 'bin', minutes: 1, turn: 0 },
  { name: 'server', folder: 'apps/server', minutes: 1, turn: 1, globalSetup: server, without: [load], pure: true },
  { name: 'load', folder: load, minutes: 1, turn: 2, globalSetup: server, alone: true },
  { name: 'demo', folder: 'demo/src', minutes: 5, turn: 3, globalSetup: server },
  { name: 'journeys', folder: 'e2e', minutes: 3, turn: 4, globalSetup: journeySetup, alone: true },
  { name: 'deploy', folder: 'deploy', minutes: 2, turn: 5, alone: true },
]

/** `--mode long` runs the `*.long.test.ts` and only those; any other mode, all but those; `named-server`, of these only what differs on a server of one's own. */
export default defineConfig(({ mode }) => ({
  test: {
    passWithNoTests: true,
    projects: rooms.map((room) => project(mode === 'named-server' ? onNamedServer(room) : room, mode === 'long')),
  },
}))

function onNamedServer(room: Room): Room {
  return { ...room, without: [...room.without ?? [], ...sameAnywhere.map((path) => `apps/server/${path}`)] }
}

function project({ name, folder, minutes, without = [], globalSetup = [], turn, alone = false, pure = false }: Room, long: boolean) {
  const timeout = minutes * 60_000 * (long ? 10 : 1)
  return {
    test: {
      name,
      include: [`${folder}/**/*${long ? '.long' : ''}.test.ts`],
      exclude: [...configDefaults.exclude, ...(long ? [] : ['**/*.long.test.ts']), ...without.map((path) => (path.endsWith('.ts') ? path : `${path}/**`))],
      globalSetup: [...globalSetup],
      setupFiles: globalSetup.length > 0 && existsSync(compiledOnce) ? [compiledOnce] : [],
      testTimeout: timeout,
      hookTimeout: timeout,
      sequence: { groupOrder: turn },
      // the long ones bring processes and memory of their own
      isolate: !pure || long,
      ...(alone ? { maxWorkers: 1, fileParallelism: false } : { maxWorkers: 2 }),
    },
  }
}
