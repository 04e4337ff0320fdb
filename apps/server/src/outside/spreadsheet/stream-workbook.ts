import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import { headingRow, letters, rowXml } from './streamed-sheet.ts'
import type { StreamedCell } from './streamed-sheet.ts'
import { sheetEnd, sheetStart, workbookParts } from './workbook-parts.ts'

export interface StreamedColumn {
  title: string
  /** In characters of the sheet's font. */
  width: number
}

export interface StreamedBook {
  name: string
  columns: readonly StreamedColumn[]
  /** Asked for page by page, as fast as the file is taken. */
  pages: AsyncIterable<readonly (readonly StreamedCell[])[]>
  /** A second sheet, asked for when the last row is written: what was asked and what came of it. */
  about: { name: string; rows: () => readonly (readonly string[])[] }
  /** What the parts of the file are dated. */
  moment: Date
}

/** An .xlsx file as it is written: never more of it in memory than a page of rows. Ended early, it stops asking for pages. */
export function streamWorkbook(book: StreamedBook): Readable {
  const zip = new ZipFile()
  const options = { mtime: book.moment, compress: true, compressionLevel: 5 }
  const rows = Readable.from(sheetText(book), { objectMode: false, highWaterMark: 64 * 1024 })
  for (const [path, text] of Object.entries(workbookParts([book.name, book.about.name]))) zip.addBuffer(Buffer.from(text), path, options)
  zip.addReadStream(rows, 'xl/worksheets/sheet1.xml', options)
  zip.addReadStreamLazy('xl/worksheets/sheet2.xml', options, (done) => done(undefined, Readable.from([Buffer.from(aboutText(book.about.rows()))])))
  zip.end()
  // yazl says less of its stream than it is: a PassThrough.
  const file = zip.outputStream as Readable
  zip.on('error', (fault: Error) => file.destroy(fault))
  rows.on('error', (fault) => file.destroy(fault))
  file.on('close', () => rows.destroy())
  return file
}

async function* sheetText({ columns, pages }: StreamedBook): AsyncGenerator<Buffer, void, undefined> {
  yield Buffer.from(sheetStart(columns.map(({ width }) => width), true) + headingRow(columns.map(({ title }) => title)))
  let line = 1
  for await (const page of pages) {
    yield Buffer.from(page.map((cells) => rowXml(cells, line += 1)).join(''))
  }
  yield Buffer.from(sheetEnd(`A1:${letters(Math.max(0, columns.length - 1))}${line}`))
}

function aboutText(rows: readonly (readonly string[])[]): string {
  return `${sheetStart([22, 90], false)}${rows.map((cells, at) => rowXml(cells, at + 1)).join('')}${sheetEnd()}`
}
