import type { CountyWayView } from '@zhenzhi/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { sayMoment } from '../../../parts/days.ts'
import { Empty } from '../../../parts/empty.tsx'
import { Page } from '../../../parts/page.tsx'
import { Table } from '../../../parts/table.tsx'
import { may, useMe } from '../../../wire/me.ts'
import { countyWayQuery } from '../../../wire/report-way.ts'
import { useToday, useTown } from '../../../wire/town.ts'
import { CountyWayForm } from './county-way-form.tsx'

/** Which steps a county owes its towns' yearly reports, and since which year. */
export function CountyWayPage() {
  const today = useToday()
  const { year = today.slice(0, 4) } = useSearch({ from: '/frame/county/report-way' })
  const town = useTown()
  const me = useMe()
  const lead = `${town.name}。各乡镇年度报告要走的步骤。审签、上报、公开必须有；别的由县里定，属于本地设置，不是法定要求。`
  const tools = <Link className="button" to="/report/way" search={{ year }}>看一个乡镇的流程</Link>
  return (
    <Page title="报告流程设置" lead={lead} tools={tools}>
      {me.towns.some(({ id, kind }) => id === town.id && kind === 'county') ? <CountyWay county={town.id} year={Number(year)} mayChange={may(me, 'report.way', town.id)} /> : <Empty says="流程由县里统一设定。请在上方切换到县。" />}
    </Page>
  )
}

function CountyWay({ county, year, mayChange }: { county: number; year: number; mayChange: boolean }) {
  const { data: way } = useSuspenseQuery(countyWayQuery(county, year))
  return (
    <>
      <p className="card">{way.fromYear === null ? `${year}年的报告按系统原有的流程走，县里还没有设定。` : `${year}年的报告按${way.fromYear}年起的流程走。`}</p>
      {mayChange ? <CountyWayForm key={way.version} county={county} year={year} way={way} /> : <ol className="card way-lines">{way.lines.map((line) => <li key={line.step}>{titleOf(line, way)}</li>)}</ol>}
      {way.earlier.length > 0 && (
        <Table
          caption="历次设定" rows={way.earlier} keyOf={({ version }) => String(version)}
          columns={[
            { key: 'from', title: '从哪年起', heading: true, show: ({ fromYear, version }) => `${fromYear}年起（第 ${version} 次设定）` },
            { key: 'titles', title: '步骤', show: ({ titles }) => titles.join(' → ') },
            { key: 'note', title: '说明', show: ({ note }) => note },
            { key: 'who', title: '谁、何时', show: ({ name, moment }) => `${name}，${sayMoment(moment)}` },
          ]}
        />
      )}
    </>
  )
}

function titleOf({ step, title }: CountyWayView['lines'][number], { steps }: CountyWayView): string {
  return title ?? steps.find(({ id }) => id === step)?.title ?? step
}
