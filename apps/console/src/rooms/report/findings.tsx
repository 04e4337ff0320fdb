import type { ReportView } from '@zhenzhi/contract'
import { Link } from '@tanstack/react-router'
import { Mark } from '../../parts/mark.tsx'

/** What the checks found: what must be mended before it goes, and what should be looked at. */
export function Findings({ findings, year, cutoff }: { findings: ReportView['findings']; year: string; cutoff: string }) {
  const sorted = [...findings].sort((a, b) => a.level.localeCompare(b.level))
  return (
    <aside className="card findings no-print" aria-label="校对">
      <h2>校对（{findings.length}）</h2>
      {findings.length === 0 && <p>没有发现问题。</p>}
      <ul>
        {sorted.map(({ level, says, block, open }, index) => (
          <li key={index}>
            <Mark tone={level === 'must' ? 'red' : 'amber'}>{level === 'must' ? '必须改' : '建议看'}</Mark> {says}
            {open === 'confirm' && <> <Link to="/report/confirm" search={{ year, cutoff }}>去看</Link></>}
            {block !== undefined && <> <Link to="/report/edit" search={{ year, cutoff }} hash={block}>去改</Link></>}
          </li>
        ))}
      </ul>
    </aside>
  )
}
