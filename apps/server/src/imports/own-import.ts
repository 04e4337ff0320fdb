import { isRefused, refuse } from '@zhenzhi/kernel'
import type { Definition, Id, Refused } from '@zhenzhi/kernel'
import { findImport } from '../store/imports/import.ts'
import type { ImportRow } from '../store/imports/import.ts'
import { inTowns } from '../store/in-towns.ts'
import type { Counts, Found } from './import-notes.ts'
import type { Importer, ImportParts } from './import-parts.ts'
import { findFileKey, openNote } from './open-file.ts'
import { openFor } from './upload-import.ts'

/** One import of a town, and who asks. */
export interface OfImport {
  town: number
  id: Id
  importer: Importer
}

export const gone = () => refuse('not-found', '没有找到这次导入，请从列表中重新打开。')
export const already = () => refuse('not-accepted', '这份台账已经导入过了。要重来，请先撤销这次导入，再重新上传。')
export const expired = () => refuse('not-found', '这份文件上传已超过 7 天，没有导入的已按规定删除。请重新上传。')

export function findRow({ app }: ImportParts, { town, id }: OfImport): Promise<ImportRow | undefined> {
  return inTowns(app, [town], (tx) => findImport(tx, town, id))
}

export interface Own {
  row: ImportRow
  definition: Definition
  acts: string[]
}

/** Somebody else's file is not theirs to look into, though the list says that there is one. */
export async function withOwn<T>(parts: ImportParts, of: OfImport, work: (own: Own) => Promise<T | Refused>): Promise<T | Refused> {
  const row = await findRow(parts, of)
  if (row === undefined) return gone()
  if (row.account !== of.importer.account) return refuse('not-your-post', '这份台账是别的同事上传的，请由本人继续，或您自己上传一份。')
  const opened = openFor(parts, { ...of, definition: row.definition })
  return isRefused(opened) ? opened : work({ row, ...opened })
}

export function countsOf({ counts }: ImportRow): Counts | undefined {
  // Written by this room alone.
  return (counts ?? undefined) as Counts | undefined
}

export async function foundIn(parts: ImportParts, { town, id, file, sealedFound }: ImportRow): Promise<Found | undefined> {
  const key = await findFileKey(parts, town, file)
  return key && (openNote(key, sealedFound, { town, id, path: 'found' }) as unknown as Found)
}
