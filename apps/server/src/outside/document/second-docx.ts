import { AlignmentType, Document, Packer, PageOrientation, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx'
import PizZip from 'pizzip'
import { cleanText } from './clean-text.ts'
import { demoHeaders, pageNumbers } from './page-edge.ts'
import { settlePackage } from './settle-package.ts'
import { faces, sheet, size } from './sheet.ts'

/** A report with tables: parts, each with words, tables, or both. A cell is as it is printed. */
export interface TabledLetter {
  title: string
  /** Whose it is, and of when. */
  lead: string
  parts: readonly { heading: string; words: readonly string[]; tables: readonly PrintedTable[] }[]
  demo: boolean
}

export interface PrintedTable {
  title: string
  corner: string
  columns: readonly string[]
  rows: readonly { label: string; level: number; cells: readonly string[] }[]
}

const small = 21
/** With more columns than this a page lies on its side. */
const upright = 7

/** Headings and words in the faces of GB/T 9704—2012; tables across the page, their first row repeated on every page. */
export async function secondDocx({ title, lead, parts, demo }: TabledLetter): Promise<Buffer> {
  const wide = parts.some(({ tables }) => tables.some(({ columns }) => columns.length > upright))
  const document = new Document({
    creator: '镇治', title, evenAndOddHeaderAndFooters: true,
    sections: [{
      properties: wide ? { ...sheet, page: { ...sheet.page, size: { ...sheet.page?.size, orientation: PageOrientation.LANDSCAPE } } } : sheet,
      footers: pageNumbers(), ...(demo ? { headers: demoHeaders() } : {}),
      children: [
        new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ text: cleanText(title), font: faces.title, size: size.second })], spacing: { after: 200 } }),
        new Paragraph({ alignment: AlignmentType.CENTER, children: [run(lead)], spacing: { after: 240 } }),
        ...parts.flatMap(partOf),
      ],
    }],
  })
  return settlePackage(new PizZip(await Packer.toBuffer(document)))
}

function partOf({ heading, words, tables }: TabledLetter['parts'][number]): (Paragraph | Table)[] {
  return [
    new Paragraph({ children: [new TextRun({ text: cleanText(heading), font: faces.hei, size: size.third })], spacing: { before: 200, after: 120 }, keepNext: true }),
    ...words.map((line) => new Paragraph({ children: [new TextRun({ text: cleanText(line), font: faces.fangsong, size: size.third })], indent: { firstLine: 640 } })),
    ...tables.flatMap((table) => [
      ...(tables.length === 1 ? [] : [new Paragraph({ children: [run(table.title)], spacing: { before: 160, after: 60 }, keepNext: true })]),
      tableOf(table),
    ]),
  ]
}

function tableOf({ corner, columns, rows }: PrintedTable): Table {
  const across = 100 / (columns.length + 2.5)
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: [cell(corner, { width: across * 2.5, bold: true }), ...columns.map((column) => cell(column, { width: across, bold: true, middle: true }))] }),
      ...rows.map(({ label, level, cells }) => new TableRow({
        cantSplit: true, children: [cell(`${'　'.repeat(level)}${label}`, { width: across * 2.5 }), ...cells.map((text) => cell(text, { width: across, middle: true }))],
      })),
    ],
  })
}

function cell(text: string, { width, bold = false, middle = false }: { width: number; bold?: boolean; middle?: boolean }): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.PERCENTAGE },
    children: [new Paragraph({ children: [run(text, bold)], alignment: middle ? AlignmentType.CENTER : AlignmentType.LEFT })],
  })
}

function run(text: string, bold = false): TextRun {
  return new TextRun({ text: cleanText(text), font: faces.fangsong, size: small, bold })
}
