import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { sayDay } from '../../../parts/days.ts'
import { Empty } from '../../../parts/empty.tsx'
import { Page } from '../../../parts/page.tsx'
import { PrintButton } from '../../../parts/print-button.tsx'
import { may, useMe } from '../../../wire/me.ts'
import { reportWayQuery } from '../../../wire/report-way.ts'
import { useToday, useTown } from '../../../wire/town.ts'
import { EditionTable } from './edition-table.tsx'
import { WaySteps } from './way-steps.tsx'
import { stateWords } from './words.ts'
import './way.css'

/** The way of a year's report, from gathering figures to the county and to the public: who did what with which edition, and what is next. */
export function WayPage() {
  const town = useTown()
  if (town.kind !== 'county') return <TownWay />
  return <Page title="报告流程"><Empty says="这里是县。请在上方切换到一个乡镇，或者看各乡镇的报告。"><Link className="button" to="/county/reports">各镇报告</Link></Empty></Page>
}

function TownWay() {
  const today = useToday()
  const { year = today.slice(0, 4), cutoff = today } = useSearch({ from: '/frame/report/way' })
  const town = useTown()
  const me = useMe()
  const of = { town: town.id, year: Number(year) }
  const { data: view } = useSuspenseQuery(reportWayQuery(of))
  const tools = (
    <>
      <Link className="button" to="/report" search={{ from: `${year}-01-01`, to: `${year}-12-31`, cutoff }}>看整份报告</Link>
      <Link className="button" to="/report/reported" search={{ year }}>已报数和现在的数</Link>
      <YearLink year={of.year - 1} />
      {of.year < Number(today.slice(0, 4)) && <YearLink year={of.year + 1} />}
      <PrintButton />
    </>
  )
  return (
    <Page title={`${year}年报告流程`} lead={`${town.name}。${stateWords[view.state]}${view.sends > 1 ? `，共上报 ${view.sends} 次` : ''}。`} tools={tools}>
      {view.returned !== null && (
        <section className="card way-returned" aria-label="退回意见">
          <h2>县里{sayDay(view.returned.day)}退回</h2>
          {view.returned.said.map(({ id, value }) => <p key={id} className="way-comments">{value}</p>)}
          <p className="soft small no-print">按意见修改后，再办起草、校核、审签，然后再上报。</p>
        </section>
      )}
      {view.told.length > 0 && <ul className="card way-told" aria-label="请注意">{view.told.map((one) => <li key={one}>{one}</li>)}</ul>}
      <WaySteps of={of} view={view} mayAct={may(me, 'report.write', town.id)} mayReceive={may(me, 'report.receive', town.id)} />
      <EditionTable view={view} of={of} mayRead={may(me, 'report.read', town.id)} />
    </Page>
  )
}

function YearLink({ year }: { year: number }) {
  return <Link className="button" to="/report/way" search={{ year: String(year) }}>{year}年</Link>
}
