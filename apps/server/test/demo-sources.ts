import { createHash } from 'node:crypto'
import { globSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** All that the played demonstration may depend on: what is run, what it is laid down in, and what comes from outside. */
const sources = [
  'packages/{kernel,catalog,reporting,contract}/src/**/*', 'apps/server/{src,migrations}/**/*', 'demo/src/**/*', 'package-lock.json',
]

const isTest = (path: string) => /\.(long\.)?(test|fixture)\.ts$/.test(path)

/** A short name for these sources as they are now: as long as it is the same, the demonstration comes out the same. */
export async function nameOfSources(root: string): Promise<string> {
  const files = globSync(sources, { cwd: root, withFileTypes: true }).filter((entry) => entry.isFile() && !isTest(entry.name))
  const paths = files.map(({ parentPath, name }) => join(parentPath, name)).toSorted()
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}`)
  for (const path of paths) hash.update(`\0${path.slice(root.length)}\0`).update(await readFile(path))
  return hash.digest('hex').slice(0, 20)
}
