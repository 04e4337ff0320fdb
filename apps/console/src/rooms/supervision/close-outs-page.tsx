import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Suspense, useState } from 'react'
import { CaseLink, DueCell, StateMark } from '../../parts/case-cell.tsx'
import { Empty } from '../../parts/empty.tsx'
import { Loading } from '../../parts/loading.tsx'
import { More } from '../../parts/more.tsx'
import { Page } from '../../parts/page.tsx'
import { PrintButton } from '../../parts/print-button.tsx'
import { Table } from '../../parts/table.tsx'
import { casesQuery, definitionsQuery } from '../../wire/cases.ts'
import type { CaseSearch } from '../../wire/cases.ts'
import { useToday, useTown } from '../../wire/town.ts'
import { FigureTiles } from './figure-tiles.tsx'
import { closeOutFigures, closeOutKind } from './kinds.ts'
import { SupervisionTabs } from './supervision-tabs.tsx'

const looks = [
  { title: '还没销号', search: { definition: closeOutKind, closed: 'no' }, none: '都销号了。' },
  { title: '已逾期', search: { definition: closeOutKind, overdue: 'yes' }, none: '没有逾期的。' },
  { title: '已销号', search: { definition: closeOutKind, state: 'cancelled' }, none: '还没有销号的。' },
] as const satisfies readonly { title: string; search: CaseSearch; none: string }[]

/** 倒销号: what was listed, by when it is to be cancelled, what was and what is late; each number opens what is behind it. */
export function CloseOutsPage() {
  const town = useTown()
  const [at, look] = useState(0)
  const { data: definitions } = useSuspenseQuery(definitionsQuery(town.id))
  const lists = definitions.find(({ id, opens }) => id === closeOutKind && opens !== undefined)
  const chosen = looks[at] ?? looks[0]
  return (
    <Page title="倒销号" lead={`${town.name}。每件挂一个号、定一个期限，由别人核验后才销号。`} tools={<><Link className="button" to="/ledger/$definition" params={{ definition: closeOutKind }}>打印台账</Link>{lists && <Link className="button strong" to="/register/$definition" params={{ definition: closeOutKind }}>挂号</Link>}<PrintButton /></>}>
      <SupervisionTabs />
      <Suspense fallback={<Loading />}><FigureTiles town={town.id} label="销号的数" ids={closeOutFigures} /></Suspense>
      <div className="supervision-tiles no-print" role="group" aria-label="看哪些">
        {looks.map(({ title }, index) => <button key={title} type="button" className="supervision-tile" aria-pressed={index === at} onClick={() => look(index)}>{title}</button>)}
      </div>
      <Suspense fallback={<Loading />}><Listed key={`${town.id} ${at}`} town={town.id} look={chosen} /></Suspense>
    </Page>
  )
}

function Listed({ town, look: { title, search, none } }: { town: number; look: (typeof looks)[number] }) {
  const today = useToday()
  const { data: found, fetchNextPage, hasNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(casesQuery(town, search))
  const rows = found.pages.flatMap((page) => page.rows)
  const first = found.pages[0]
  if (rows.length === 0) return <Empty says={none} />
  return (
    <div className="stack">
      <h2>{title}（{first?.total ?? 0}{first?.totalCapped === true ? ' 以上' : ''}）</h2>
      <Table
        caption={title} rows={rows} keyOf={({ id }) => id} tone={({ overdue }) => (overdue ? 'late' : undefined)}
        columns={[
          { key: 'heading', title: '编号和事项', heading: true, show: (row) => <CaseLink row={row} /> },
          { key: 'village', title: '村（社区）', plain: true, show: ({ cells }) => cells['village'] ?? '' },
          { key: 'opened', title: '挂号日期', plain: true, show: ({ opened }) => opened },
          { key: 'closeBy', title: '销号期限', plain: true, show: ({ cells }) => cells['closeBy'] ?? '' },
          { key: 'due', title: '还有几天', plain: true, show: (row) => <DueCell row={row} today={today} /> },
          { key: 'state', title: '状态', plain: true, show: (row) => <StateMark row={row} /> },
        ]}
      />
      <More shown={rows.length} total={first?.total ?? 0} capped={first?.totalCapped ?? false} loading={isFetchingNextPage} onMore={hasNextPage ? () => void fetchNextPage() : undefined} />
    </div>
  )
}
