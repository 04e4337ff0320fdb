import { AlignmentType, LineRuleType, Paragraph, Table, TableBorders, TableCell, TableLayoutType, TableRow, TextRun, VerticalAlignTable, WidthType } from 'docx'
import { faces, textWidth } from './sheet.ts'
import { textWidthOf } from './text-width.ts'

const red = 'FF0000'
/** 35 mm below the top of the text area, as the mark of one issuer stands. */
const above = 1984
/** Points at most; what does not fit the width is set smaller. */
const largest = 40

/**
 * The mark of a letter of several (联合行文): their names one under the other, spread to one width, and 文件 to the right of them, halfway up
 * (GB/T 9704—2012, 7.2.4). A table without borders: tabs and frames come out unlike in Word, WPS and LibreOffice.
 */
export function jointMark(issuers: readonly string[]): (Paragraph | Table)[] {
  const longest = Math.max(...issuers.map(textWidthOf))
  const points = Math.min(largest, Math.floor(textWidth / 20 / (longest + 3)))
  const names = Math.round((longest + 0.4) * points * 20)
  const word = Math.round(2.5 * points * 20)
  const line = Math.round(points * 20 * 1.3)
  return [
    new Paragraph({ children: [], spacing: { before: 0, after: 0, line: above, lineRule: LineRuleType.EXACT } }),
    new Table({
      alignment: AlignmentType.CENTER, layout: TableLayoutType.FIXED, borders: TableBorders.NONE, columnWidths: [names, word], width: { size: names + word, type: WidthType.DXA },
      margins: { left: 0, right: 0, top: 0, bottom: 0 },
      rows: [new TableRow({
        children: [
          cell(names, issuers.map((issuer) => printed(issuer, { points, line, alignment: AlignmentType.DISTRIBUTE }))),
          cell(word, [printed('文件', { points, line, alignment: AlignmentType.RIGHT })]),
        ],
      })],
    }),
  ]
}

function cell(width: number, children: Paragraph[]): TableCell {
  return new TableCell({ children, width: { size: width, type: WidthType.DXA }, verticalAlign: VerticalAlignTable.CENTER })
}

interface Printed {
  points: number
  line: number
  alignment: (typeof AlignmentType)['DISTRIBUTE' | 'RIGHT']
}

function printed(text: string, { points, line, alignment }: Printed): Paragraph {
  const run = new TextRun({ text, font: faces.title, size: points * 2, color: red })
  return new Paragraph({ alignment, children: [run], spacing: { before: 0, after: 0, line, lineRule: LineRuleType.EXACT } })
}
