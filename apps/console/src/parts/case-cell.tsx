import type { CaseRow } from '@zhenzhi/contract'
import { Link } from '@tanstack/react-router'
import { sayDay, sayLeft, sayShortDay } from './days.ts'
import { Mark } from './mark.tsx'

/** The way into a case, under its heading or under words of its own. */
export function CaseLink({ row, words }: { row: CaseRow; words?: string | undefined }) {
  return <Link to="/cases/$id" params={{ id: row.id }}>{words || row.heading || '（无摘要）'}</Link>
}

export function StateMark({ row }: { row: CaseRow }) {
  return <Mark tone={row.closed ? 'plain' : 'blue'}>{row.stateTitle}</Mark>
}

/** The nearest deadline in words; nothing where none runs. */
export function DueCell({ row, today }: { row: CaseRow; today: string }) {
  if (row.nextDue === null) return <span className="soft">—</span>
  const tone = row.overdue ? 'red' : row.nextDue === today ? 'amber' : 'plain'
  return <span>{row.nextDuty && <>{row.nextDuty} </>}<span className="number">{row.nextDue.slice(0, 4) === today.slice(0, 4) ? sayShortDay(row.nextDue) : sayDay(row.nextDue)}</span> <Mark tone={tone}>{row.overdue ? overdueWord(row) : ''}{sayLeft(today, row.nextDue)}</Mark></span>
}

function overdueWord(row: CaseRow): string {
  return row.passes === 'not-returned' ? '逾期未回，' : '逾期，'
}

/** How a row is painted: late, or due today. */
export function toneOf(row: CaseRow, today: string): string | undefined {
  if (row.overdue) return 'late'
  return row.nextDue === today ? 'today' : undefined
}
