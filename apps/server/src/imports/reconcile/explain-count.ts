import type { Day, Id } from '@zhenzhi/kernel'
import type { NumberedCase } from '../../store/imports/numbered-cases.ts'
import { isNumber } from './match-numbers.ts'
import type { Matched, NumberedRow } from './match-numbers.ts'

/** Why a row or a case stands on one side of the count alone. */
export const countReasons = [
  'not-entered', 'row-without-number', 'twice-theirs', 'void', 'other-period', 'other-channel',
  'case-without-number', 'twice-ours', 'joined', 'returned', 'their-period', 'corrected', 'not-in-theirs',
] as const
export type CountReason = (typeof countReasons)[number]

/** One row of the difference: +1 where we count one more, -1 where they do. */
export interface CountLine {
  sign: 1 | -1
  reason: CountReason
  number: string
  /** Row of the sheet from 0, where theirs has it. */
  row?: number
  caseId?: Id
  /** The day, the state or the other row that the reason is about. */
  about?: string
}

export interface Explained {
  theirs: number
  ours: number
  lines: CountLine[]
}

export interface CountedRow extends NumberedRow {
  /** Its day as the platform says it; a row without one counts. */
  day?: Day | undefined
}

export interface Counting<Row extends CountedRow> {
  matched: Matched<Row>
  /** Rows in which no number could be read. */
  unnumbered: readonly Row[]
  period: { from: Day; to: Day }
  /** Rows that were registered here and struck out, and as which case. */
  struck?: ReadonlyMap<number, Id>
  /** What was put right about a case, where that decides whether it counts: the day or the number before. */
  corrected: ReadonlyMap<Id, string>
  /** States that mean it went back to the platform. */
  isReturned: (state: string) => boolean
}

type Why = Pick<CountLine, 'reason' | 'about' | 'caseId'>

/**
 * Why our count is not theirs. Theirs: rows of the list that belong to the period. Ours: cases registered in it by our day, of the list's
 * channel, that are not struck out; each counts, those joined or returned too. Every row and case of one count that is not paired
 * with one of the other stands here once, so that the signs add up to ours less theirs.
 */
export function explainCount<Row extends CountedRow>(counting: Counting<Row>): Explained {
  const { matched, unnumbered, period } = counting
  const isIn = (day: Day | undefined) => day === undefined || (period.from <= day && day <= period.to)
  const counts = (one: NumberedCase) => !one.void && one.inScope && isIn(one.opened)
  const lines: CountLine[] = []
  let [theirs, ours] = [0, 0]
  const countRow = ({ row, number, day }: Row, told: Why | undefined) => {
    if (!isIn(day)) return
    theirs += 1
    if (told !== undefined) lines.push({ sign: -1, row, number, ...told })
  }
  const countCase = (one: NumberedCase, told: Why | undefined) => {
    if (!counts(one)) return
    ours += 1
    if (told !== undefined) lines.push({ sign: 1, number: one.number ?? '', caseId: one.id, ...told })
  }
  for (const one of unnumbered) countRow(one, { reason: 'row-without-number' })
  for (const { theirs: one, first } of matched.twiceTheirs) countRow(one, { reason: 'twice-theirs', about: String(first.row + 1) })
  for (const one of matched.onlyTheirs) {
    const caseId = counting.struck?.get(one.row)
    countRow(one, caseId === undefined ? { reason: 'not-entered' } : { reason: 'void', caseId })
  }
  for (const { theirs: one, ours: other } of matched.pairs) {
    countRow(one, counts(other) ? undefined : { ...whyNotCounted(other, counting), caseId: other.id })
    countCase(other, isIn(one.day) ? undefined : { reason: 'their-period', about: one.day ?? '' })
  }
  for (const { ours: one, first } of matched.twiceOurs) countCase(one, { reason: 'twice-ours', about: first.number ?? '' })
  for (const one of matched.onlyOurs) countCase(one, whyOnlyOurs(one, counting))
  return { theirs, ours, lines }
}

function whyNotCounted<Row extends CountedRow>({ id, void: struck, inScope, opened }: NumberedCase, { corrected }: Counting<Row>): Why {
  if (struck) return { reason: 'void' }
  if (!inScope) return { reason: 'other-channel' }
  const before = corrected.get(id)
  return before === undefined ? { reason: 'other-period', about: opened } : { reason: 'corrected', about: `${before} → ${opened}` }
}

function whyOnlyOurs<Row extends CountedRow>({ id, number, joined, state }: NumberedCase, { corrected, isReturned }: Counting<Row>): Why {
  const before = corrected.get(id)
  if (!isNumber(number)) return { reason: 'case-without-number' }
  if (joined) return { reason: 'joined' }
  if (isReturned(state)) return { reason: 'returned', about: state }
  return before === undefined ? { reason: 'not-in-theirs' } : { reason: 'corrected', about: before }
}
