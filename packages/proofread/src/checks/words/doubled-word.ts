import type { Check } from '../../check.ts'
import { makeFinding, withoutOverlaps } from '../../text/make-finding.ts'
import { framesOf } from '../../words/frame.ts'
import { wordToldTwice } from './word-told-twice.ts'
import { doubled } from '../../words/doubled.ts'

/** A word told twice in another shape, or two words run into one another: 近300余, 征听取, 付诸于. */
export const doubledWord: Check = (text, about) => withoutOverlaps([
  ...doubled.flatMap((frame) => framesOf(text, frame).map((found) => makeFinding(text, { check: 'doubled-word', ...found }))),
  ...wordToldTwice(text, about),
])
