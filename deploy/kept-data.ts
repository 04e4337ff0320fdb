import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Layout } from './layout.ts'
import { run } from './run.ts'
import { stop } from './say.ts'

/** Originals of attachments: named by what they hold and never changed, so that they need no second copy. */
const shelf = 'files'
/** What was deleted stays deleted, whatever is brought back. */
const destroyed = join('anchors', 'destroyed.txt')

/** Copies all that a stopped server keeps, but the shelf of attachments; whole only once it has its name. */
export async function keepData({ data, kept }: Layout, name: string): Promise<void> {
  if (!existsSync(join(data, 'postgres'))) stop(`${data} 里没有数据库，不能保存升级前的数据`, 'the database does not lie in the data folder')
  const [incoming, place] = [join(kept, `.incoming-${name}`), join(kept, name)]
  rmSync(incoming, { recursive: true, force: true })
  mkdirSync(incoming, { recursive: true })
  for (const entry of readdirSync(data).filter((one) => one !== shelf)) await run('cp', ['-a', '--reflink=auto', join(data, entry), incoming])
  rmSync(place, { recursive: true, force: true })
  renameSync(incoming, place)
}

export function isKept({ kept }: Layout, name: string): boolean {
  return existsSync(join(kept, name))
}

/** Puts back what was kept. What stood until now is moved aside, not thrown away. */
export async function putBack({ data, kept }: Layout, { name, aside }: { name: string; aside: string }): Promise<void> {
  const newest = textOf(join(data, destroyed))
  const place = join(kept, aside)
  rmSync(place, { recursive: true, force: true })
  mkdirSync(place, { recursive: true })
  for (const entry of readdirSync(data).filter((one) => one !== shelf)) renameSync(join(data, entry), join(place, entry))
  for (const entry of readdirSync(join(kept, name))) await run('cp', ['-a', '--reflink=auto', join(kept, name, entry), data])
  // The longer list of deletions wins: the next start applies it to what came back.
  if (newest.length > textOf(join(data, destroyed)).length) await run('cp', ['-a', join(place, destroyed), join(data, destroyed)])
}

function textOf(path: string): string {
  return existsSync(path) ? readFileSync(path, 'utf8') : ''
}
