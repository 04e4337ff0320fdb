import type { SameNamedView } from '@zhenzhi/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Suspense } from 'react'
import { sayDay } from '../../parts/days.ts'
import { Empty } from '../../parts/empty.tsx'
import { Loading } from '../../parts/loading.tsx'
import { Page } from '../../parts/page.tsx'
import { PeriodBar } from '../../parts/period-bar.tsx'
import { PrintButton } from '../../parts/print-button.tsx'
import { Table } from '../../parts/table.tsx'
import { sameNamedQuery } from '../../wire/figures.ts'
import type { Period } from '../../wire/figures.ts'
import { useToday, useTown } from '../../wire/town.ts'
import './figures.css'
import { periodOf } from './words.ts'

/** What different bodies count of one subject, side by side, with what makes the numbers differ. */
export function SameNamedPage() {
  const search = useSearch({ from: '/frame/figures/same' })
  const navigate = useNavigate({ from: '/figures/same' })
  const town = useTown()
  const today = useToday()
  const period = periodOf(search, today)
  return (
    <Page title="同一件事，不同单位的数" lead={`${town.name}。报数前先看清是谁的口径；两个数都对，只是数法不同。`} tools={<><Link className="button" to="/figures" search={period}>回数据</Link><PrintButton /></>}>
      <p className="on-paper">{sayDay(period.from)}至{sayDay(period.to)}</p>
      <PeriodBar key={JSON.stringify(period)} today={today} period={period} onChange={(changed) => void navigate({ search: changed })} />
      <Suspense fallback={<Loading />}><Groups key={town.id} town={town.id} period={period} /></Suspense>
    </Page>
  )
}

function Groups({ town, period }: { town: number; period: Period }) {
  const { data: groups } = useSuspenseQuery(sameNamedQuery(town, period))
  if (groups.length === 0) return <Empty says="没有同名的指标。" />
  return groups.map((group) => <Group key={group.title} group={group} period={period} />)
}

function Group({ group: { title, differs, figures }, period }: { group: SameNamedView; period: Period }) {
  return (
    <section className="stack" aria-label={title}>
      <h2>{title}</h2>
      <Table
        caption={title} rows={figures} keyOf={({ id }) => id}
        columns={[
          { key: 'owner', title: '归口单位', heading: true, show: ({ owner, zh }) => <>{owner}<span className="soft small">　{zh}</span></> },
          { key: 'shown', title: '数', number: true, show: ({ id, shown }) => <Link to="/receipt" search={{ ...period, figure: id }}><b>{shown}</b></Link> },
          { key: 'reading', title: '怎么统计', show: ({ reading }) => reading },
        ]}
      />
      <ul className="soft">{differs.map((one) => <li key={one}>{one}</li>)}</ul>
    </section>
  )
}
