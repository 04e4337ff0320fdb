import type { CountyTownView } from '@zhenzhi/contract'
import { Link } from '@tanstack/react-router'
import { sayAlike } from './words.ts'

/** What was looked at in the text that came: what is missing, and what the proofreader is certain of. */
export function LookedCell({ town: { checks, certain, corrections } }: { town: CountyTownView }) {
  if (checks.length === 0) return null
  const lacking = checks.filter(({ holds }) => !holds)
  return (
    <div className="county-lines">
      {lacking.length === 0 ? <span>该写的都有</span> : lacking.map(({ id, title }) => <span key={id}>要看：{title}</span>)}
      {certain !== null && <span>{certain === 0 ? '校对没有发现错误' : `校对有 ${certain} 处错误`}</span>}
      {corrections.length > 0 && <span>更正过 {corrections.length} 次</span>}
    </div>
  )
}

/** What the report was held against: last year's, the neighbours', its own figures, the bodies' figures, the findings of inspections. */
export function HeldCell({ town, year }: { town: CountyTownView; year: number }) {
  const { lastYear, neighbour, crossChecks, bodies, findings } = town
  if (isBare(town)) return null
  const search = { year: String(year) }
  return (
    <div className="county-lines">
      {lastYear !== null && lastYear.alike > 0 && <span>{sayAlike(lastYear)}与上年相像</span>}
      {neighbour !== null && <span>{sayAlike(neighbour)}与{neighbour.name}相像</span>}
      {crossChecks !== null && crossChecks.broken > 0 && <span>勾稽 {crossChecks.broken} 组不符</span>}
      {bodies.of > 0 && <Link to="/county/body-figures" search={search}>{sayBodies(bodies)}</Link>}
      {findings.of > 0 && <Link to="/county/findings" search={search}>{findings.unanswered === 0 ? `督察反馈 ${findings.of} 条都已答复` : `督察反馈 ${findings.unanswered} 条未答复`}</Link>}
    </div>
  )
}

/** Nothing to say of it: on a phone the line goes too. */
function isBare({ lastYear, neighbour, crossChecks, bodies, findings }: CountyTownView): boolean {
  return (lastYear?.alike ?? 0) === 0 && neighbour === null && (crossChecks?.broken ?? 0) === 0 && bodies.of === 0 && findings.of === 0
}

function sayBodies({ apart, missing, of }: CountyTownView['bodies']): string {
  if (missing === of) return `县级部门 ${of} 项数字，报告里没有`
  return apart === 0 ? `县级部门 ${of} 项数字，没有不同` : `县级部门 ${of} 项数字，${apart} 项不同`
}
