import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Suspense } from 'react'
import { sayDay } from '../../parts/days.ts'
import { Empty } from '../../parts/empty.tsx'
import { Loading } from '../../parts/loading.tsx'
import { Page } from '../../parts/page.tsx'
import { PrintButton } from '../../parts/print-button.tsx'
import { countyReportsQuery } from '../../wire/county-reports.ts'
import type { CountyYear } from '../../wire/county-reports.ts'
import { CountyLinks } from './county-links.tsx'
import { TownsTable } from './towns-table.tsx'
import { useCountyYear } from './use-county-year.ts'
import './county-reports.css'

/** Every town's yearly report on one page, by the towns' names: what came and when, what it lacks, and what the county does with it. */
export function CountyReportsPage() {
  const { county, name, year } = useCountyYear('/frame/county/reports')
  const tools = (
    <>
      <Link className="button" to="/county/reports" search={{ year: String(year - 1) }}>{year - 1}年</Link>
      <Link className="button" to="/county/reports" search={{ year: String(year + 1) }}>{year + 1}年</Link>
      <PrintButton />
    </>
  )
  return (
    <Page title={`${year}年各镇年度报告`} lead={`${name}。乡镇上报以后才能看到报告；还没有上报的，这里只看得到没有报。按乡镇名称排列。`} tools={tools}>
      <CountyLinks year={year} />
      <Suspense fallback={<Loading />}><Reports key={`${county} ${year}`} of={{ county, year }} /></Suspense>
    </Page>
  )
}

function Reports({ of }: { of: CountyYear }) {
  const { data: { towns, dues } } = useSuspenseQuery(countyReportsQuery(of))
  if (towns.length === 0) return <Empty says="本县还没有登记乡镇。" />
  return (
    <>
      <ul className="county-lines">
        {dues.map(({ step, title, day, says }) => <li key={step}>{title}不晚于 <b className="number">{sayDay(day)}</b>　<span className="soft">{says}</span></li>)}
      </ul>
      <TownsTable of={of} towns={towns} />
    </>
  )
}
