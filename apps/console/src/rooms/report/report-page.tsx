import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Suspense } from 'react'
import { Loading } from '../../parts/loading.tsx'
import { Page } from '../../parts/page.tsx'
import { PeriodBar } from '../../parts/period-bar.tsx'
import { PrintButton } from '../../parts/print-button.tsx'
import type { ClosedPeriod } from '../../wire/figures.ts'
import { may, useMe } from '../../wire/me.ts'
import { reportFileAddress, reportQuery } from '../../wire/report.ts'
import { useToday, useTown } from '../../wire/town.ts'
import { Findings } from './findings.tsx'
import { ReportSheet } from './report-sheet.tsx'

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

/** The text, the figures and what moved are a year's. */
function YearLinks({ town, period: { to, cutoff } }: { town: number; period: ClosedPeriod }) {
  const search = { year: to.slice(0, 4), cutoff }
  const mayWrite = may(useMe(), 'report.write', town)
  return (
    <nav className="row no-print" aria-label="本年度报告">
      <Link className="button" to="/report/edit" search={search}>{mayWrite ? '修改文字' : '看文字各稿'}</Link>
      <Link className="button" to="/report/editions" search={search}>报送版和公开版</Link>
      <Link className="button" to="/report/way" search={search}>报告流程</Link>
      <Link className="button" to="/report/findings-above" search={{ year: search.year }}>县里的意见</Link>
      <Link className="button" to="/report/reported" search={search}>已报数和现在的数</Link>
      {mayWrite && <Link className="button" to="/report/take-back" search={search}>拿回改过的 Word 文档</Link>}
      <Link className="button" to="/report/figures" search={search}>各项数字和上年数</Link>
      <Link className="button" to="/report/moved" search={search}>两次截止之间变了什么</Link>
      <Link className="button" to="/report/confirm" search={search}>各单位确认数字</Link>
      <Link className="button" to="/report/leader-sheet" search={search}>送领导看的两页</Link>
      <Link className="button" to="/report/cross-checks" search={search}>数字勾稽</Link>
      <Link className="button" to="/report/proofread" search={search}>校对全文</Link>
      <Link className="button" to="/report/others" search={{}}>其他报表</Link>
      <Link className="button" to="/report/settings">模板和提法库</Link>
      <Link className="button" to="/report/proofread" search={{}}>校对别的文字或文件</Link>
    </nav>
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
