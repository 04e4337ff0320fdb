import type { SecondCellView, SecondTableView } from '@zhenzhi/contract'
import { Link } from '@tanstack/react-router'

interface CellTableProps {
  table: SecondTableView
  /** What stands in cells that are typed, by key; without it nothing is typed here. */
  typed?: Record<string, string>
  onType?: (key: string, value: string) => void
}

/** A table of a return: figures open to their records, what no ledger holds is a box. Wide ones are pushed sideways within themselves. */
export function CellTable({ table: { title, corner, columns, rows }, typed, onType }: CellTableProps) {
  return (
    <div className="second-wide" role="region" aria-label={title} tabIndex={0}>
      <table className="second-table">
        <caption>{title}</caption>
        <thead><tr><th scope="col">{corner}</th>{columns.map((column) => <th key={column} scope="col">{column}</th>)}</tr></thead>
        <tbody>
          {rows.map(({ label, level, cells }) => (
            <tr key={label}>
              <th scope="row" className={`second-level-${level}`}>{label}</th>
              {cells.map((cell, at) => (
                <td key={columns[at]}>
                  {cell.typed !== undefined && typed !== undefined && onType !== undefined
                    ? <TypedBox label={`${label}，${columns[at] ?? ''}`} value={typed[cell.typed] ?? ''} onChange={(value) => cell.typed !== undefined && onType(cell.typed, value)} />
                    : <Shown cell={cell} />}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Shown({ cell: { value, figure, blank, byHand } }: { cell: SecondCellView }) {
  if (blank === true) return null
  const shown = value ?? '—'
  if (figure === undefined) return <span title={byHand ? '填报的数' : undefined}>{shown}{byHand && value !== null && <span className="soft small no-print">（填）</span>}</span>
  return <Link to="/receipt" search={{ figure: figure.id, from: figure.from, to: figure.to }}>{shown}</Link>
}

function TypedBox({ label, value, onChange }: { label: string; value: string; onChange: (value: string) => void }) {
  const wrong = value !== '' && !/^(?:0|[1-9]\d{0,11})(?:\.\d{1,4})?$/.test(value)
  return <input className={wrong ? 'second-box second-wrong' : 'second-box'} inputMode="decimal" aria-label={label} aria-invalid={wrong} placeholder="填数" value={value} onChange={(event) => onChange(event.target.value.trim())} />
}
