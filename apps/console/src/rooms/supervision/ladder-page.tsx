import type { LadderStep } from '@zhenzhi/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Suspense, useState } from 'react'
import { sayDay, sayLeft } from '../../parts/days.ts'
import { Empty } from '../../parts/empty.tsx'
import { Loading } from '../../parts/loading.tsx'
import { Mark } from '../../parts/mark.tsx'
import { Page } from '../../parts/page.tsx'
import { PrintButton } from '../../parts/print-button.tsx'
import { Table } from '../../parts/table.tsx'
import { ladderQuery } from '../../wire/supervision.ts'
import type { LadderShow } from '../../wire/supervision.ts'
import { useToday, useTown } from '../../wire/town.ts'
import { SupervisionTabs } from './supervision-tabs.tsx'
import { rungWords, sayFound } from './words.ts'

const shows: readonly { show: LadderShow | undefined; title: string; none: string }[] = [
  { show: undefined, title: '全部', none: '还没有提醒过谁。' },
  { show: 'mine', title: '告诉我的', none: '没有告诉您的。' },
  { show: 'nobody', title: '没有找到人的', none: '每一次都找到了人。' },
]

/** Whom the ladder told of what, and where it found nobody. */
export function LadderPage() {
  const town = useTown()
  const [chosen, choose] = useState<LadderShow>()
  return (
    <Page title="逐级提醒" lead={`${town.name}。快到期、逾期的事项，按天数逐级告诉经办人、科室负责人、分管领导、书记，每一级只告诉一次。`} tools={<PrintButton />}>
      <SupervisionTabs />
      <div className="supervision-tiles no-print" role="group" aria-label="看哪些">
        {shows.map(({ show, title }) => <button key={title} type="button" className="supervision-tile" aria-pressed={show === chosen} onClick={() => choose(show)}>{title}</button>)}
      </div>
      <Suspense fallback={<Loading />}><Steps key={`${town.id} ${chosen ?? ''}`} town={town.id} show={chosen} /></Suspense>
    </Page>
  )
}

function Steps({ town, show }: { town: number; show: LadderShow | undefined }) {
  const today = useToday()
  const { data: steps } = useSuspenseQuery(ladderQuery(town, show))
  if (steps.length === 0) return <Empty says={shows.find((one) => one.show === show)?.none ?? ''}>{show === 'nobody' ? null : <Link to="/supervision/settings">看告诉谁</Link>}</Empty>
  return (
    <Table
      caption="逐级提醒的记录" rows={steps} keyOf={({ id }) => id} tone={({ running, due }) => (running && due < today ? 'late' : undefined)}
      columns={[
        { key: 'heading', title: '摘要', heading: true, show: (step) => <Link to="/cases/$id" params={{ id: step.caseId }}>{step.heading}</Link> },
        { key: 'kind', title: '事项', plain: true, show: (step) => step.definitionTitle },
        { key: 'due', title: '期限', plain: true, show: (step) => <>{step.duty}：{sayDay(step.due)}{step.running ? <>（{sayLeft(today, step.due)}）</> : <>　<Mark tone="green">已办</Mark></>}</> },
        { key: 'rung', title: '哪一级', plain: true, show: ({ rung }) => rungWords[rung] },
        { key: 'told', title: '告诉了谁', show: (step) => <Told step={step} /> },
        { key: 'day', title: '哪一天', plain: true, show: ({ day }) => sayDay(day) },
      ]}
    />
  )
}

function Told({ step }: { step: LadderStep }) {
  const how = sayFound(step)
  return <span className="row supervision-told">{step.told.join('、')}{how !== '' && <Mark tone={step.found === 'nobody' ? 'red' : 'amber'}>{how}</Mark>}</span>
}
