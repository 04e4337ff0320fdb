import type { Formula, Slip } from '../formula.fixture.ts'
import type { wanted } from '../wanted.fixture.ts'

/** A figure and the formulas beside it, over the same facts. */
export interface Neighbours {
  right: Formula
  /** What somebody would count instead, and comes to something else in this year; the slips that are not in `same` do so too. */
  wrong: Readonly<Record<string, Formula>>
  /** Slips that cannot be told from it in this year: nothing of it was entered late or put right, or there is nothing of another year. */
  same?: readonly Slip[]
  /** Other formulas that cannot be told from it in this year: what is counted instead, why it comes to the same. */
  equal?: Readonly<Record<string, readonly [why: string, formula: Formula]>>
}

export type FigureId = (typeof wanted)[number][0]
