import type { NumberedCase } from '../../store/imports/numbered-cases.ts'
import { keysOf } from './plain-number.ts'
import type { NumberKeys } from './plain-number.ts'

/** A row of their list that has a number. */
export interface NumberedRow {
  row: number
  number: string
}

export interface Matched<Row extends NumberedRow> {
  pairs: { theirs: Row; ours: NumberedCase; written: 'same' | 'otherwise' }[]
  /** Rows whose number stands in an earlier row, and in which. */
  twiceTheirs: { theirs: Row; first: Row }[]
  /** Cases whose number another case has too: the one that was paired, or would have been. */
  twiceOurs: { ours: NumberedCase; first: NumberedCase }[]
  onlyTheirs: Row[]
  onlyOurs: NumberedCase[]
}

/**
 * Pairs rows and cases by number, each at most once: first as the numbers are written, then by what is left of them without separators and
 * zeros, then by their digits. A way of writing that fits several is no match: nothing is guessed.
 */
export function matchNumbers<Row extends NumberedRow>(theirs: readonly Row[], ours: readonly NumberedCase[]): Matched<Row> {
  const rows = firsts(theirs, ({ number }) => keysOf(number).strict)
  const numbered = ours.filter(({ number }) => isNumber(number))
  const cases = firsts(numbered.toSorted(theOneThatCounts), ({ number }) => keysOf(number ?? '').strict)
  const found: Matched<Row> = {
    pairs: [], onlyTheirs: [], onlyOurs: [],
    twiceTheirs: rows.again.map(({ one, first }) => ({ theirs: one, first })), twiceOurs: cases.again.map(({ one, first }) => ({ ours: one, first })),
  }
  let left = { theirs: rows.first, ours: cases.first }
  for (const key of ['strict', 'loose', 'digits'] as const) {
    const { pairs, ...rest } = pairBy(left, key)
    found.pairs.push(...pairs.map((pair) => ({ ...pair, written: key === 'strict' ? 'same' as const : 'otherwise' as const })))
    left = rest
  }
  return { ...found, onlyTheirs: left.theirs, onlyOurs: [...left.ours, ...ours.filter(({ number }) => !isNumber(number))] }
}

export function isNumber(number: string | null): boolean {
  return number !== null && keysOf(number).strict !== ''
}

/** Of several cases with one number, the one that stands before one struck out, and one on its own before one that was joined. */
function theOneThatCounts(a: NumberedCase, b: NumberedCase): number {
  return Number(a.void) - Number(b.void) || Number(!a.inScope) - Number(!b.inScope) || Number(a.joined) - Number(b.joined) || (a.opened < b.opened ? -1 : Number(a.opened > b.opened))
}

function firsts<One>(all: readonly One[], keyOf: (one: One) => string): { first: One[]; again: { one: One; first: One }[] } {
  const seen = new Map<string, One>()
  const again: { one: One; first: One }[] = []
  for (const one of all) {
    const first = seen.get(keyOf(one))
    if (first === undefined) seen.set(keyOf(one), one)
    else again.push({ one, first })
  }
  return { first: [...seen.values()], again }
}

interface Left<Row> {
  theirs: Row[]
  ours: NumberedCase[]
}

function pairBy<Row extends NumberedRow>(left: Left<Row>, key: keyof NumberKeys): Left<Row> & { pairs: { theirs: Row; ours: NumberedCase }[] } {
  const rows = Map.groupBy(left.theirs, ({ number }) => keysOf(number)[key])
  const cases = Map.groupBy(left.ours, ({ number }) => keysOf(number ?? '')[key])
  const pairs = [...rows].flatMap(([text, some]) => {
    const [theirs, ...more] = some
    const [ours, ...others] = cases.get(text) ?? []
    return text === '' || theirs === undefined || ours === undefined || more.length + others.length > 0 ? [] : [{ theirs, ours }]
  })
  const paired = new Set<unknown>(pairs.flatMap(({ theirs, ours }) => [theirs, ours]))
  return { pairs, theirs: left.theirs.filter((one) => !paired.has(one)), ours: left.ours.filter((one) => !paired.has(one)) }
}
