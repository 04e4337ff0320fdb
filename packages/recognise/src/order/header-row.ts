import { keyOfLabel } from './segments.ts'
import type { Segment } from './segments.ts'

/** Values under a row of labels, as a spreadsheet or a list on a page is copied: the first row below it is the order. */
export function headerRow(text: string): Segment[] {
  const lines = linesOf(text)
  const at = lines.findIndex((line, index) => isHeader(line, lines[index + 1]))
  const header = lines[at]
  const values = lines[at + 1]
  if (header === undefined || values === undefined) return []
  return values.cells.map((cell, index): Segment => ({ key: keyOfLabel.get(header.cells[index]?.text ?? '') ?? 'other', label: cell.at, at: cell.at, end: cell.at + cell.text.length }))
}

interface Cell {
  text: string
  at: number
}

interface Line {
  cells: readonly Cell[]
}

function linesOf(text: string): Line[] {
  let at = 0
  return text.split('\n').map((line) => {
    const cells: Cell[] = []
    for (const raw of line.split('\t')) {
      cells.push({ text: raw.trim(), at: at + (raw.length - raw.trimStart().length) })
      at += raw.length + 1
    }
    return { cells }
  })
}

/** Three known labels at least, nearly nothing else, and as many cells below. */
function isHeader({ cells }: Line, next: Line | undefined): boolean {
  const known = cells.filter(({ text }) => keyOfLabel.has(text)).length
  return known >= 3 && known >= cells.length * 0.7 && next?.cells.length === cells.length && !next.cells.some(({ text }) => keyOfLabel.has(text))
}
