import { useNavigate, useSearch } from '@tanstack/react-router'
import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { Suspense, useDeferredValue } from 'react'
import { Empty } from '../../parts/empty.tsx'
import { KeptBar } from '../../parts/kept-bar.tsx'
import { Loading } from '../../parts/loading.tsx'
import { More } from '../../parts/more.tsx'
import { Page } from '../../parts/page.tsx'
import { useKeptFilters } from '../../wire/kept-filters.ts'
import { may, useMe } from '../../wire/me.ts'
import { useTown } from '../../wire/town.ts'
import type { Show, WorkSearch } from '../../wire/work.ts'
import { workQuery } from '../../wire/work.ts'
import { DutyBox } from './duty-box.tsx'
import { QuickRegister } from './quick-register.tsx'
import { UncoveredYears } from './uncovered-years.tsx'
import { UnitBoard } from './unit-board.tsx'
import './work.css'
import { WorkFilters } from './work-filters.tsx'
import { WorkTable } from './work-table.tsx'

const shows = [
  { show: 'overdue', title: '已逾期', none: '没有逾期的。' },
  { show: 'today', title: '今天到期', none: '今天没有到期的。' },
  { show: 'week', title: '本周到期', none: '本周没有到期的。' },
  { show: 'own', title: '轮到我办', none: '现在没有轮到您办的事。' },
  { show: 'others', title: '卡在别处', none: '没有等别的科室、岗位办的事。' },
  { show: 'all', title: '全部', none: '现在没有等您办的事。' },
] as const satisfies readonly { show: Show; title: string; none: string }[]

/** One list for all posts and towns: what is late, what falls due, what to do next, and with whom the rest is stuck. */
export function WorkPage() {
  const { group, ...search } = useSearch({ from: '/frame/' })
  const wanted = search.show ?? 'all'
  const navigate = useNavigate()
  const me = useMe()
  const town = useTown()
  const kept = useKeptFilters(town.id, 'work')
  const asked = useDeferredValue(JSON.stringify(search))
  // The text was made of a WorkSearch just above.
  const { data: work, fetchNextPage, hasNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(workQuery(JSON.parse(asked) as WorkSearch))
  const first = work.pages[0]
  const rows = work.pages.flatMap((page) => page.list.rows)
  const narrowed = Object.keys(search).some((name) => !['show', 'sort'].includes(name))
  const change = (changed: WorkSearch) => void navigate({ to: '/', search: changed })

  return (
    <Page title="工作台" lead={`${me.name}，您各个岗位要办的事都在这里。`}>
      {may(me, 'rota.see', town.id) && <Suspense fallback={null}><DutyBox town={town.id} /></Suspense>}
      <QuickRegister />
      <div className="work-shows" role="group" aria-label="看哪些">
        {shows.map((one) => (
          <button key={one.show} type="button" aria-pressed={one.show === wanted} className={`work-show work-${one.show}`} onClick={() => change(withShow({ ...search, ...(group === undefined ? {} : { group }) }, one.show))}>
            <span>{one.title}</span>
            <b className="number">{first?.counts[one.show] ?? 0}{first?.least.includes(one.show) === true && '+'}</b>
          </button>
        ))}
      </div>
      <KeptBar {...kept} />
      <WorkFilters search={{ ...search, ...(group === undefined ? {} : { group }) }} onChange={change} />
      {may(me, 'work.by-unit', town.id) && <Suspense fallback={<Loading />}><UnitBoard town={town.id} onUnit={(unit) => change({ show: 'all', sort: 'waited', inTown: town.id, unit })} /></Suspense>}
      {rows.length === 0 ? <Empty says={narrowed ? '没有符合这些条件的。请去掉一两个条件再看。' : shows.find((one) => one.show === wanted)?.none ?? ''} /> : (
        <div className={asked === JSON.stringify(search) ? 'stack' : 'stack stale'}>
          <UncoveredYears town={town.id} rows={rows} />
          <WorkTable rows={rows} group={group} />
          <More shown={rows.length} total={first?.list.total ?? 0} capped={first?.list.totalCapped ?? false} loading={isFetchingNextPage} onMore={hasNextPage ? () => void fetchNextPage() : undefined} />
        </div>
      )}
    </Page>
  )
}

function withShow(search: WorkSearch, show: Show): WorkSearch {
  const { show: _show, ...rest } = search
  return show === 'all' ? rest : { ...rest, show }
}
