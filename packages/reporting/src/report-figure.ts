import { writtenIn } from '@zhenzhi/kernel'
import type { Day, Grade, Indicator } from '@zhenzhi/kernel'
import type { Face } from './token.ts'

/** A figure as the report takes it in: already in its display unit. Null is “no value”, which is neither zero nor a hundred per cent. */
export interface ReportFigure {
  id: string
  /** What it is called, for the clerk. */
  zh: string
  value: string | null
  /** How the absence of a value is said; “—” where nothing is given. */
  absent?: string
  /** What a rate or a rhythm was divided from; null for every other figure. */
  numerator: string | null
  denominator: string | null
  unit: Indicator['unit']
  grade: Grade
  /** How many records it was counted from; null where nobody counted them. */
  records: number | null
  asOf: Day
}

/** How the absence of a value is printed. */
const noValue = '—'

/** What one face of a figure prints: `2次`, `2`, or “—” (无记录) without a unit where there is no value. */
export function printFigure(figure: ReportFigure, face: Face): string {
  switch (face) {
    case 'figure': return figure.value === null ? figure.absent ?? noValue : writtenIn(figure.value, figure.unit) + figure.unit
    case 'value': return figure.value === null ? figure.absent ?? noValue : writtenIn(figure.value, figure.unit)
    case 'numerator': return figure.numerator ?? noValue
    case 'denominator': return figure.denominator ?? noValue
  }
}
