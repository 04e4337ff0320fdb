import type { Check } from '../../check.ts'
import { makeFinding, withoutOverlaps } from '../../text/make-finding.ts'
import { brokenSentences } from '../../words/broken-sentences.ts'
import { wrongCarriers } from '../../words/carriers.ts'
import { cutShort } from '../../words/cut-short.ts'
import { doubledVerbs } from '../../words/doubled-verbs.ts'
import { framesOf } from '../../words/frame.ts'
import { mixedFrames } from '../../words/mixed-frames.ts'
import { unfinishedSentences } from '../../words/unfinished-sentences.ts'

const frames = [...brokenSentences, ...mixedFrames, ...doubledVerbs, ...cutShort, ...wrongCarriers, ...unfinishedSentences]

/** Parts of a sentence that do not fit together, and a verb or a small word that is missing: 由…为组长, 集于…于一体, 深入法治宣传教育. */
export const brokenSentence: Check = (text) =>
  withoutOverlaps(frames.flatMap((frame) => framesOf(text, frame).map((found) => makeFinding(text, { check: 'broken-sentence', ...found }))))
