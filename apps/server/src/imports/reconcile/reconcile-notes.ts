import type { Day, Id } from '@zhenzhi/kernel'
import type { Difference } from './compare-case.ts'
import type { CountLine } from './explain-count.ts'
import type { PlannedStep, TakenKind } from './plan-take.ts'

/** A row or a case that is not as the other side has it. */
export interface DifferingRow {
  /** Row of the sheet, from 1; none where the list does not have it. */
  line?: number
  number: string
  /** Ours; none where it is missing here. */
  caseId?: Id
  /** `missing`: theirs alone; `extra`: ours alone; else in what they differ. */
  kinds: readonly (TakenKind | 'extra')[]
  differences: readonly Difference[]
  /** Both sides count it. */
  counted: boolean
  /** What else is to be said of it. */
  note?: string
  /** How the list says it stands, and the day it was registered there or here. */
  state?: string
  day?: Day
}

/** What was found when a list was held against ours; kept sealed under the key of the town. */
export interface ReconcileResult {
  period: { from: Day; to: Day }
  /** What the whole list has in common, in words: 信访渠道：阳光信访. */
  scope: string[]
  theirs: number
  ours: number
  /** Whose signs add up to ours less theirs. */
  lines: CountLine[]
  rows: DifferingRow[]
  /** Cases of the period outside the reader's duties; not among ours. */
  unseen: number
}

export interface ReconcileCounts {
  /** Rows of the sheet that tell of something. */
  rows: number
  bad: number
  theirs: number
  ours: number
  /** Pairs that differ in nothing. */
  same: number
  missing: number
  extra: number
  state: number
  deadline: number
  day: number
  field: number
}

/** What is to be taken over: whole classes, or some rows of them. */
export interface Picked {
  kinds: readonly TakenKind[]
  /** Rows of the sheet, from 1; all of the classes where not given. */
  lines?: readonly number[]
}

export interface PreviewedRow {
  line: number
  number: string
  caseId?: Id
  steps: { title: string; day: Day; dayFrom: PlannedStep['dayFrom']; fields: { title: string; shown: string }[] }[]
  notes: readonly string[]
}

/** What taking over is going to do; kept sealed under the key of the town until it is done or compared anew. */
export interface Preview {
  picked: Picked
  /** Of everything that will be done: what is done later must be the same. */
  digest: string
  opens: number
  moves: number
  acts: number
  /** Lists are cut, the numbers are whole. */
  rows: PreviewedRow[]
  refused: { line: number; number: string; caseId?: Id; says: string }[]
  refusedCount: number
  /** Rows that will be taken, from 1. */
  lines: readonly number[]
}
