import type { CaseRow } from '@zhenzhi/contract'
import { Link } from '@tanstack/react-router'
import { CaseLink, DueCell, StateMark, toneOf } from '../../parts/case-cell.tsx'
import { Table } from '../../parts/table.tsx'
import type { Column } from '../../parts/table.tsx'
import { useMe } from '../../wire/me.ts'

/** Each row: until when, what, how it stands, and the way in to do the next thing. */
export function WorkTable({ rows }: { rows: readonly CaseRow[] }) {
  const { now, towns } = useMe()
  const nameOf = (id: number) => towns.find((town) => town.id === id)?.name ?? ''
  const columns: Column<CaseRow>[] = [
    { key: 'heading', title: '摘要', heading: true, show: (row) => <CaseLink row={row} /> },
    { key: 'kind', title: '事项', plain: true, show: (row) => row.definitionTitle },
    ...(towns.length > 1 ? [{ key: 'town', title: '乡镇', plain: true, show: (row: CaseRow) => nameOf(row.town) }] : []),
    { key: 'due', title: '期限', plain: true, show: (row) => <DueCell row={row} today={now.day} /> },
    { key: 'state', title: '状态', plain: true, show: (row) => <StateMark row={row} /> },
    { key: 'next', title: '下一步', plain: true, show: (row) => <Link className="button" to="/cases/$id" params={{ id: row.id }} aria-label={`去办理：${row.heading}`}>去办理</Link> },
  ]
  return <Table caption="要办的事" columns={columns} rows={rows} keyOf={(row) => row.id} tone={(row) => toneOf(row, now.day)} />
}
