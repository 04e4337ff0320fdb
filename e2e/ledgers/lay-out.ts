import type { SheetCell, SheetWanted } from '@zhenzhi/server/test'
import type { WrongCell } from './ledger.ts'

export interface LedgerRow {
  cells: readonly SheetCell[]
  wrong?: WrongCell
}

interface Layout {
  name: string
  title: string
  /** One or two lines. */
  headings: readonly (readonly SheetCell[])[]
  /** Of the headings, in the sheet's own rows: the first line is 3. */
  merges?: readonly string[]
  rows: readonly LedgerRow[]
  /** Rows between two subtotals. */
  each: number
  /** The column from 0 in which neighbours that say the same are merged downwards, as letter. */
  merged: { column: number; letter: string }
}

export interface LaidOut {
  sheet: SheetWanted
  wrong: (WrongCell & { line: number })[]
  good: number
}

/** A sheet with a title over all, a line of who filled it in, subtotals, the headings once more, a total and a foot; and where its wrong cells came to stand. */
export function layOut({ name, title, headings, merges = [], rows, each, merged: { column, letter } }: Layout): LaidOut {
  const wide = headings[0]?.length ?? 1
  const padded = (cells: readonly SheetCell[]) => [...cells, ...Array.from({ length: wide - cells.length }, () => null)]
  const laid: SheetCell[][] = [padded([title]), padded(['填报单位：石桥镇（演示）', null, null, '填报时间：2026年11月']), ...headings.map((line) => [...line])]
  const wrong: LaidOut['wrong'] = []
  const joined: string[] = []
  let top: { text: SheetCell; line: number } | undefined
  for (const [at, row] of rows.entries()) {
    if (at > 0 && at % each === 0) {
      laid.push(padded(['小计', null, null, `${each}件`]))
      if (at === each * 2) laid.push(...headings.map((line) => [...line]))
      top = undefined
    }
    const line = laid.length + 1
    const text = row.cells[column] ?? null
    const same = typeof text === 'string' && top?.text === text
    laid.push(row.cells.map((cell, index) => (same && index === column ? null : cell)))
    if (same && top !== undefined) joined.push(`${letter}${top.line}:${letter}${line}`)
    else top = { text, line }
    if (row.wrong !== undefined) wrong.push({ ...row.wrong, line })
  }
  laid.push(padded(['合计', null, null, `${rows.length}件`]), padded([]), padded(['填表人：演示　　审核人：演示']))
  return { sheet: { name, rows: laid, merges: [...merges, ...longest(joined)] }, wrong, good: rows.length - wrong.length }
}

/** Of merges that begin in one cell, the one that reaches furthest. */
function longest(merges: readonly string[]): string[] {
  return [...new Map(merges.map((merge) => [merge.split(':')[0], merge])).values()]
}
