import { Link } from '@tanstack/react-router'

/** What belongs to one year of a county's reports, and the years beside it. */
export function CountyLinks({ year }: { year: number }) {
  const search = { year: String(year) }
  return (
    <nav className="row no-print" aria-label="各镇年度报告">
      <Link className="button" to="/county/reports" search={search}>各镇报告</Link>
      <Link className="button" to="/county/body-figures" search={search}>与县级部门数字对照</Link>
      <Link className="button" to="/county/findings" search={search}>督察反馈</Link>
      <Link className="button" to="/county/report-way" search={search}>报告流程要求</Link>
      <Link className="button" to="/report/settings">模板和提法库</Link>
    </nav>
  )
}
