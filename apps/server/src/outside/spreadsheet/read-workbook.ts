import { read, SSF } from '@e965/xlsx'
import type { CellObject, WorkBook } from '@e965/xlsx'
import type { Book, BookFault, BookLimits, Cell, Merge } from './book.ts'
import { kindOfBytes } from './kind-of-bytes.ts'

type Dense = readonly (readonly (CellObject | undefined)[] | undefined)[]
type Read = { book: Book } | { fault: BookFault }

/**
 * Opens .xlsx, .xlsm and .xls, one sheet of it: the one named, else the first with more than one row. Formulas keep their last result,
 * macros and hidden sheets are left where they are. Runs in the worker: it may take all the memory it was given.
 */
export function readWorkbook(bytes: Uint8Array, wanted: string | undefined, limits: BookLimits): Read {
  const kind = kindOfBytes(bytes, limits.inflated)
  if (kind !== 'zip' && kind !== 'compound') return { fault: kind }
  let book: WorkBook
  try {
    book = read(bytes, { type: 'array', dense: true, cellNF: true, cellText: true, cellFormula: true, cellHTML: false, sheetRows: limits.rows + 200 })
  } catch (fault) {
    return { fault: faultOf(fault) }
  }
  return openSheet(book, wanted, limits)
}

function faultOf(fault: unknown): BookFault {
  const words = fault instanceof Error ? fault.message : ''
  if (/password|encryption scheme|ECMA-376 encrypted/i.test(words)) return 'locked'
  return /unsupported (zip )?file|cannot find|could not find workbook/i.test(words) ? 'not-a-book' : 'damaged'
}

function openSheet(book: WorkBook, wanted: string | undefined, limits: BookLimits): Read {
  const hidden = new Set((book.Workbook?.Sheets ?? []).flatMap(({ name, Hidden }) => (Hidden ? [name ?? ''] : [])))
  const sheets = book.SheetNames.filter((name) => !hidden.has(name)).map((name) => ({ name, rows: rowsIn(book, name).filter((row) => row?.some(isFilled)).length }))
  const chosen = wanted === undefined ? sheets.find(({ rows }) => rows > 1) : sheets.find(({ name }) => name === wanted)
  if (chosen === undefined) return { fault: wanted === undefined ? 'empty' : 'no-sheet' }
  const rows = rowsIn(book, chosen.name)
  if (rows.some((row, at) => at >= limits.rows && row?.some(isFilled))) return { fault: 'too-many-rows' }
  if (rows.some((row) => row !== undefined && row.findLastIndex(isFilled) >= limits.columns)) return { fault: 'too-many-columns' }
  const date1904 = book.Workbook?.WBProps?.date1904 === true
  const sheet = { name: chosen.name, rows: rows.map((row) => row && Array.from(row, (cell) => cellOf(cell, date1904))), merges: mergesOf(book, chosen.name) }
  return { book: { sheets, sheet } }
}

function rowsIn(book: WorkBook, name: string): Dense {
  // A worksheet read as dense keeps its rows under this name.
  return (book.Sheets[name]?.['!data'] ?? []) as Dense
}

function mergesOf(book: WorkBook, name: string): Merge[] {
  return (book.Sheets[name]?.['!merges'] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c }))
}

function isFilled(cell: CellObject | undefined): boolean {
  return cell !== undefined && (cell.f !== undefined || (cell.v !== undefined && cell.t !== 'z' && String(cell.v).trim() !== ''))
}

function cellOf(cell: CellObject | undefined, date1904: boolean): Cell | undefined {
  if (cell === undefined || !isFilled(cell)) return undefined
  const formula = cell.f === undefined ? {} : { formula: true as const }
  // A formula that was never worked out comes as an error without words.
  if (cell.t === 'e') return { text: cell.w ?? (cell.f === undefined ? '错误' : ''), value: null, ...formula }
  if (cell.v === undefined || cell.v instanceof Date) return { text: cell.w ?? '', value: null, ...formula }
  if (typeof cell.v === 'number') return numberCell(cell, cell.v, { date1904, formula })
  return cell.f === undefined ? cell.v : { text: cell.w ?? String(cell.v), value: cell.v, ...formula }
}

function numberCell({ z, w }: CellObject, value: number, { date1904, formula }: { date1904: boolean; formula: { formula?: true } }): Cell {
  const day = typeof z === 'string' && SSF.is_date(z) ? dayOf(value, date1904) : undefined
  if (day !== undefined) return { text: day, value, day, ...formula }
  const special = formula.formula || (z !== undefined && z !== 'General' && w !== undefined && w !== String(value))
  return special ? { text: w ?? String(value), value, ...formula } : value
}

/** Undefined for a time of day without a day, and for what no calendar has. */
function dayOf(serial: number, date1904: boolean): string | undefined {
  if (serial < 1) return undefined
  const parts = SSF.parse_date_code(serial, { date1904 })
  if (!parts || parts.y < 1900 || parts.y > 2199) return undefined
  return `${parts.y}-${String(parts.m).padStart(2, '0')}-${String(parts.d).padStart(2, '0')}`
}
