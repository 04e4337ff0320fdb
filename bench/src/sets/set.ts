import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Bench } from '../row.ts'
import { openOn } from './fresh-installation.ts'
import type { Installation } from './fresh-installation.ts'
import { makeSet } from './make-set.ts'
import type { SetMade, SetSize } from './set-size.ts'

/** Opens a set, making it first where it is not there or was made of other sources. */
export async function openSet(bench: Bench, size: SetSize): Promise<Installation & { made: SetMade }> {
  const dataDir = await folderOf(bench, size)
  if (!existsSync(join(dataDir, 'set.json'))) {
    await rm(dataDir, { recursive: true, force: true })
    await makeSet(dataDir, size, bench.log)
  }
  const made: SetMade = JSON.parse(await readFile(join(dataDir, 'set.json'), 'utf8'))
  return { ...(await openOn(dataDir)), made }
}

/** Whether a set of this size is there already. */
export function hasSet(bench: Bench, size: SetSize): boolean {
  return existsSync(join(bench.cache, `set-${size.name}-${sourcesHash(size)}`, 'set.json'))
}

/** Sets of older sources are removed: they are large. */
async function folderOf({ cache }: Bench, size: SetSize): Promise<string> {
  const { name } = size
  const wanted = `set-${name}-${sourcesHash(size)}`
  for (const folder of readdirSync(cache)) {
    if (folder.startsWith(`set-${name}-`) && folder !== wanted) await rm(join(cache, folder), { recursive: true, force: true })
  }
  return join(cache, wanted)
}

const root = join(import.meta.dirname, '../../..')
/** What decides what stands in the tables. */
const sources = [
  'apps/server/migrations', 'packages/kernel/src/act', 'packages/kernel/src/case', 'packages/kernel/src/measure', 'packages/catalog/src', 'apps/server/src/store/derived', 'bench/src/sets',
]
const without = /\.(test|fixture)\.ts$|bench\/src\/sets\/(set|addresses|fresh-installation)\.ts$/

function sourcesHash(size: SetSize): string {
  const hash = createHash('sha256').update(JSON.stringify(size))
  for (const path of sources.flatMap((folder) => filesBelow(join(root, folder)))) hash.update(path.slice(root.length)).update(readFileSync(path))
  return hash.digest('hex').slice(0, 12)
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? filesBelow(path) : without.test(path) ? [] : [path]
  }).toSorted()
}
