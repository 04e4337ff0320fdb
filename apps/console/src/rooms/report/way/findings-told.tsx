import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { reportQuery } from '../../../wire/report.ts'
import type { ReportOf } from '../../../wire/report.ts'

/** What is still open in the text and its figures: it stops no step, and whoever takes one should know. */
export function FindingsTold({ of, cutoff }: { of: ReportOf; cutoff: string }) {
  const period = { from: `${of.year}-01-01`, to: `${of.year}-12-31`, cutoff }
  const { data: { findings } } = useSuspenseQuery(reportQuery(of.town, period))
  const must = findings.filter(({ level }) => level === 'must').length
  if (findings.length === 0) return null
  return (
    <p className="way-open" role="status">
      现在的文字和数字还有 <b className="number">{findings.length}</b> 处提示没有处理{must > 0 && <>，其中 <b className="number">{must}</b> 处要改</>}。不妨碍办理；<Link to="/report" search={period}>看是哪几处</Link>
    </p>
  )
}
