import type { Header } from './find-header.ts'
import { headingsAt } from './find-header.ts'
import type { Grid } from './grid.ts'
import { isBlank, plainWord, textOf } from './text-of.ts'

/** A row that tells of nothing, and why: counted and listed, so that none is left out in silence. Rows from 0. */
export interface Skipped {
  row: number
  why: 'total' | 'heading' | 'note'
}

export interface Body {
  rows: number[]
  skipped: Skipped[]
}

const total = /^(本[页月年季]|全[镇乡村年]|各?村)?.{0,8}(合计|小计|总计|共计|累计)([:：\d].*)?$/
const foot = /^(填表|制表|填报|审核|复核|审批|负责人|经办人|联系人|联系电话|注|说明|备注|单位|备案)[^:：]{0,8}[:：]/

/** The rows under the heading that tell of something; blank ones go without saying. */
export function bodyRows(grid: Grid, header: Header): Body {
  const headings = headingsAt(grid, header).map(plainWord)
  const lines = Array.from({ length: header.to - header.from + 1 }, (_, at) => headingsAt(grid, { from: header.from + at, to: header.from + at }).map(plainWord))
  const body: Body = { rows: [], skipped: [] }
  for (let row = header.to + 1; row < grid.rows; row += 1) {
    const words = Array.from({ length: grid.columns }, (_, column) => textOf(grid.at(row, column)))
    if (words.every(isBlank)) continue
    const why = whySkipped(words, [headings, ...lines])
    if (why === undefined) body.rows.push(row)
    else body.skipped.push({ row, why })
  }
  return body
}

function whySkipped(words: readonly string[], headings: readonly (readonly string[])[]): Skipped['why'] | undefined {
  const filled = words.flatMap((word, column) => (isBlank(word) ? [] : [{ word: plainWord(word), column }]))
  if (filled.slice(0, 3).some(({ word }) => word.length <= 14 && total.test(word))) return 'total'
  const same = (line: readonly string[]) => filled.filter(({ word, column }) => line[column] === word).length
  if (headings.some((line) => same(line) >= 2 && same(line) * 2 > filled.length)) return 'heading'
  const wide = headings[0]?.filter((heading) => heading !== '').length ?? 0
  return filled.length <= Math.max(1, Math.floor(wide / 2)) && foot.test(filled[0]?.word ?? '') ? 'note' : undefined
}
