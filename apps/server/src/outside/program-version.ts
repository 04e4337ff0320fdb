import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The version of this program, as its package says. */
export async function programVersion(): Promise<string> {
  const { version }: { version: string } = JSON.parse(await readFile(join(import.meta.dirname, '../../package.json'), 'utf8'))
  return version
}
