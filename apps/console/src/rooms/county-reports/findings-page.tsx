import type { CountyFindings } from '@zhenzhi/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Suspense } from 'react'
import { sayDay } from '../../parts/days.ts'
import { Empty } from '../../parts/empty.tsx'
import { Loading } from '../../parts/loading.tsx'
import { Mark } from '../../parts/mark.tsx'
import { Page } from '../../parts/page.tsx'
import { PrintButton } from '../../parts/print-button.tsx'
import { countyFindingsQuery, countyReportsQuery } from '../../wire/county-reports.ts'
import type { CountyYear } from '../../wire/county-reports.ts'
import { CountyLinks } from './county-links.tsx'
import { FindingForm } from './finding-form.tsx'
import { useCountyYear } from './use-county-year.ts'
import './county-reports.css'

/** What inspections found in the towns, and what each town's report of the year answers. */
export function CountyFindingsPage() {
  const { county, name, year } = useCountyYear('/frame/county/findings')
  return (
    <Page title={`${year}年报告要答复的督察反馈`} lead={`${name}。县里写下反馈的问题，乡镇写明怎么改的、写在报告哪一段。`} tools={<PrintButton />}>
      <CountyLinks year={year} />
      <Suspense fallback={<Loading />}><Findings key={`${county} ${year}`} of={{ county, year }} /></Suspense>
    </Page>
  )
}

function Findings({ of }: { of: CountyYear }) {
  const { data: towns } = useSuspenseQuery(countyFindingsQuery(of))
  const { data: { mayKeep } } = useSuspenseQuery(countyReportsQuery(of))
  const some = towns.filter(({ findings }) => findings.length > 0)
  return (
    <>
      {mayKeep && <FindingForm of={of} towns={towns} />}
      {some.length === 0 ? <Empty says="还没有登记督察反馈。" /> : some.map((one) => <TownFindings key={one.town} {...one} />)}
    </>
  )
}

function TownFindings({ town, name, findings }: CountyFindings[number]) {
  return (
    <section className="card" aria-labelledby={`findings-${town}`}>
      <h2 id={`findings-${town}`}>{name}</h2>
      <ol className="county-checks">
        {findings.map(({ id, day, source, says, answer }) => (
          <li key={id}>
            <p><Mark tone={answer === null ? 'amber' : 'green'}>{answer === null ? '未答复' : '已答复'}</Mark> {says}　<span className="soft">{source}，{sayDay(day)}</span></p>
            {answer !== null && <p>答复：{answer.says}</p>}
            {answer?.quote != null && <blockquote>{answer.quote}　<span className="soft">{inSentWords(answer.inSent)}</span></blockquote>}
          </li>
        ))}
      </ol>
    </section>
  )
}

function inSentWords(inSent: boolean | null): string {
  if (inSent === null) return '（报告还没有报来）'
  return inSent ? '（报来的报告里有这一段）' : '（报来的报告里没有这一段）'
}
