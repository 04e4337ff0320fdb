import type { Check } from '../../check.ts'
import { makeFinding, withoutOverlaps } from '../../text/make-finding.ts'
import { framesOf } from '../../words/frame.ts'
import { reportTurns } from '../../words/report-turns.ts'

/** A standing name or turn of a yearly report with a word lost, put in or mistaken: 第一责任职责, 历届全会, 4余次. */
export const reportTurn: Check = (text) =>
  withoutOverlaps(reportTurns.flatMap((frame) => framesOf(text, frame).map((found) => makeFinding(text, { check: 'formulation', ...found }))))
