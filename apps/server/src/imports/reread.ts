import { isRefused, refuse } from '@zhenzhi/kernel'
import type { Refused } from '@zhenzhi/kernel'
import { keepMapping, listMappings } from '../store/imports/import-mapping.ts'
import { setFound } from '../store/imports/import.ts'
import { inTowns } from '../store/in-towns.ts'
import { asJson } from './check-import.ts'
import { findInSheet } from './find-in-sheet.ts'
import type { ImportParts } from './import-parts.ts'
import { toKeep } from './mapping/mapping.ts'
import { findFileKey, readKept, sealNote } from './open-file.ts'
import { already, expired, foundIn, withOwn } from './own-import.ts'
import type { OfImport } from './own-import.ts'
import { findChecked } from './view-import.ts'

/** Another sheet, other rows of headings, or a saved mapping; what is not given stays as it was. */
export interface OtherReading {
  sheet?: string | undefined
  header?: { from: number; to: number } | undefined
  saved?: string | undefined
}

/** Reads the file of an import anew; what was checked stands no more. */
export function reread(parts: ImportParts, of: OfImport, { sheet, header, saved }: OtherReading): Promise<{ done: true } | Refused> {
  return withOwn(parts, of, async ({ row, definition, acts }) => {
    if (row.state === 'done' || row.state === 'undone') return already()
    const [before, key] = [await foundIn(parts, row), await findFileKey(parts, of.town, row.file)]
    if (before === undefined || key === undefined) return expired()
    const wanted = sheet ?? before.sheet
    const book = await readKept(parts, { town: of.town, file: row.file, importer: of.importer, sheet: wanted })
    if (isRefused(book)) return book
    const same = wanted === before.sheet ? { header: header ?? before.header } : header === undefined ? {} : { header }
    return inTowns(parts.app, [of.town], async (tx) => {
      const kept = await listMappings(tx, of.town, definition.id)
      const found = findInSheet(book, { definition, purpose: row.purpose, acts, kept, ...same, ...(saved === undefined ? {} : { chosen: saved }) })
      await setFound(tx, of.town, { id: row.id, sealedFound: sealNote(key, found, { town: of.town, id: row.id, path: 'found' }) })
      return { done: true as const }
    })
  })
}

/** Keeps the mapping of the last check under a name, for the next file with these headings. */
export function keepChecked(parts: ImportParts, of: OfImport, name: string): Promise<{ done: true } | Refused> {
  return withOwn(parts, of, async ({ row, definition }) => {
    const [found, key] = [await foundIn(parts, row), await findFileKey(parts, of.town, row.file)]
    const checked = key && findChecked(key, row)
    if (checked === undefined || found === undefined) return refuse('wrong-state', '请先检查一次，再保存这套对应关系。')
    const headings = found.columns.map(({ heading }) => heading)
    const mapping = asJson(toKeep(checked.mapping, { headings, definition }))
    await inTowns(parts.app, [of.town], (tx) => keepMapping(tx, of.town, { definition: row.definition, name, account: of.importer.account, moment: parts.clock.now().moment, headings, mapping }))
    return { done: true as const }
  })
}
