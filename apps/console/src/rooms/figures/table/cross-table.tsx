import type { CellView, FigureTableView } from '@zhenzhi/contract'

interface CrossTableProps {
  table: FigureTableView
  /** Rows left out, by their place. */
  hidden: readonly number[]
}

/** Rows by columns with the whole at the end of each. Wider than the page it is moved sideways, its first column staying in sight. */
export function CrossTable({ table: { zh, rows, rowHeads, colHeads, cells }, hidden }: CrossTableProps) {
  return (
    // somebody without a mouse must be able to move it too
    <div className="cross" role="region" aria-label={`${zh}，可以左右移动`} tabIndex={0}>
      <table>
        <caption className="unseen">{zh}</caption>
        <thead>
          <tr><th scope="col">{rows.title}</th>{colHeads.map(({ key, title }) => <th key={key} scope="col">{title}</th>)}<th scope="col">{colHeads.length === 0 ? '数' : '合计'}</th></tr>
        </thead>
        <tbody>
          {cells.map((line, at) => (hidden.includes(at) ? null : (
            <tr key={rowHeads[at]?.key ?? 'sum'} className={at === rowHeads.length ? 'cross-sum' : undefined}>
              <th scope="row">{rowHeads[at]?.title ?? '合计'}</th>
              {line.map((cell, col) => <td key={colHeads[col]?.key ?? 'sum'} className={col === colHeads.length ? 'number cross-sum' : 'number'}>{sayCell(cell)}</td>)}
            </tr>
          )))}
        </tbody>
      </table>
    </div>
  )
}

function sayCell({ shown, state }: CellView) {
  return state === 'unbooked' ? <span className="soft" title="没有登记">·</span> : shown
}
