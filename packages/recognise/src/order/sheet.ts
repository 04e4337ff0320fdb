import type { LabelKey } from './label-words.ts'
import { headerRow } from './header-row.ts'
import type { Found, OrderAsked, Piece, Sure } from './order.ts'
import { segmentsOf } from './segments.ts'
import type { Segment } from './segments.ts'
import { tidy } from './tidy.ts'

/** A pasted text laid out for reading: made even, cut at its labels. */
export interface Sheet {
  asked: OrderAsked
  text: string
  segments: readonly Segment[]
  /** The values behind labels of these kinds, those of the first kind first; never empty ones. */
  behind: (...keys: readonly LabelKey[]) => readonly Value[]
  /** What stands at these places of the even text, as a place in the text as given. */
  piece: (at: number, end: number) => Piece
}

export interface Value {
  /** The first line that is not empty. */
  line: string
  /** All of it. */
  whole: string
  /** Where each begins in the even text. */
  lineAt: number
  at: number
}

const around = /^["'\s:|;,，；[\]【】/\-=<>]+|["'\s|;,，；[\]【】/=}<>]+$/g

export function layOut(asked: OrderAsked): Sheet {
  const { text, at } = tidy(asked.text)
  const columns = headerRow(text)
  const segments = columns.length > 0 ? columns : segmentsOf(text)
  const valueOf = (segment: Segment): Value => {
    const raw = text.slice(segment.at, segment.end)
    const whole = raw.replace(around, '')
    const start = segment.at + Math.max(0, raw.indexOf(whole))
    const line = (whole.split('\n')[0] ?? '').replace(around, '')
    return { line, whole, lineAt: start, at: start }
  }
  return {
    asked, text, segments,
    behind: (...keys) => keys.flatMap((key) => segments.filter((one) => one.key === key).map(valueOf)).filter(({ whole }) => whole !== ''),
    piece: (from, to) => ({ at: at[from] ?? 0, end: (at[Math.max(from, to - 1)] ?? 0) + 1 }),
  }
}

/** Something read at a place of the even text. */
export function foundAt(sheet: Sheet, { value, sure, at, end }: { value: string; sure: Sure; at: number; end: number }): Found {
  return { value, sure, from: sheet.piece(at, end) }
}
