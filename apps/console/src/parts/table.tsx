import type { ReactNode } from 'react'
import './table.css'

export interface Column<Row> {
  key: string
  title: string
  show: (row: Row) => ReactNode
  /** Numbers stand at the right. */
  number?: boolean
  /** On a phone this one is the card's heading. */
  heading?: boolean
  /** Says what it is without its title: on a phone several of these share a line. */
  plain?: boolean
}

interface TableProps<Row> {
  /** Says what is listed, to those who cannot see it. */
  caption: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  keyOf: (row: Row) => string
  /** A word for how a row is painted: late, today … */
  tone?: (row: Row) => string | undefined
}

/** A plain table that turns into cards on a phone. Roles are said outright: as cards, browsers would forget them. */
export function Table<Row>({ caption, columns, rows, keyOf, tone }: TableProps<Row>) {
  return (
    <table className="table" role="table">
      <caption className="unseen">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => <th key={column.key} role="columnheader" scope="col" className={column.number ? 'at-right' : undefined}>{column.title}</th>)}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={keyOf(row)} role="row" className={tone?.(row)}>
            {columns.map((column) => (
              <td key={column.key} role="cell" data-title={column.title} className={classOf(column)}>
                {column.show(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function classOf<Row>(column: Column<Row>): string | undefined {
  if (column.heading) return 'table-heading'
  if (column.plain) return column.number ? 'table-plain at-right number' : 'table-plain'
  return column.number ? 'at-right number' : undefined
}
