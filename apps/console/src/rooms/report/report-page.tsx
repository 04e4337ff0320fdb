import { useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Suspense } from 'react'
import { Loading } from '../../parts/loading.tsx'
import { Page } from '../../parts/page.tsx'
import { PeriodBar } from '../../parts/period-bar.tsx'
import { PrintButton } from '../../parts/print-button.tsx'
import type { ClosedPeriod } from '../../wire/figures.ts'
import { reportFileAddress, reportQuery } from '../../wire/report.ts'
import { useToday, useTown } from '../../wire/town.ts'
import { Findings } from './findings.tsx'
import { ReportSheet } from './report-sheet.tsx'
import { YearLinks } from './year-links.tsx'

/** The yearly report as it stands on a cut-off day, drawn up out of the records; each number in it opens to them. */
export function ReportPage() {
  const search = useSearch({ from: '/frame/report' })
  const navigate = useNavigate({ from: '/report' })
  const town = useTown()
  const today = useToday()
  const year = today.slice(0, 4)
  const period = { from: search.from ?? `${year}-01-01`, to: search.to ?? `${year}-12-31`, cutoff: search.cutoff ?? today }
  const name = `${town.name}${period.to.slice(0, 4)}年法治政府建设年度报告`
  const files = (
    <>
      <a className="button strong" href={reportFileAddress(town.id, period, 'docx')} download={`${name}.docx`}>下载 Word 文档</a>
      <Suspense fallback={null}><PdfLink town={town.id} period={period} name={name} /></Suspense>
      <a className="button" href={reportFileAddress(town.id, period, 'text')} download={`${name}.txt`}>下载纯文字</a>
      <PrintButton />
    </>
  )
  return (
    <Page title="年度报告" lead={`${town.name}。画线的数字可以点开，看到由哪些记录得来。`} tools={files}>
      <PeriodBar key={JSON.stringify(period)} closed today={today} period={period} onChange={(changed) => void navigate({ search: changed })} />
      <YearLinks town={town.id} period={period} />
      <Suspense fallback={<Loading />}>
        <Report town={town.id} period={period} />
      </Suspense>
    </Page>
  )
}

/** Where the server has no LibreOffice it says so; the letter can be saved as PDF from WPS or Word. */
function PdfLink({ town, period, name }: { town: number; period: ClosedPeriod; name: string }) {
  const { data: report } = useSuspenseQuery(reportQuery(town, period))
  if (!report.pdf) return <span className="soft small">本服务器没有安装 LibreOffice，PDF 请用 WPS 或 Word 另存</span>
  return <a className="button" href={reportFileAddress(town, period, 'pdf')} download={`${name}.pdf`}>下载 PDF</a>
}

function Report({ town, period }: { town: number; period: ClosedPeriod }) {
  const { data: report } = useSuspenseQuery(reportQuery(town, period))
  return (
    <div className="report">
      <Findings findings={report.findings} year={period.to.slice(0, 4)} cutoff={period.cutoff} />
      <ReportSheet report={report} />
    </div>
  )
}
