import type { Check } from '../../check.ts'
import { makeFinding, withoutOverlaps } from '../../text/make-finding.ts'
import { brokenSentences } from '../../words/broken-sentences.ts'
import { framesOf } from '../../words/frame.ts'

/** Parts of a sentence that do not fit together, and a verb or a small word that is missing: 由…为组长, 集于…于一体, 深入法治宣传教育. */
export const brokenSentence: Check = (text) =>
  withoutOverlaps(brokenSentences.flatMap((frame) => framesOf(text, frame).map((found) => makeFinding(text, { check: 'broken-sentence', ...found }))))
