import type { WorkRow } from '@zhenzhi/contract'
import { useQuery } from '@tanstack/react-query'
import { Alert } from 'antd'
import { clocksQuery } from '../../wire/clocks.ts'

/** Some days of the list fall in a year whose notice is not kept: they may be wrong. */
export function UncoveredYears({ town, rows }: { town: number; rows: readonly Pick<WorkRow, 'nextDue'>[] }) {
  const due = new Set(rows.flatMap(({ nextDue }) => (nextDue === null ? [] : [Number(nextDue.slice(0, 4))])))
  const { data: clocks } = useQuery({ ...clocksQuery(town), enabled: due.size > 0 })
  const years = (clocks?.missing ?? []).filter((year) => due.has(year))
  if (years.length === 0) return null
  return <Alert type="warning" showIcon title={`${years.join('、')}年放假安排还没有录入，落在这一年的到期日暂按周末推算，可能不准。`} />
}
