import { utils, write } from '@e965/xlsx'
import type { CellObject, WorkSheet } from '@e965/xlsx'
import type { WrittenCell } from './book.ts'

const dayOne = Date.UTC(1899, 11, 30)

/** A workbook of one sheet. What looks like a formula is written as the text it is. */
export function writeWorkbook(name: string, rows: readonly (readonly WrittenCell[])[]): Uint8Array {
  const last = { r: Math.max(0, rows.length - 1), c: Math.max(0, (rows[0]?.length ?? 0) - 1) }
  const sheet: WorkSheet = {
    // Blank cells are left out; the library's type does not say that they may be.
    '!data': rows.map((row) => row.map(cellOf)) as CellObject[][],
    '!ref': utils.encode_range({ s: { r: 0, c: 0 }, e: last }),
    '!cols': (rows[0] ?? []).map((_, column) => ({ wch: Math.min(40, 4 + Math.max(...rows.slice(0, 50).map((row) => widthOf(row[column])))) })),
  }
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet, name.replaceAll(/[\\/?*[\]:]/g, ' ').slice(0, 31) || '表')
  // Asked for an array, it writes one.
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx', compression: true }) as ArrayBuffer)
}

function cellOf(cell: WrittenCell): CellObject | undefined {
  if (cell === null || cell === '') return undefined
  if (typeof cell === 'string') return { t: 's', v: cell.slice(0, 32_000), z: '@' }
  if (typeof cell === 'number') return { t: 'n', v: cell }
  return { t: 'n', v: (Date.parse(cell.day) - dayOne) / 86_400_000, z: 'yyyy-mm-dd' }
}

function widthOf(cell: WrittenCell | undefined): number {
  const text = cell === null || cell === undefined ? '' : typeof cell === 'object' ? cell.day : String(cell)
  return text.length + text.replaceAll(/[\p{ASCII}]/gu, '').length
}
