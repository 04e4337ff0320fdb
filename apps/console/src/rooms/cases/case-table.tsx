import type { CaseRow, DefinitionView } from '@zhenzhi/contract'
import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useDeferredValue } from 'react'
import { CaseLink, DueCell, StateMark, toneOf } from '../../parts/case-cell.tsx'
import { sayDay } from '../../parts/days.ts'
import { Empty } from '../../parts/empty.tsx'
import { More } from '../../parts/more.tsx'
import { Table } from '../../parts/table.tsx'
import type { Column } from '../../parts/table.tsx'
import type { CaseSearch } from '../../wire/cases.ts'
import { casesQuery } from '../../wire/cases.ts'
import { useToday } from '../../wire/town.ts'

interface CaseTableProps {
  definition: DefinitionView
  town: number
  search: CaseSearch
}

/** One page after the other, never a page of all; while a narrower list is on its way the old one stays, paler. */
export function CaseTable({ definition, town, search }: CaseTableProps) {
  const today = useToday()
  const wanted = { ...search, definition: definition.id }
  const asked = useDeferredValue(JSON.stringify(wanted))
  // The text was made of a CaseSearch just above.
  const { data: pages, fetchNextPage, hasNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(casesQuery(town, JSON.parse(asked) as CaseSearch))
  const rows = pages.pages.flatMap((page) => page.rows)
  const first = pages.pages[0]
  if (rows.length === 0) return <Nothing definition={definition} narrowed={Object.keys(search).length > 0} />
  return (
    <div className={asked === JSON.stringify(wanted) ? 'stack' : 'stack stale'}>
      <Table caption={definition.title} columns={columnsOf(definition, today)} rows={rows} keyOf={(row) => row.id} tone={(row) => toneOf(row, today)} />
      <More shown={rows.length} total={first?.total ?? 0} capped={first?.totalCapped ?? false} loading={isFetchingNextPage} onMore={hasNextPage ? () => void fetchNextPage() : undefined} />
    </div>
  )
}

/** The first listed field is the way in; a case without it is entered by its heading. */
function columnsOf(definition: DefinitionView, today: string): Column<CaseRow>[] {
  const [first, ...others] = definition.columns
  const own = others.map(({ name, title, kind }): Column<CaseRow> => ({
    key: name, title, number: ['integer', 'decimal', 'money'].includes(kind), show: (row) => row.cells[name] ?? '',
  }))
  const matter: Column<CaseRow>[] = definition.engine === 'matter'
    ? [{ key: 'state', title: '状态', plain: true, show: (row) => <StateMark row={row} /> }, { key: 'due', title: '最近期限', plain: true, show: (row) => <DueCell row={row} today={today} /> }]
    : definition.engine === 'roster' ? [{ key: 'state', title: '状态', show: (row) => <StateMark row={row} /> }] : []
  return [
    { key: 'heading', title: first?.title ?? '摘要', heading: true, show: (row) => <CaseLink row={row} words={first && row.cells[first.name]} /> },
    ...own,
    ...matter,
    { key: 'opened', title: definition.engine === 'matter' ? '登记日期' : '日期', show: (row) => <span className="number">{sayDay(row.opened)}</span> },
  ]
}

function Nothing({ definition, narrowed }: { definition: DefinitionView; narrowed: boolean }) {
  if (narrowed) return <Empty says="没有符合这些条件的。请去掉一两个条件再看。" />
  return (
    <Empty says={`还没有登记过“${definition.title}”。${definition.opens ? '有了第一件就点“登记”。' : '登记由有这项岗位的同事来做。'}`}>
      {definition.opens && <Link className="button strong" to="/register/$definition" params={{ definition: definition.id }}>{definition.opens.title}</Link>}
    </Empty>
  )
}
