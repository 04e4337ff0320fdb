import type { ClockChangePage } from '@zhenzhi/contract'
import { useQueryClient, useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Alert, Button } from 'antd'
import { sayDay, sayMoment } from '../../../parts/days.ts'
import { Empty } from '../../../parts/empty.tsx'
import { Page } from '../../../parts/page.tsx'
import { PrintButton } from '../../../parts/print-button.tsx'
import { RefusalAlert } from '../../../parts/refusal-alert.tsx'
import { Table } from '../../../parts/table.tsx'
import type { Column } from '../../../parts/table.tsx'
import { adoptClockChange, clockChangeQuery } from '../../../wire/clocks.ts'
import { useTown } from '../../../wire/town.ts'
import { useAsking } from '../../../wire/use-asking.ts'
import { PeopleTabs } from '../people-tabs.tsx'

type Line = ClockChangePage['lines'][number]

/** What a change of the calendar or of a local setting does to open cases; adopted here, and every case then says so itself. */
export function ChangePage() {
  const { id } = useParams({ from: '/frame/people/clocks/$id' })
  const town = useTown()
  const { data: read, fetchNextPage, hasNextPage } = useSuspenseInfiniteQuery(clockChangeQuery(town.id, id))
  const first = read.pages[0]
  if (first === undefined) return null
  const { change, counts, mayAdopt } = first
  const lines = read.pages.flatMap((page) => page.lines)
  const cases = counts.reduce((sum, one) => sum + one.cases, 0)
  const told = change.state === 'done' || change.state === 'running'
  return (
    <Page title={told ? '变更的结果' : '先看会影响哪些件'} lead={change.says} tools={<PrintButton />}>
      <PeopleTabs />
      <Progress page={first} cases={cases} />
      {mayAdopt && <Adopt town={town.id} id={id} cases={cases} />}
      {counts.length > 0 && (
        <section className="card" aria-label={told ? '已告知' : '影响的单位'}>
          <h2>{told ? '已告知' : '影响的单位'}</h2>
          {told && <p className="soft">每一件的办理记录里都写明了原因和新旧日期，承办人在工作台看到的就是新的日期。</p>}
          <ul>{counts.map(({ town: name, unit, cases: count }) => <li key={`${name} ${unit}`}>{name}{unit && ` ${unit}`}：<b className="number">{count}</b> 件</li>)}</ul>
        </section>
      )}
      {lines.length > 0 && <Table caption="受影响的期限" columns={columns} rows={lines} keyOf={(line) => `${line.id ?? ''} ${line.duty} ${line.before} ${lines.indexOf(line)}`} />}
      {change.state !== 'looking' && lines.length === 0 && <Empty says={told ? '没有一件的期限要改。' : '没有在办的件受影响，可以放心采用。'} />}
      {hasNextPage && <Button onClick={() => void fetchNextPage()}>再看一些</Button>}
      <p><Link to="/people/clocks">返回工作日历和本地设置</Link></p>
    </Page>
  )
}

function Progress({ page: { change }, cases }: { page: ClockChangePage; cases: number }) {
  const broken = change.broken > 0 ? `另有 ${change.broken} 件算不出来，没有动，请告诉管理服务器的人。` : ''
  switch (change.state) {
    case 'looking': return <Alert role="status" type="info" showIcon title={`正在看，已看过 ${change.looked} 件，可以先去办别的事。`} />
    case 'looked': return <Alert role="status" type="info" showIcon title={`看过 ${change.looked} 件在办的，${cases} 件会变。还没有采用，现在什么都没有改。`} description={broken} />
    case 'running': return <Alert role="status" type="info" showIcon title={`正在逐件改，已看过 ${change.looked} 件，可以先去办别的事。`} />
    case 'done': return <Alert role="status" type="success" showIcon title={`已采用，${cases} 件改好了。`} description={`${change.adopted === null ? '' : `${change.adoptedBy ?? change.by}，${sayMoment(change.adopted)}采用。`}${broken}`} />
  }
}

function Adopt({ town, id, cases }: { town: number; id: string; cases: number }) {
  const queries = useQueryClient()
  const { ask, busy, refusal } = useAsking()
  const adopt = async () => {
    if (await ask(() => adoptClockChange(town, id)) === undefined) return
    for (const queryKey of [['clock-change'], ['clocks'], ['case'], ['work']]) await queries.invalidateQueries({ queryKey })
  }
  return (
    <div className="stack no-print">
      {refusal && <RefusalAlert says={refusal.says} />}
      <div className="row"><Button type="primary" loading={busy} onClick={() => void adopt()}>{cases === 0 ? '采用' : `采用，${cases} 件一起改`}</Button></div>
    </div>
  )
}

const columns: Column<Line>[] = [
  { key: 'duty', title: '期限', heading: true, show: ({ id, kind, duty }) => (id === null ? `${kind}：${duty}` : <Link to="/cases/$id" params={{ id }}>{kind}：{duty}</Link>) },
  { key: 'where', title: '在哪里', show: ({ town, unit }) => [town, unit].filter(Boolean).join(' ') },
  { key: 'before', title: '原来', show: ({ before }) => <span className="number">{sayDay(before)}</span> },
  { key: 'after', title: '改为', show: ({ after }) => <b className="number">{sayDay(after)}</b> },
  { key: 'why', title: '说明', show: ({ why }) => why },
]
