import { read, utils, write } from '@e965/xlsx'
import type { CellObject, WorkSheet } from '@e965/xlsx'

/** A cell as it is written: text, a number, a date's serial number shown as a date, a formula with or without its result. */
export type SheetCell = string | number | boolean | null | { serial: number } | { formula: string; result?: number | string } | { error: string }

export interface SheetWanted {
  name?: string
  rows: readonly (readonly SheetCell[])[]
  /** `A1:C1` */
  merges?: readonly string[]
}

/** A real workbook, as Excel would save it. */
export function workbook(sheets: SheetWanted | readonly SheetWanted[], bookType: 'xlsx' | 'biff8' = 'xlsx'): Buffer {
  const book = utils.book_new()
  const list: readonly SheetWanted[] = 'rows' in sheets ? [sheets] : sheets
  for (const [at, { name = `表${at + 1}`, rows, merges = [] }] of list.entries()) {
    const sheet: WorkSheet = {}
    rows.forEach((row, r) => row.forEach((cell, c) => {
      const made = cellOf(cell)
      if (made !== undefined) sheet[utils.encode_cell({ r, c })] = made
    }))
    sheet['!ref'] = utils.encode_range({ s: { r: 0, c: 0 }, e: { r: rows.length - 1, c: Math.max(...rows.map((row) => row.length)) - 1 } })
    sheet['!merges'] = merges.map((one) => utils.decode_range(one))
    utils.book_append_sheet(book, sheet, name)
  }
  return write(book, { type: 'buffer', bookType }) as Buffer
}

function cellOf(cell: SheetCell): CellObject | undefined {
  if (cell === null) return undefined
  if (typeof cell === 'string') return { t: 's', v: cell }
  if (typeof cell === 'number') return { t: 'n', v: cell }
  if (typeof cell === 'boolean') return { t: 'b', v: cell }
  if ('serial' in cell) return { t: 'n', v: cell.serial, z: 'yyyy/m/d' }
  if ('error' in cell) return { t: 'e', v: 0x17, w: cell.error }
  const { formula, result } = cell
  return result === undefined ? { t: 'n', f: formula } : { t: typeof result === 'number' ? 'n' : 's', v: result, f: formula }
}

/** What stands in the first sheet of a file, as text. */
export function sheetIn(bytes: Buffer): string[][] {
  const book = read(bytes, { type: 'buffer' })
  const sheet = book.Sheets[book.SheetNames[0] ?? '']
  return sheet === undefined ? [] : utils.sheet_to_json<string[]>(sheet, { header: 1, raw: false, defval: '' })
}
