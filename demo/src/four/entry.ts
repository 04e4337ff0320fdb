import type { Grade, Json } from '@zhenzhi/kernel'
import type { DemoDeed } from '../deed.ts'
import { tellWith } from '../tell.ts'
import type { Hand, Teller } from '../tell.ts'

/** A line of a ledger: when it was, and what it says. */
export type Line = readonly [day: string, what: Record<string, Json>]

export interface Ledger {
  /** What the names of its cases begin with. */
  name: string
  definition: string
  by: Hand
  grade?: Extract<Grade, 'import'>
}

/** Lines of a ledger, each entered on its day. */
export function linesOf(teller: Teller, { name, by, ...told }: Ledger, lines: readonly Line[]): DemoDeed[] {
  return lines.flatMap(([day, what], index) => tellWith(teller, { ...told, case: `${name}-${String(index).padStart(3, '0')}` }, [{ name: 'register', day, by, what }]))
}

/** A line that was entered and struck out again: it was none, or stood there twice. */
export function struckOut(teller: Teller, { name, by, ...told }: Ledger, { line: [day, what], on, reason }: { line: Line; on: string; reason: string }): DemoDeed[] {
  return tellWith(teller, { ...told, case: `${name}-struck-out` }, [{ name: 'register', day, by, what }, { name: 'correct', kind: 'correct', of: 0, day, by, entered: on, what: { void: true, reason } }])
}
