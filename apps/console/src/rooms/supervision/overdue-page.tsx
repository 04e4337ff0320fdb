import type { CaseRow } from '@zhenzhi/contract'
import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Select } from 'antd'
import { Suspense, useState } from 'react'
import { CaseLink, DueCell, StateMark } from '../../parts/case-cell.tsx'
import { Empty } from '../../parts/empty.tsx'
import { Loading } from '../../parts/loading.tsx'
import { More } from '../../parts/more.tsx'
import { Page } from '../../parts/page.tsx'
import { PrintButton } from '../../parts/print-button.tsx'
import { Table } from '../../parts/table.tsx'
import { casesQuery, definitionsQuery } from '../../wire/cases.ts'
import { useToday, useTown } from '../../wire/town.ts'
import { FigureTiles } from './figure-tiles.tsx'
import { orderFigures, orderKind } from './kinds.ts'
import { SupervisionTabs } from './supervision-tabs.tsx'

/** What is late, from where a 督办单 is issued with what is known filled in; and what became of those issued. */
export function OverduePage() {
  const town = useTown()
  return (
    <Page title="督办" lead={`${town.name}。逾期的事项在这里，点“发督办单”，已经知道的内容会填好。`} tools={<><Link className="button" to="/list/$definition" params={{ definition: orderKind }}>全部督办单</Link><PrintButton /></>}>
      <SupervisionTabs />
      <Suspense fallback={<Loading />}><FigureTiles town={town.id} label="督办单的数" ids={orderFigures} /></Suspense>
      <Suspense fallback={<Loading />}><OverdueCases key={town.id} town={town.id} /></Suspense>
    </Page>
  )
}

function OverdueCases({ town }: { town: number }) {
  const [kind, choose] = useState<string>()
  const { data: definitions } = useSuspenseQuery(definitionsQuery(town))
  const kinds = definitions.flatMap(({ id, title, engine }) => (engine === 'matter' ? [{ value: id, label: title }] : []))
  return (
    <div className="stack">
      <label className="row no-print" htmlFor="overdue-kind">哪一类事项
        <Select id="overdue-kind" className="supervision-who" allowClear showSearch={{ optionFilterProp: 'label' }} placeholder="全部" value={kind ?? null} options={kinds} onChange={(value: string | null | undefined) => choose(value ?? undefined)} />
      </label>
      <Suspense fallback={<Loading />}><Listed key={kind} town={town} kind={kind} issues={definitions.some(({ id, opens }) => id === orderKind && opens !== undefined)} /></Suspense>
    </div>
  )
}

function Listed({ town, kind, issues }: { town: number; kind: string | undefined; issues: boolean }) {
  const today = useToday()
  const { data: found, fetchNextPage, hasNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(casesQuery(town, { overdue: 'yes', ...(kind === undefined ? {} : { definition: kind }) }))
  const rows = found.pages.flatMap((page) => page.rows)
  const first = found.pages[0]
  if (rows.length === 0) return <Empty says="没有逾期的事项。" />
  return (
    <div className="stack">
      <h2>逾期的事项（{first?.total ?? 0}{first?.totalCapped === true ? ' 以上' : ''}）</h2>
      <Table
        caption="逾期的事项" rows={rows} keyOf={({ id }) => id} tone={() => 'late'}
        columns={[
          { key: 'heading', title: '摘要', heading: true, show: (row) => <CaseLink row={row} /> },
          { key: 'kind', title: '事项', plain: true, show: (row) => row.definitionTitle },
          { key: 'due', title: '期限', plain: true, show: (row) => <DueCell row={row} today={today} /> },
          { key: 'state', title: '状态', plain: true, show: (row) => <StateMark row={row} /> },
          ...(issues ? [{ key: 'press', title: '督办', plain: true, show: (row: CaseRow) => row.definition !== orderKind && <PressLink row={row} /> }] : []),
        ]}
      />
      <More shown={rows.length} total={first?.total ?? 0} capped={first?.totalCapped ?? false} loading={isFetchingNextPage} onMore={hasNextPage ? () => void fetchNextPage() : undefined} />
    </div>
  )
}

function PressLink({ row }: { row: CaseRow }) {
  return <Link className="button no-print" to="/register/$definition" params={{ definition: orderKind }} search={{ from: row.id, as: 'next' }} aria-label={`发督办单：${row.heading}`}>发督办单</Link>
}
