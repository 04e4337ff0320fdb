import { useNavigate, useSearch } from '@tanstack/react-router'
import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { useDeferredValue } from 'react'
import { Empty } from '../../parts/empty.tsx'
import { More } from '../../parts/more.tsx'
import { Page } from '../../parts/page.tsx'
import { useMe } from '../../wire/me.ts'
import type { Show } from '../../wire/work.ts'
import { workQuery } from '../../wire/work.ts'
import { QuickRegister } from './quick-register.tsx'
import './work.css'
import { WorkTable } from './work-table.tsx'

const shows = [
  { show: 'overdue', title: '已逾期', none: '没有逾期的。' },
  { show: 'today', title: '今天到期', none: '今天没有到期的。' },
  { show: 'week', title: '本周到期', none: '本周没有到期的。' },
  { show: 'all', title: '全部', none: '现在没有等您办的事。' },
] as const satisfies readonly { show: Show; title: string; none: string }[]

/** One list for all posts and towns: what is late, what falls due, what to do next. */
export function WorkPage() {
  const { show: wanted = 'all' } = useSearch({ from: '/frame/' })
  const navigate = useNavigate()
  const { name } = useMe()
  const show = useDeferredValue(wanted)
  const { data: work, fetchNextPage, hasNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(workQuery(show))
  const first = work.pages[0]
  const rows = work.pages.flatMap((page) => page.list.rows)
  const chosen = shows.find((one) => one.show === show)

  return (
    <Page title="工作台" lead={`${name}，您各个岗位要办的事都在这里。`}>
      <QuickRegister />
      <div className="work-shows" role="group" aria-label="看哪些">
        {shows.map((one) => (
          <button key={one.show} type="button" aria-pressed={one.show === wanted} className={`work-show work-${one.show}`} onClick={() => void navigate({ to: '/', search: one.show === 'all' ? {} : { show: one.show } })}>
            <span>{one.title}</span>
            <b className="number">{first?.counts[one.show] ?? 0}</b>
          </button>
        ))}
      </div>
      {rows.length === 0 ? <Empty says={chosen?.none ?? ''} /> : (
        <div className={show === wanted ? 'stack' : 'stack stale'}>
          <WorkTable rows={rows} />
          <More shown={rows.length} total={first?.list.total ?? 0} capped={first?.list.totalCapped ?? false} loading={isFetchingNextPage} onMore={hasNextPage ? () => void fetchNextPage() : undefined} />
        </div>
      )}
    </Page>
  )
}
