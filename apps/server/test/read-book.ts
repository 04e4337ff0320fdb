import { read, utils } from '@e965/xlsx'

/** What a workbook says, sheet by sheet, as somebody sees it who opens it. */
export function readBook(bytes: Buffer): { name: string; rows: string[][] }[] {
  const book = read(bytes)
  return book.SheetNames.map((name) => ({ name, rows: utils.sheet_to_json<string[]>(book.Sheets[name] ?? {}, { header: 1, raw: false }) }))
}
