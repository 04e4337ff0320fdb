import type { ReceiptView } from '@zhenzhi/contract'
import { Link } from '@tanstack/react-router'
import { Table } from '../../parts/table.tsx'
import type { Column } from '../../parts/table.tsx'
import type { Period } from '../../wire/figures.ts'
import { sayValue } from './words.ts'

type Row = NonNullable<ReceiptView['towns']>[number]

/** What each town of a county has: the way down to the records goes through the town. */
export function TownsBehind({ receipt, rows, period }: { receipt: ReceiptView; rows: readonly Row[]; period: Period }) {
  const { figure } = receipt
  const of = (row: Row) => ({ ...period, figure: figure.id, town: row.town })
  const columns: Column<Row>[] = [
    { key: 'name', title: '乡镇', heading: true, show: (row) => <Link to="/receipt" search={of(row)}>{row.name}</Link> },
    { key: 'value', title: '数值', number: true, show: (row) => <b>{sayValue(row.value, figure.unit, row.absent)}</b> },
    ...(figure.numerator === null ? [] : [{ key: 'parts', title: '分子／分母', number: true, show: (row: Row) => `${row.numerator ?? '—'}／${row.denominator ?? '—'}` }]),
    { key: 'records', title: '记录', number: true, show: (row) => `${row.records} 条` },
  ]
  return (
    <section className="stack" aria-label="各乡镇">
      <h2>各乡镇的数</h2>
      <p className="soft">点乡镇名称，可以看到这个数在那个乡镇由哪些记录组成。</p>
      <Table caption={`${figure.zh}，各乡镇`} columns={columns} rows={rows} keyOf={(row) => String(row.town)} />
    </section>
  )
}
