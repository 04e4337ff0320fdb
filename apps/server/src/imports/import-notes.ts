import type { Day, Id } from '@zhenzhi/kernel'
import type { Mapping } from './mapping/mapping.ts'
import type { Target } from './mapping/target.ts'

/** What was found in a file, and how it is proposed to be read; kept sealed under the key of the upload. */
export interface Found {
  sheets: { name: string; rows: number }[]
  sheet: string
  header: { from: number; to: number }
  /** By column: its letter, its heading, and a few things that stand under it. */
  columns: { letter: string; heading: string; samples: string[] }[]
  proposed: Mapping
  /** The saved mapping the proposal is made of. */
  from?: string
}

/** A bad cell, or a row that the desk refuses: there no column is named. */
export interface BadCell {
  /** Row of the sheet, from 1. */
  line: number
  letter?: string
  heading?: string
  text: string
  says: string
}

/** A word that somebody may say what it stands for. */
export interface UnknownWord {
  target: Target
  word: string
  cells: number
  suggested?: string
}

/** How a row would be registered, in words. */
export interface FirstRow {
  line: number
  acts: { title: string; day: Day; fields: { title: string; shown: string }[] }[]
}

/** What a check found; kept sealed under the key of the upload. Lists are cut, the counts are whole. */
export interface Checked {
  /** What was checked; names may stand in it, as the same text of all rows. */
  mapping: Mapping
  bad: BadCell[]
  words: UnknownWord[]
  first: FirstRow[]
  /** Rows that may be there already; they are not bad. */
  hints: { line: number; says: string }[]
  skipped: { line: number; why: 'total' | 'heading' | 'note' }[]
}

/** Numbers of a check, and of what was then done. */
export interface Counts {
  rows: number
  good: number
  badRows: number
  badCells: number
  hints: number
  skipped: number
  formulas: number
  /** Acts that the good rows tell of. */
  acts: number
  /** Cases opened, once it was committed. */
  cases?: number
  /** Of a list held against ours: cases moved on. */
  moved?: number
  /** Cases struck out, once it was undone. */
  struck?: number
}

export interface LeftCase {
  line: number
  caseId: Id
  says: string
}
