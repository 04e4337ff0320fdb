import { existsSync, globSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../tree/root.ts'
import { run } from './spawn.ts'

const sources = [
  'apps/console/{src,public}/**/*', 'apps/console/*.{html,json,ts}',
  'packages/{contract,kernel}/src/**/*.ts', 'tsconfig.base.json',
]

/** Builds the console when there is no build, or one older than what it is made of. False when building failed. */
export async function buildConsole(): Promise<boolean> {
  const built = join(root, 'apps/console/dist/index.html')
  if (existsSync(built) && statSync(built).mtimeMs >= newestSource()) return true
  return await run({ file: 'npm', args: ['run', 'build'] }) === 0
}

function newestSource(): number {
  return Math.max(...globSync(sources, { cwd: root }).map((path) => statSync(join(root, path)).mtimeMs))
}
