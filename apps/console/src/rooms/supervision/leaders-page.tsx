import type { LedCase } from '@zhenzhi/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Select } from 'antd'
import { Suspense, useState } from 'react'
import { sayDay, sayLeft } from '../../parts/days.ts'
import { Empty } from '../../parts/empty.tsx'
import { Loading } from '../../parts/loading.tsx'
import { Mark } from '../../parts/mark.tsx'
import { Page } from '../../parts/page.tsx'
import { PrintButton } from '../../parts/print-button.tsx'
import { Table } from '../../parts/table.tsx'
import { leaderBoardQuery } from '../../wire/supervision.ts'
import { useToday, useTown } from '../../wire/town.ts'
import { FigureTiles } from './figure-tiles.tsx'
import { leaderFigures } from './kinds.ts'
import { SupervisionTabs } from './supervision-tabs.tsx'

const looks = [
  { key: 'all', title: '在办', holds: () => true },
  { key: 'led', title: '已有包案领导', holds: (one: LedCase) => one.leader !== null },
  { key: 'unled', title: '还没定领导', holds: (one: LedCase) => one.leader === null },
  { key: 'planless', title: '还没有方案', holds: (one: LedCase) => !one.plan },
  { key: 'late', title: '已逾期', holds: (one: LedCase) => one.overdue },
] as const
type Look = (typeof looks)[number]['key']

/** 领导包案: one matter, one leader, one plan; each number opens its list on the same page. */
export function LeadersPage() {
  const town = useTown()
  return (
    <Page title="领导包案" lead={`${town.name}。一个信访件、一名班子成员、一个方案。点一个数，下面列出是哪些。`} tools={<PrintButton />}>
      <SupervisionTabs />
      <Suspense fallback={<Loading />}><FigureTiles town={town.id} label="包案的数" ids={leaderFigures} /></Suspense>
      <Suspense fallback={<Loading />}><Board key={town.id} town={town.id} /></Suspense>
    </Page>
  )
}

function Board({ town }: { town: number }) {
  const { data: { cases, capped } } = useSuspenseQuery(leaderBoardQuery(town))
  const [look, setLook] = useState<Look>('all')
  const [leader, setLeader] = useState<string>()
  const leaders = [...new Set(cases.flatMap((one) => one.leader ?? []))].sort((a, b) => a.localeCompare(b, 'zh-CN'))
  const mine = leader === undefined ? cases : cases.filter((one) => one.leader === leader)
  const shown = mine.filter(looks.find(({ key }) => key === look)?.holds ?? (() => true))
  return (
    <div className="stack">
      <h2>现在在办的</h2>
      <div className="supervision-tiles" role="group" aria-label="在办的信访件">
        {looks.map(({ key, title, holds }) => (
          <button key={key} type="button" className={key === 'late' ? 'supervision-tile supervision-late' : 'supervision-tile'} aria-pressed={key === look} onClick={() => setLook(key)}>
            <span>{title}</span><b className="number">{mine.filter(holds).length}</b>
          </button>
        ))}
      </div>
      <label className="row no-print" htmlFor="board-leader">只看一位领导包的
        <Select id="board-leader" className="supervision-who" allowClear showSearch placeholder="全部" value={leader ?? null} options={leaders.map((value) => ({ value, label: value }))} onChange={(value: string | null | undefined) => setLeader(value ?? undefined)} />
      </label>
      {capped && <p className="soft">件数太多，只列出了最早到期的 500 件。</p>}
      {shown.length === 0 ? <Empty says="没有这样的信访件。" /> : <Led cases={shown} />}
    </div>
  )
}

function Led({ cases }: { cases: readonly LedCase[] }) {
  const today = useToday()
  return (
    <Table
      caption="领导包案" rows={cases} keyOf={({ id }) => id} tone={({ overdue }) => (overdue ? 'late' : undefined)}
      columns={[
        { key: 'heading', title: '信访件', heading: true, show: (one) => <Link to="/cases/$id" params={{ id: one.id }}>{one.heading}</Link> },
        { key: 'leader', title: '包案领导', plain: true, show: (one) => (one.leader === null ? <Mark tone="amber">还没定领导</Mark> : <>{one.leader}{one.role !== null && <span className="soft">　{one.role}</span>}</>) },
        { key: 'plan', title: '方案', plain: true, show: (one) => <>{one.plan ? <Mark tone="green">有方案</Mark> : <Mark tone="amber">还没有方案</Mark>}{one.planBy !== null && <span className="soft">　化解时限 {sayDay(one.planBy)}</span>}</> },
        { key: 'state', title: '状态', plain: true, show: ({ state }) => state },
        { key: 'next', title: '下一步', show: ({ next }) => next },
        { key: 'due', title: '期限', plain: true, show: ({ due, overdue }) => due !== null && <>{sayDay(due)}　{overdue ? <Mark tone="red">{sayLeft(today, due)}</Mark> : sayLeft(today, due)}</> },
      ]}
    />
  )
}
