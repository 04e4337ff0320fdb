import type { CrossCheckView } from '@zhenzhi/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { Fragment } from 'react'
import { sayDay } from '../../parts/days.ts'
import { Mark } from '../../parts/mark.tsx'
import { Page } from '../../parts/page.tsx'
import { PrintButton } from '../../parts/print-button.tsx'
import { Table } from '../../parts/table.tsx'
import { crossChecksQuery } from '../../wire/report.ts'
import { useToday, useTown } from '../../wire/town.ts'

/** How the figures of a year hang together: each balance with its figures, those that do not come out first. Printed for whoever checks. */
export function CrossChecksPage() {
  const today = useToday()
  const { year = today.slice(0, 4), cutoff = today } = useSearch({ from: '/frame/report/cross-checks' })
  const town = useTown()
  const { data: checks } = useSuspenseQuery(crossChecksQuery({ town: town.id, year: Number(year) }, cutoff))
  const wrong = checks.filter(({ holds }) => holds === false).length
  const period = { from: `${year}-01-01`, to: `${year}-12-31`, cutoff }
  const tools = <><Link className="button" to="/report" search={period}>看整份报告</Link><PrintButton /></>
  return (
    <Page title={`${year}年数字勾稽`} lead={`${town.name}，登记截至${sayDay(cutoff)}。“上年”是上年最后一天的数。每个数字可以点开看记录。`} tools={tools}>
      <p className="card" role="status">{wrong === 0 ? `${checks.length} 组关系都对得上。` : <>{checks.length} 组关系里有 <b className="number">{wrong}</b> 组对不上，请点开数字核对。</>}</p>
      <Table
        caption={`${year}年数字勾稽`} rows={checks} keyOf={({ id }) => id}
        columns={[
          { key: 'title', title: '关系', heading: true, show: ({ title, note }) => <>{title}{note !== null && <span className="soft small">　{note}</span>}</> },
          { key: 'left', title: '左边', show: ({ left }) => <Side side={left} period={period} /> },
          { key: 'right', title: '右边', show: ({ right }) => <Side side={right} period={period} /> },
          { key: 'holds', title: '结果', show: (check) => <Outcome {...check} /> },
        ]}
      />
    </Page>
  )
}

function Side({ side: { terms, sum }, period }: { side: CrossCheckView['left']; period: { from: string; to: string; cutoff: string } }) {
  const last = Number(period.from.slice(0, 4)) - 1
  const lastYear = { from: `${last}-01-01`, to: `${last}-12-31`, cutoff: period.cutoff }
  return (
    <>
      {terms.map(({ figure, zh, shown, carried }, at) => (
        <Fragment key={`${figure} ${carried}`}>
          {at > 0 && ' + '}
          <Link to="/receipt" search={{ figure, ...(carried ? lastYear : period) }} title={zh}>{carried ? '上年 ' : ''}{shown}</Link>
        </Fragment>
      ))}
      {terms.length > 1 && sum !== null && <> = <b className="number">{sum}</b></>}
    </>
  )
}

function Outcome({ holds, apart }: CrossCheckView) {
  if (holds === null) return <Mark>没有可比的数</Mark>
  return holds ? <Mark tone="green">相符</Mark> : <Mark tone="red">{`相差 ${apart ?? ''}`}</Mark>
}
