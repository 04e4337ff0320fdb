import type { ReceiptView } from '@zhenzhi/contract'
import { Link } from '@tanstack/react-router'
import { sayDay } from '../../parts/days.ts'
import { Table } from '../../parts/table.tsx'

interface HistoryBehindProps {
  figure: ReceiptView['figure']
  entries: NonNullable<ReceiptView['history']>
}

/** What was recorded before a latest entry, the last first: it is not counted, but shows what the figure replaced. */
export function HistoryBehind({ figure, entries }: HistoryBehindProps) {
  return (
    <>
      <h3>以前的记录（不计入）</h3>
      <Table
        caption={`${figure.zh}，以前的记录`} rows={entries} keyOf={(entry) => `${entry.id} ${entry.day} ${entry.amount}`}
        columns={[
          { key: 'heading', title: '记录', heading: true, show: (entry) => <Link to="/cases/$id" params={{ id: entry.id }}>{entry.heading || '（无摘要）'}</Link> },
          { key: 'day', title: '日期', show: (entry) => <span className="number">{sayDay(entry.day)}</span> },
          { key: 'amount', title: figure.unit, number: true, show: (entry) => entry.amount },
        ]}
      />
    </>
  )
}
