import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { proofread } from '@zhenzhi/proofread'
import type { About } from '@zhenzhi/proofread'
import { textOfFile } from '@zhenzhi/server'
import type { Measured } from '../../row.ts'

/** One file, or every file of a folder: how much is marked there, without any key. Nothing is known of whose reports they are. */
export async function foundIn(path: string, outside: Pick<About, 'gazetteer' | 'words'>): Promise<Measured[]> {
  const files = (await stat(path)).isDirectory() ? (await readdir(path)).toSorted().map((name) => join(path, name)) : [path]
  return Promise.all(files.map(async (file): Promise<Measured> => {
    const text = textOfFile(await readFile(file))
    if (text === undefined) return { what: basename(file), hold: '', measured: 'no text', ratio: '', on: 'by path' }
    const findings = proofread(text, outside)
    const counts = (['A', 'B', 'C'] as const).map((one) => `${one} ${findings.filter(({ certainty }) => certainty === one).length}`)
    const checks = [...Map.groupBy(findings, ({ check }) => check)].map(([check, some]) => `${check} ${some.length}`)
    return { what: basename(file), hold: '', measured: counts.join(', '), ratio: '', on: `${text.length} characters${checks.length === 0 ? '' : `; ${checks.join(', ')}`}` }
  }))
}
