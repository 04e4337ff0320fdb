import type { HandOverView } from '@zhenzhi/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { sayDay } from '../../../parts/days.ts'
import { Empty } from '../../../parts/empty.tsx'
import { Mark } from '../../../parts/mark.tsx'
import { Page } from '../../../parts/page.tsx'
import { Table } from '../../../parts/table.tsx'
import { handOversQuery } from '../../../wire/hand-over.ts'
import { useTown } from '../../../wire/town.ts'
import { PeopleTabs } from '../people-tabs.tsx'

const columns = [
  { key: 'who', title: '交接', heading: true, show: ({ id, from, to }: HandOverView) => <Link to="/people/hand-overs/$id" params={{ id }}>{from ?? '无人负责的事项'} → {to}</Link> },
  { key: 'day', title: '日期', show: ({ day }: HandOverView) => sayDay(day) },
  { key: 'what', title: '内容', show: ({ matters, posts }: HandOverView) => `${matters} 件事项、${posts} 个岗位` },
  { key: 'by', title: '经办', show: ({ by }: HandOverView) => by },
  { key: 'sheets', title: '签字清单', show: ({ sheets }: HandOverView) => <Mark tone={sheets > 0 ? 'green' : 'amber'}>{sheets > 0 ? '已上传' : '还没有上传'}</Mark> },
]

/** What was handed over in this town, the latest first. */
export function HandOversPage() {
  const town = useTown()
  const { data: handOvers } = useSuspenseQuery(handOversQuery(town.id))
  return (
    <Page title="交接记录" lead={`${town.name}。在“账号和岗位”里点一个人的“交接”来办。`}>
      <PeopleTabs />
      {handOvers.length === 0 ? <Empty says="还没有办过交接。" /> : <Table caption="交接记录" columns={columns} rows={handOvers} keyOf={({ id }) => id} />}
    </Page>
  )
}
