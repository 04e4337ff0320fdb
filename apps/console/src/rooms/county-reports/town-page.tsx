import type { CountyTownReport } from '@zhenzhi/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Suspense, useState } from 'react'
import { sayDay } from '../../parts/days.ts'
import { Loading } from '../../parts/loading.tsx'
import { Page } from '../../parts/page.tsx'
import { PrintButton } from '../../parts/print-button.tsx'
import { countyFileAddress, countyReportsQuery, countyTownQuery } from '../../wire/county-reports.ts'
import type { CountyStep, CountyYear } from '../../wire/county-reports.ts'
import { ActDrawer } from './act-drawer.tsx'
import { CountyLinks } from './county-links.tsx'
import { CheckList, ProofreadBox, SentCrossChecks } from './looked-boxes.tsx'
import { LikeBox } from './like-box.tsx'
import { TownActs } from './town-acts.tsx'
import { useCountyYear } from './use-county-year.ts'
import { standings } from './words.ts'
import './county-reports.css'

const fileWords = { docx: '下载 Word 文档', pdf: '下载 PDF', html: '下载网页', text: '下载纯文字' } as const

/** One town's report as it was sent up: what was looked at in it, what it was held against, and its text. */
export function CountyTownPage() {
  const { county, year } = useCountyYear('/frame/county/reports/$town')
  const { town } = useParams({ from: '/frame/county/reports/$town' })
  return <Suspense fallback={<Loading />}><TownReport key={`${town} ${year}`} of={{ county, year }} town={Number(town)} /></Suspense>
}

function TownReport({ of, town }: { of: CountyYear; town: number }) {
  const { data: report } = useSuspenseQuery(countyTownQuery(of, town))
  const { edition: { number, cutoff }, files } = report
  const tools = (
    <>
      {files.map((as) => <a key={as} className="button" href={countyFileAddress(of, town, as)}>{fileWords[as]}</a>)}
      <PrintButton />
    </>
  )
  return (
    <Page title={`${report.town.name}${of.year}年报告`} lead={`报来的第 ${number} 版，数字登记截至${sayDay(cutoff)}。`} tools={tools}>
      <CountyLinks year={of.year} />
      <Standing of={of} town={town} />
      <CheckList checks={report.checks} />
      <LikeBox of={of} report={report} />
      <SentCrossChecks checks={report.crossChecks} />
      <ProofreadBox of={of} town={town} />
      <Steps steps={report.steps} />
      <ReportText report={report} />
    </Page>
  )
}

function Standing({ of, town: id }: { of: CountyYear; town: number }) {
  const { data: { towns } } = useSuspenseQuery(countyReportsQuery(of))
  const [step, act] = useState<CountyStep>()
  const town = towns.find((one) => one.id === id)
  if (town === undefined) return null
  return (
    <section className="card stack" aria-labelledby="county-standing">
      <h2 id="county-standing">现在：{standings[town.standing]}</h2>
      <TownActs of={of} town={town} onAct={act} />
      {step !== undefined && <ActDrawer of={of} step={step} towns={[town]} onClose={() => act(undefined)} />}
    </section>
  )
}

function Steps({ steps }: Pick<CountyTownReport, 'steps'>) {
  return (
    <section className="card" aria-labelledby="county-steps">
      <h2 id="county-steps">来往</h2>
      <ol className="county-lines">
        {steps.map(({ number, title, day, edition, says }) => (
          <li key={number}><span className="number">{sayDay(day)}</span>　<b>{title}</b>{edition !== null && `（第 ${edition} 版）`}{says !== '' && <span className="county-comments">　{says}</span>}</li>
        ))}
      </ol>
    </section>
  )
}

function ReportText({ report: { title, paragraphs } }: { report: CountyTownReport }) {
  return (
    <section className="card county-text" aria-label="报告全文">
      <h2>{title}</h2>
      {paragraphs.map(({ kind, runs }, at) => {
        const text = runs.map((run) => run.text).join('')
        if (kind === 'heading-1') return <h3 key={at}>{text}</h3>
        return kind.startsWith('heading') ? <h4 key={at}>{text}</h4> : <p key={at}>{text}</p>
      })}
    </section>
  )
}
