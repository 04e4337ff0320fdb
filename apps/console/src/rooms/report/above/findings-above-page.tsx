import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { sayDay } from '../../../parts/days.ts'
import { Empty } from '../../../parts/empty.tsx'
import { Page } from '../../../parts/page.tsx'
import { PrintButton } from '../../../parts/print-button.tsx'
import { reportYear, townFindingsQuery } from '../../../wire/county-reports.ts'
import { useToday, useTown } from '../../../wire/town.ts'
import { FindingAbove } from './finding-above.tsx'
import './above.css'

/** What the county wrote to this town about its report of a year: why it was sent back, and what inspections found that it is to answer. */
export function FindingsAbovePage() {
  const today = useToday()
  const { year = reportYear(today) } = useSearch({ from: '/frame/report/findings-above' })
  const town = useTown()
  const of = { town: town.id, year: Number(year) }
  const { data: { findings, returns, mayAnswer } } = useSuspenseQuery(townFindingsQuery(of))
  const tools = <><Link className="button" to="/report/way" search={{ year }}>看报告流程</Link><PrintButton /></>
  return (
    <Page title={`${year}年报告：县里的意见`} lead={`${town.name}。县里退回报告的意见，和督察反馈的问题。`} tools={tools}>
      <section className="card" aria-labelledby="above-returns">
        <h2 id="above-returns">退回意见</h2>
        {returns.length === 0 ? <p>没有退回过。</p> : <ol className="above-lines">{returns.map(({ day, comments }) => <li key={`${day} ${comments}`}><span className="soft number">{sayDay(day)}</span><p className="above-comments">{comments}</p></li>)}</ol>}
      </section>
      {findings.length === 0
        ? <Empty says="县里没有登记要在这份报告里答复的督察反馈。" />
        : <section className="stack" aria-label="督察反馈">{findings.map((finding) => <FindingAbove key={finding.id} of={of} finding={finding} mayAnswer={mayAnswer} />)}</section>}
    </Page>
  )
}
