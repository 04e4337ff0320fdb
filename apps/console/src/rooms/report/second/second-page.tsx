import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Suspense } from 'react'
import { sayDay, sayMoment } from '../../../parts/days.ts'
import { Loading } from '../../../parts/loading.tsx'
import { Page } from '../../../parts/page.tsx'
import { PrintButton } from '../../../parts/print-button.tsx'
import { may, useMe } from '../../../wire/me.ts'
import { secondFileAddress, secondReportQuery, secondReportsQuery } from '../../../wire/second-reports.ts'
import { useToday, useTown } from '../../../wire/town.ts'
import { SecondForm } from './second-form.tsx'
import './second.css'

/** Reports and returns besides the yearly one, drawn up from the same records. What no ledger holds is typed here and shown as typed. */
export function SecondPage() {
  const search = useSearch({ from: '/frame/report/others' })
  const navigate = useNavigate({ from: '/report/others' })
  const town = useTown()
  const today = useToday()
  const { data: reports } = useSuspenseQuery(secondReportsQuery(town.id))
  const report = reports.find(({ id }) => id === search.report) ?? reports[0]
  if (report === undefined) return <Page title="其他报表"><p className="card">没有其他报表。</p></Page>
  const period = fitting(search.period, report.every) ?? (report.every === 'year' ? today.slice(0, 4) : today.slice(0, 7))
  const of = { town: town.id, report: report.id, period }
  const tools = (
    <>
      <a className="button strong" href={secondFileAddress(of, 'docx')} download>下载 Word 文档</a>
      <a className="button" href={secondFileAddress(of, 'xlsx')} download>下载表格</a>
      <PrintButton />
      <Link className="button" to="/report">看年度报告</Link>
    </>
  )
  return (
    <Page title="其他报表" lead={`${town.name}。用同样的记录做别的报表；画线的数字可以点开，系统里没有台账的数自己填。`} tools={tools}>
      <form className="card row second-choice no-print" onSubmit={(event) => event.preventDefault()}>
        <label>报表{' '}
          <select value={report.id} onChange={(event) => void navigate({ search: { report: event.target.value } })}>
            {reports.map(({ id, title }) => <option key={id} value={id}>{title}</option>)}
          </select>
        </label>
        <label>{report.every === 'year' ? '年份' : '月份'}{' '}
          {report.every === 'year'
            ? <input type="number" min="2000" max={today.slice(0, 4)} value={period} onChange={(event) => /^2\d{3}$/.test(event.target.value) && void navigate({ search: { report: report.id, period: event.target.value } })} />
            : <input type="month" max={today.slice(0, 7)} value={period} onChange={(event) => event.target.value !== '' && void navigate({ search: { report: report.id, period: event.target.value } })} />}
        </label>
        <span className="soft small">依据：{report.basis}</span>
      </form>
      <Suspense fallback={<Loading />}><Second key={`${town.id} ${report.id} ${period}`} of={of} /></Suspense>
    </Page>
  )
}

function fitting(period: string | undefined, every: 'year' | 'month'): string | undefined {
  return period !== undefined && (every === 'year' ? /^2\d{3}$/ : /^2\d{3}-\d\d$/).test(period) ? period : undefined
}

function Second({ of }: { of: Parameters<typeof secondReportQuery>[0] }) {
  const { data: view } = useSuspenseQuery(secondReportQuery(of))
  const mayWrite = may(useMe(), 'report.write', of.town)
  const wrong = view.balances.filter(({ holds }) => holds === false)
  return (
    <div className="second stack">
      <h2 className="second-title">{view.title}</h2>
      <p className="soft">统计时期 {sayDay(view.from)} 至 {sayDay(view.to)}。{view.due && `最迟 ${sayDay(view.due.day)} 前报出（${view.due.law}${view.due.statutory ? '' : '，按本地设置'}）。`}{view.last && `最后由${view.last.name}填于${sayMoment(view.last.moment)}。`}</p>
      {wrong.length > 0 && <p className="card" role="status">有 <b className="number">{wrong.length}</b> 处对不上：{wrong.map(({ title, column, left, right }) => `${title}（${column}：${left} 与 ${right}）`).join('；')}</p>}
      {view.sent && (
        <div className="card">
          <p>{view.sent.name}在{sayMoment(view.sent.moment)}记下已上报。{view.sent.differs.length === 0 ? '现在的数与上报的一样。' : `上报以后有 ${view.sent.differs.length} 个数变了，下次报时请说明：`}</p>
          {view.sent.differs.length > 0 && <ul>{view.sent.differs.map(({ table, row, column, was, is }) => <li key={`${table} ${row} ${column}`}>{row}（{column}）：报的 {was}，现在 {is}</li>)}</ul>}
        </div>
      )}
      <SecondForm key={view.version} of={of} view={view} mayWrite={mayWrite} />
    </div>
  )
}
