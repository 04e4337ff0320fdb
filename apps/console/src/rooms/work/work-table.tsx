import type { WorkRow } from '@zhenzhi/contract'
import { Link } from '@tanstack/react-router'
import { CaseLink, DueCell, StateMark, toneOf } from '../../parts/case-cell.tsx'
import { Table } from '../../parts/table.tsx'
import type { Column } from '../../parts/table.tsx'
import { useMe } from '../../wire/me.ts'
import type { WorkSearch } from '../../wire/work.ts'
import { groupsOf } from './groups-of.ts'
import { WaitCell } from './wait-cell.tsx'

/** Each row: until when, what, how it stands, what is next and with whom it waits since when, and the way in. */
export function WorkTable({ rows, group }: { rows: readonly WorkRow[]; group: WorkSearch['group'] }) {
  const { now, towns } = useMe()
  const nameOf = (id: number) => towns.find((town) => town.id === id)?.name ?? ''
  const columns: Column<WorkRow>[] = [
    { key: 'heading', title: '摘要', heading: true, show: (row) => <CaseLink row={row} /> },
    { key: 'kind', title: '事项', plain: true, show: (row) => row.definitionTitle },
    ...(towns.length > 1 ? [{ key: 'town', title: '乡镇', plain: true, show: (row: WorkRow) => nameOf(row.town) }] : []),
    { key: 'due', title: '期限', plain: true, show: (row) => <DueCell row={row} today={now.day} /> },
    { key: 'state', title: '状态', plain: true, show: (row) => <StateMark row={row} /> },
    { key: 'waits', title: '现在等谁', show: (row) => <WaitCell row={row} today={now.day} /> },
    { key: 'next', title: '下一步', plain: true, show: (row) => <Link className="button" to="/cases/$id" params={{ id: row.id }} aria-label={`去办理：${row.heading}`}>去办理</Link> },
  ]
  if (group === undefined) return <Table caption="要办的事" columns={columns} rows={rows} keyOf={(row) => row.id} tone={(row) => toneOf(row, now.day)} />
  return (
    <>
      <p className="soft small">分开列的是已经列出的这些；往下列，各组会变多。</p>
      {groupsOf(rows, group).map(({ title, rows: some }) => (
        <section key={title} className="stack" aria-label={title}>
          <h2>{title}（{some.length}）</h2>
          <Table caption={title} columns={columns} rows={some} keyOf={(row) => row.id} tone={(row) => toneOf(row, now.day)} />
        </section>
      ))}
    </>
  )
}
