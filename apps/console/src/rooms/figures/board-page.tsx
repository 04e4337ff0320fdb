import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Suspense } from 'react'
import { Loading } from '../../parts/loading.tsx'
import { Page } from '../../parts/page.tsx'
import { PeriodBar } from '../../parts/period-bar.tsx'
import { PrintButton } from '../../parts/print-button.tsx'
import type { Period } from '../../wire/figures.ts'
import { figuresQuery } from '../../wire/figures.ts'
import { useToday, useTown } from '../../wire/town.ts'
import { FigureTable } from './figure-table.tsx'
import { periodOf } from './words.ts'

/** Every figure of a town in a period. Each can be opened down to its records. */
export function BoardPage() {
  const search = useSearch({ from: '/frame/figures' })
  const navigate = useNavigate({ from: '/figures' })
  const town = useTown()
  const today = useToday()
  const period = periodOf(search, today)
  return (
    <Page title="数据" lead={`${town.name}。点一个数，可以看到它由哪些记录组成。`} tools={<><Link className="button" to="/closings">封账和对比</Link><PrintButton /></>}>
      <PeriodBar key={JSON.stringify(period)} today={today} period={period} onChange={(changed) => void navigate({ search: changed })} />
      {town.kind !== 'town' && <p>这里只有{town.name}本级登记的数。各乡镇的数，请在上方换到那个乡镇看。</p>}
      <Suspense fallback={<Loading />}>
        <Board town={town.id} period={period} />
      </Suspense>
    </Page>
  )
}

function Board({ town, period }: { town: number; period: Period }) {
  const { data: figures } = useSuspenseQuery(figuresQuery(town, period))
  return <FigureTable figures={figures} period={period} />
}
