import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Suspense } from 'react'
import { sayDay } from '../../parts/days.ts'
import { Loading } from '../../parts/loading.tsx'
import { Page } from '../../parts/page.tsx'
import { PeriodBar } from '../../parts/period-bar.tsx'
import { PrintButton } from '../../parts/print-button.tsx'
import type { Period } from '../../wire/figures.ts'
import { boardQuery } from '../../wire/figures.ts'
import { useMe } from '../../wire/me.ts'
import { useToday, useTown } from '../../wire/town.ts'
import type { Town } from '../../wire/town.ts'
import { FigureBoard } from './figure-board.tsx'
import { periodOf } from './words.ts'

/** Every figure of a town in a period. Each can be opened down to its records. */
export function BoardPage() {
  const search = useSearch({ from: '/frame/figures' })
  const navigate = useNavigate({ from: '/figures' })
  const town = useTown()
  const today = useToday()
  const below = useMe().towns.filter(({ parent }) => parent === town.id)
  const period = periodOf(search, today)
  return (
    <Page title="数据" lead={<>{town.name}{below.length === 0 && <span className="no-print">。点一个数，可以看到它由哪些记录组成。</span>}</>} tools={<><Link className="button" to="/figures/own">自定指标</Link><Link className="button" to="/figures/same" search={period}>不同单位的数</Link><Link className="button" to="/closings">封账和对比</Link><PrintButton /></>}>
      <p className="on-paper">{sayDay(period.from)}至{sayDay(period.to)}{period.cutoff && `，登记截止${sayDay(period.cutoff)}`}</p>
      <PeriodBar key={JSON.stringify(period)} today={today} period={period} onChange={(changed) => void navigate({ search: changed })} />
      {below.length > 0 && <p>这里是{below.map(({ name }) => name).join('、')}相加的数。点一个数，可以看到各乡镇分别是多少。</p>}
      <Suspense fallback={<Loading />}>
        <Board key={town.id} town={town} period={period} />
      </Suspense>
    </Page>
  )
}

function Board({ town, period }: { town: Town; period: Period }) {
  const { data: figures } = useSuspenseQuery(boardQuery(town.id, period))
  return <FigureBoard figures={figures} period={period} town={town} />
}
