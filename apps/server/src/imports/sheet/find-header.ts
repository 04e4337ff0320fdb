import type { Grid } from './grid.ts'
import { textOf } from './text-of.ts'

const searched = 15
const mostLines = 3

export interface Header {
  /** Rows from 0, both included. */
  from: number
  to: number
}

/** What each column is called: the lines of the heading joined, a word that is merged over several once. */
export function headingsAt(grid: Grid, { from, to }: Header): string[] {
  return Array.from({ length: grid.columns }, (_, column) => {
    const words: string[] = []
    for (let row = from; row <= to; row += 1) {
      const word = textOf(grid.headingAt(row, column)).replaceAll(/\s+/g, '')
      if (word !== '' && words.at(-1) !== word) words.push(word)
    }
    return words.join(' ')
  })
}

/**
 * The rows that name the columns: those of the first rows of which most is recognised, several lines joined where that says more. Where
 * nothing is recognised, the first row with several different words in it.
 */
export function findHeader(grid: Grid, recognised: (headings: readonly string[]) => number): Header {
  let best: Header & { score: number } = { ...plainHeader(grid), score: 0 }
  for (let from = 0; from < Math.min(searched, grid.rows); from += 1) {
    if (!namesColumns(grid, from)) continue
    for (let to = from; to < Math.min(from + mostLines, grid.rows); to += 1) {
      const score = recognised(headingsAt(grid, { from, to })) - 15 * (to - from)
      if (score > best.score) best = { from, to, score }
    }
  }
  const [{ top }, { bottom }] = [grid.reachOf(best.from), grid.reachOf(best.to)]
  // A heading merged downwards belongs to all its lines; one merged further than headings go is no heading.
  return { from: best.to - top < mostLines ? top : best.from, to: bottom - best.from < mostLines ? bottom : best.to }
}

/** A title over all columns, or a line that says who filled it in, names none. */
function namesColumns(grid: Grid, row: number): boolean {
  return new Set(headingsAt(grid, { from: row, to: row }).filter((word) => word !== '' && !/[:：]/.test(word))).size >= Math.min(2, grid.columns)
}

function plainHeader(grid: Grid): Header {
  for (let row = 0; row < Math.min(searched, grid.rows); row += 1) {
    if (namesColumns(grid, row)) return { from: row, to: row }
  }
  return { from: 0, to: 0 }
}
