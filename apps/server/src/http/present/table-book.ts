import type { CellView, FigureTableView } from '@zhenzhi/contract'
import type { WrittenBook } from '../routes/cases/list-parts.ts'
import type { ListCell } from './list-columns.ts'

type Row = readonly ListCell[]

/** A table of one figure as a spreadsheet: numbers as numbers, what is none in words, and on a second sheet what it is and why it does not add up. */
export function tableBook(table: FigureTableView, moment: Date): WrittenBook {
  const { zh, unit, townName, demo, from, to, cutoff, rows, cols, says } = table
  return {
    name: zh, moment,
    columns: [{ title: rows.title, width: 20 }, ...table.colHeads.map(({ title }) => ({ title, width: Math.max(10, title.length * 2) })), { title: '合计', width: 12 }],
    pages: once(rowsOf(table)),
    about: {
      name: '说明',
      rows: () => [
        ['指标', `${zh}（${unit}）`], ['乡镇', `${townName}${demo ? '（演示数据，不能作为依据）' : ''}`], ['期间', `${from} 至 ${to}，登记截止 ${cutoff}`],
        ['分法', `行：${rows.title}${cols.kind === 'none' ? '' : `；列：${cols.title}`}`], ['记号', '· 没有登记；0 登记了，数是零；— 没有可除的数；空白 还没有到'], ...says.map((one) => ['说明', one]),
      ],
    },
  }
}

function rowsOf({ rowHeads, cells }: FigureTableView): Row[] {
  return cells.map((line, row) => [rowHeads[row]?.title ?? '合计', ...line.map(cellOf)])
}

function cellOf({ value, shown, state }: CellView): ListCell {
  if (value !== null && state === 'value') return { number: value }
  return state === 'unbooked' ? '·' : shown
}

async function* once(rows: Row[]): AsyncGenerator<Row[], void, undefined> {
  yield rows
}
