/** asked: an office is asked for its signature; confirmed, objected, withdrawn: the office's word; answered: the report-writer's to an objection. */
type ConfirmKind = 'asked' | 'confirmed' | 'objected' | 'answered' | 'withdrawn'

/** A figure as whoever signed saw it, in its display unit; the two sides of a rate are seen with it. */
export interface FigureSeen {
  id: string
  zh: string
  value: string | null
  numerator: string | null
  denominator: string | null
  unit: string
}

/** What an objection is about: one figure, or words of the text as a version of the draft had them. */
export type ObjectedTo = { figure: string } | { version: number; quote: string }

/** One line of a year's confirmations (供数确认); `number` from 1 in the order they came. None is ever changed. */
export interface ConfirmLine {
  number: number
  kind: ConfirmKind
  /** Units of the town: of an `asked` line all that are asked, of every other one. */
  offices: readonly string[]
  figures: readonly FigureSeen[]
  about?: ObjectedTo
  /** The objection that is answered, or the line that is withdrawn. */
  of?: number
  /** Whether an objection was taken over. */
  taken?: boolean
}

export function sameSeen(one: Omit<FigureSeen, 'zh'>, other: Omit<FigureSeen, 'zh'>): boolean {
  return one.value === other.value && one.numerator === other.numerator && one.denominator === other.denominator && one.unit === other.unit
}
