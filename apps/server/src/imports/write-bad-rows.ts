import { isRefused, refuse } from '@zhenzhi/kernel'
import type { Definition, Refused } from '@zhenzhi/kernel'
import type { WrittenCell } from '../outside/spreadsheet/book.ts'
import { writeBook } from '../outside/spreadsheet/run-book-job.ts'
import type { ImportRow } from '../store/imports/import.ts'
import type { Importer, ImportParts } from './import-parts.ts'
import { findFileKey, readKept } from './open-file.ts'
import { lookupFor, readerOf } from './sheet-reader.ts'
import type { SheetReader } from './sheet-reader.ts'
import { numberText } from './sheet/text-of.ts'
import { findChecked } from './view-import.ts'

interface Writing {
  row: ImportRow
  definition: Definition
  importer: Importer
}

/** The rows the last check found bad, under their headings and each with its reasons: to be put right and brought again. */
export async function writeBadRows(parts: ImportParts, { row, definition, importer }: Writing): Promise<{ bytes: Buffer } | Refused> {
  const fileKey = await findFileKey(parts, row.town, row.file)
  const checked = fileKey === undefined ? undefined : findChecked(fileKey, row)
  if (checked === undefined) return refuse('not-found', '还没有检查过，或文件已按规定删除。请重新检查。')
  const { mapping } = checked
  const book = await readKept(parts, { town: row.town, file: row.file, importer, sheet: mapping.sheet })
  if (isRefused(book)) return book
  const reader = readerOf(book.sheet, { definition, mapping, lookup: await lookupFor(parts, { town: row.town, importer, definition, mapping }) })
  const reasons = Map.groupBy(checked.bad, ({ line }) => line)
  const rows = (row.badRows ?? []).map((bad): WrittenCell[] => [
    ...reader.headings.map((_, column) => writtenCell(reader, bad, column)),
    (reasons.get(bad + 1) ?? []).map(({ letter, heading, says }) => (letter === undefined ? says : `${heading === undefined || heading === '' ? letter : heading}：${says}`)).join('\n'),
  ])
  return { bytes: await writeBook('待改正的行', [[...reader.headings, '不能导入的原因（改好后可删去这一列）'], ...rows]) }
}

/** As it stood, merged cells filled in; a long number as text, so that it is not cut off again. */
function writtenCell({ grid }: SheetReader, row: number, column: number): WrittenCell {
  const cell = grid.at(row, column)
  if (cell === undefined) return null
  if (typeof cell === 'boolean') return cell ? '是' : '否'
  if (typeof cell === 'number') return Math.abs(cell) >= 1e11 ? numberText(cell) : cell
  if (typeof cell === 'string') return cell
  return cell.day === undefined ? cell.text : { day: cell.day }
}
