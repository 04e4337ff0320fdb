import type { RoutingCounts } from '@zhenzhi/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Empty } from '../../parts/empty.tsx'
import { Table } from '../../parts/table.tsx'
import type { Column } from '../../parts/table.tsx'
import { routingCountsQuery } from '../../wire/routing.ts'

type Share = RoutingCounts['bySource'][number]

const shareOf = ({ all, wrong }: Share) => (all === 0 ? '—' : `${Math.round((wrong / all) * 1000) / 10}%`)
const columnsOf = (of: string, all: string, wrong: string): Column<Share>[] => [
  { key: 'title', title: of, heading: true, show: ({ title }) => title },
  { key: 'all', title: all, number: true, show: (one) => one.all },
  { key: 'wrong', title: wrong, number: true, show: (one) => one.wrong },
  { key: 'share', title: '占比', number: true, show: shareOf },
]
const clauseColumns: Column<RoutingCounts['byClause'][number]>[] = [
  { key: 'title', title: '清单编号', heading: true, show: ({ title }) => title },
  { key: 'times', title: '用它提出异议、退单或剔除的工单', number: true, show: ({ times }) => times },
]

/** How often orders went wrong this year: by who sent them, by where they were sent, by clause. No ranking of persons. */
export function CountsTab({ town, year }: { town: number; year: number }) {
  const { data: counts } = useSuspenseQuery(routingCountsQuery(town, year))
  const { bySource, byUnit, byClause } = counts
  if (bySource.length + byUnit.length === 0) return <Empty says={`${year} 年还没有收到工单。`} />
  return (
    <div className="stack">
      <h2>{year} 年派错到本镇的，按来单渠道</h2>
      <Table caption="按来单渠道" columns={columnsOf('来单渠道', '收到', '退回上级')} rows={bySource} keyOf={({ title }) => title} />
      <h2>派单异议，按承办单位</h2>
      <Table caption="按承办单位" columns={columnsOf('承办单位', '派给它', '提出异议')} rows={byUnit} keyOf={({ title }) => title} />
      <h2>按清单条款</h2>
      {byClause.length === 0 ? <p>还没有写明条款的异议。</p> : <Table caption="按清单条款" columns={clauseColumns} rows={byClause} keyOf={({ title }) => title} />}
    </div>
  )
}
