import { useSuspenseQuery } from '@tanstack/react-query'
import { Tabs } from 'antd'
import { Suspense, useState } from 'react'
import { Loading } from '../../parts/loading.tsx'
import { Page } from '../../parts/page.tsx'
import { may, useMe } from '../../wire/me.ts'
import { routingQuery } from '../../wire/routing.ts'
import { useToday, useTown } from '../../wire/town.ts'
import { CountsTab } from './counts-tab.tsx'
import { DisputedTab } from './disputed-tab.tsx'
import { DutiesTab } from './duties-tab.tsx'
import './routing.css'
import { RulesTab } from './rules-tab.tsx'
import { TryTab } from './try-tab.tsx'

/** Who does what, by which rule an order finds its office, and which orders are in dispute. */
export function RoutingPage() {
  const town = useTown()
  return (
    <Page title="派单目录" lead="履职事项清单写明每件事归谁办、依据哪一条；派单规则按类型、村和文中的词给出建议，派给谁由经办人定。">
      <Inside key={town.id} town={town.id} />
    </Page>
  )
}

function Inside({ town }: { town: number }) {
  const me = useMe()
  const thisYear = Number(useToday().slice(0, 4))
  const [year, setYear] = useState<number>()
  const { data: book } = useSuspenseQuery(routingQuery(town, year))
  const tabs = [
    { key: 'duties', label: '履职事项清单', children: <DutiesTab key={`${book.year} ${book.dutiesRevision}`} town={town} book={book} thisYear={thisYear} onYear={setYear} /> },
    { key: 'rules', label: '派单规则', children: <RulesTab key={book.rulesRevision} town={town} book={book} /> },
    { key: 'try', label: '试一试', children: <TryTab town={town} book={book} /> },
    { key: 'disputed', label: '有异议、无人承接', children: <DisputedTab town={town} /> },
    ...(may(me, 'routing.count', town) ? [{ key: 'counts', label: '派错统计', children: <CountsTab town={town} year={thisYear} /> }] : []),
  ]
  return <Suspense fallback={<Loading />}><Tabs items={tabs} destroyOnHidden /></Suspense>
}
