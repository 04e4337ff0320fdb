import { readFile } from 'node:fs/promises'
import { templateFiles } from '@zhenzhi/catalog'

/** Paper templates as this release brings them, by the name definitions use. */
export function readTemplates(): Promise<{ name: string; bytes: Buffer }[]> {
  return Promise.all(templateFiles.map(async ({ name, url }) => ({ name, bytes: await readFile(url) })))
}
