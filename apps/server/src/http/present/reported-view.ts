import type { ReportedView } from '@zhenzhi/contract'
import { writtenIn } from '@zhenzhi/kernel'
import type { Indicator } from '@zhenzhi/kernel'
import type { Reported } from '../../reports/way/reported-desk.ts'

type Line = Reported['lines'][number]

/** The figures that were sent up against those of today, as the report prints them. */
export function reportedView({ sent, today, since, lines }: Reported): ReportedView {
  return {
    sent: sent === null ? null : { edition: sent.edition, cutoff: sent.cutoff, day: sent.day, name: sent.name, hash: sent.hash, documentNumber: sent.documentNumber },
    today, since,
    lines: lines.map((line) => ({
      id: line.id, zh: line.zh, current: line.current === null ? null : shown(line, line.current), total: shown(line, line.total), reported: shown(line, line.reported),
      difference: line.difference === null ? null : writtenIn(line.difference, unitOf(line)), moved: line.moved, reasons: line.reasons.map((reason) => ({ ...reason })), asksCorrection: line.asksCorrection,
    })),
  }
}

function shown(line: Line, { value, numerator, denominator }: Line['total']): string {
  if (value === null) return '—'
  const unit = unitOf(line)
  return `${writtenIn(value, unit)}${unit}${numerator === null || denominator === null ? '' : `（${numerator}/${denominator}）`}`
}

/** The unit of a figure that an indicator was read for. */
function unitOf({ unit }: Line): Indicator['unit'] {
  return unit as Indicator['unit']
}

const reasonWords = { corrected: '更正', late: '新登记', newlyMeasured: '新增指标', matured: '原有记录有了进展', redefined: '计数口径改了', time: '只是时间过去' } as const

/** The same as rows of a sheet, after a heading. */
export function reportedRows({ lines }: ReportedView): string[][] {
  return lines.map(({ zh, current, total, reported, difference, reasons, asksCorrection }) => [
    zh, current ?? '', total, reported, difference ?? '', reasons.map(({ reason, amount }) => `${reasonWords[reason]}${amount === null ? '' : ` ${amount}`}`).join('，'), asksCorrection ? '要写更正说明' : '',
  ])
}

export const reportedColumns = [['指标', 34], ['本期', 16], ['累计', 16], ['已报', 16], ['差', 12], ['原因', 34], ['怎么办', 16]].map(([title, width]) => ({ title: String(title), width: Number(width) }))
