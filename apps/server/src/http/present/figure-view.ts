import type { ClosingView, ComparedFigure, FigureView, ReceiptView } from '@zhenzhi/contract'
import { addDecimals, writtenIn } from '@zhenzhi/kernel'
import type { Indicator } from '@zhenzhi/kernel'
import { absentOf, shownAmount } from '../../figures/figure.ts'
import type { Figure } from '../../figures/figure.ts'
import type { FigureDesk } from '../../figures/figure-desk.ts'

type Closing = Awaited<ReturnType<FigureDesk['closings']>>[number]
type ComparedValue = Extract<Awaited<ReturnType<FigureDesk['compare']>>, { values: unknown }>['values'][number]

export function figureView(figure: Omit<Figure, 'entries' | 'records'>, indicators: readonly Indicator[]): FigureView {
  const { id, zh, absent, numerator, denominator, unit, grades, asOf } = figure
  const part = indicators.find((one) => one.id === id)?.part ?? 1
  return { id, zh, value: written(figure.value, unit), absent, numerator: written(numerator, unit), denominator, unit, grades: [...grades], asOf: { seq: asOf.seq, moment: asOf.moment }, part }
}

/** The same with how many records are behind it, where they were counted. */
export function countedView(figure: Omit<Figure, 'entries'>, indicators: readonly Indicator[]): ReceiptView['figure'] {
  return { ...figureView(figure, indicators), records: figure.records ?? 0 }
}

function written(value: string | null, unit: string): string | null {
  return value === null ? null : writtenIn(value, unit)
}

export function closingView({ id, from, to, cutoff, seq, moment, note }: Closing): ClosingView {
  return { id, from, to, cutoff, seq, moment, note }
}

/**
 * A closed figure and what it is now. Why it differs is told of one part, the first that changed: of a rate, numerator and denominator are
 * not added up. `seen`: the records this reader may see; the others are in the sums and are not named.
 */
export function comparedView(value: ComparedValue, { indicators, seen }: { indicators: readonly Indicator[]; seen: ReadonlySet<string> }): ComparedFigure {
  const indicator = indicators.find(({ id }) => id === value.indicator)
  const part = value.parts.findIndex(({ difference, classes }) => addDecimals(difference, '0') !== '0' || classes.length > 0)
  const changed = value.reading.as === 'sum-of' ? value.parts : value.parts.slice(part, part < 0 ? 0 : part + 1)
  const shown = (amount: string) => (indicator === undefined ? amount : writtenIn(shownAmount(indicator, amount, part), indicator.unit))
  const sum = (name: string) =>
    writtenIn(changed.flatMap(({ classes }) => classes).filter((one) => one.class === name).reduce((total, one) => addDecimals(total, one.amount), '0'), value.unit)
  return {
    id: value.indicator, zh: value.zh, unit: value.unit, absent: absentOf(value.reading),
    closed: written(value.closed.value, value.unit), recomputed: written(value.again.value, value.unit), same: value.same, now: written(value.now.value, value.unit),
    corrected: sum('corrected'), late: sum('registered-late'), newlyMeasured: sum('newly-measured'), matured: sum('matured'),
    records: value.changes.filter(({ record }) => seen.has(record)).map(({ record, class: kind, amount }) => ({ id: record, class: kind, amount: shown(amount) })),
  }
}
