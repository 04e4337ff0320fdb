import type { Check } from '../../check.ts'
import { makeFinding, withoutOverlaps } from '../../text/make-finding.ts'
import { framesOf } from '../../words/frame.ts'
import { homophones } from '../../words/homophones.ts'

/** A right word where another of the same sound or shape is meant: 处罚权利, 疏理清单, 截止2024年底. */
export const homophone: Check = (text) =>
  withoutOverlaps(homophones.flatMap((frame) => framesOf(text, frame).map((found) => makeFinding(text, { check: 'wrong-character', ...found }))))
