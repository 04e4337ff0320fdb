import type { Target } from '../mapping/target.ts'

/** What is wrong with one cell of a row, or with the whole row where no column is named. */
export interface CellFault {
  column?: number
  /** What stands there. */
  text: string
  says: string
  /** A word that somebody may say what it stands for. */
  word?: { target: Target; word: string }
}
