import type { LedgerPage, LedgerRow } from '@zhenzhi/contract'

interface LedgerTableProps {
  columns: LedgerPage['columns']
  rows: readonly LedgerRow[]
  /** The number of the first row. */
  first: number
  /** Under the last row; not where there is nothing to add up. */
  sums: readonly (string | undefined)[] | undefined
}

/** How wide a column is beside the others: numbers and days need little, texts much. */
const shares: Readonly<Record<string, number>> = { integer: 6, decimal: 6, money: 9, day: 8, choice: 8, yes: 5, place: 8, person: 8, people: 11, text: 16 }

/** Columns have fixed widths, so that a row is as high wherever it stands. */
export function LedgerTable({ columns, rows, first, sums }: LedgerTableProps) {
  const shareOf = ({ kind, key }: LedgerPage['columns'][number]) => (key === 'at.state' ? 7 : shares[kind] ?? 9)
  const whole = columns.reduce((sum, column) => sum + shareOf(column), 4)
  const adds = sums?.some((sum) => sum !== undefined) === true
  return (
    <table className="ledger-table">
      <colgroup><col style={{ width: `${400 / whole}%` }} />{columns.map((column) => <col key={column.key} style={{ width: `${(100 * shareOf(column)) / whole}%` }} />)}</colgroup>
      <thead><tr><th scope="col">序号</th>{columns.map(({ key, title, kind }) => <th key={key} scope="col">{title}{kind === 'money' && '（元）'}</th>)}</tr></thead>
      <tbody>
        {rows.map(({ id, cells }, at) => (
          <tr key={id} data-row={first + at}><td className="ledger-number">{first + at}</td>{columns.map(({ key, sum }, column) => <td key={key} className={sum ? 'ledger-number' : undefined}>{cells[column]}</td>)}</tr>
        ))}
        {adds && <tr data-sums=""><td>合计</td>{columns.map(({ key }, column) => <td key={key} className="ledger-number">{sums?.[column] ?? ''}</td>)}</tr>}
      </tbody>
    </table>
  )
}
