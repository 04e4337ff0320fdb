import type { DisputedCase } from '@zhenzhi/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Empty } from '../../parts/empty.tsx'
import { Mark } from '../../parts/mark.tsx'
import { Table } from '../../parts/table.tsx'
import type { Column } from '../../parts/table.tsx'
import { disputedQuery } from '../../wire/routing.ts'

const columns: Column<DisputedCase>[] = [
  { key: 'case', title: '工单', heading: true, show: ({ id, heading }) => <Link to="/cases/$id" params={{ id }}>{heading}</Link> },
  { key: 'how', title: '情况', show: ({ unowned, insisted }) => (unowned ? <Mark tone="red">无人承接</Mark> : insisted ? <Mark tone="amber">双方坚持，等领导裁定</Mark> : <Mark tone="amber">有异议，等派单人答复</Mark>) },
  { key: 'unit', title: '派给了', show: ({ unit }) => unit },
  { key: 'clause', title: '异议的条款', show: ({ clause }) => clause },
  { key: 'owner', title: '现在归谁管', show: ({ owner }) => (owner === '' ? '派单的人已不在岗，请党政办接手' : owner) },
  { key: 'since', title: '从哪天起', show: ({ since }) => since },
]

/** Orders two offices disagree on, and orders that lie where nobody is in post. */
export function DisputedTab({ town }: { town: number }) {
  const { data: cases } = useSuspenseQuery(disputedQuery(town))
  return cases.length === 0 ? <Empty says="没有正在争议的工单，也没有派出去没人接的工单。" /> : <Table caption="派单有异议、无人承接的工单" columns={columns} rows={cases} keyOf={({ id }) => id} />
}
