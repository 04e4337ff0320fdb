import { piecesOf } from '../token.ts'
import { sentencesOf as outlineSentences } from '../outline.ts'
import type { ReportOutline } from '../outline.ts'
import { saidIn, sentencesIn } from './report-read.ts'
import type { ReportRead } from './report-read.ts'

/** A sentence stripped of what is a town's and a year's own, so that two can be held against each other. */
export interface Bare {
  text: string
  marks: ReadonlySet<string>
}

/** Sentences of one report that read like sentences of another. */
export interface Likeness {
  /** Sentences of this report that are long enough to be compared, without those of the outline. */
  of: number
  alike: number
  pairs: readonly { here: string; there: string; percent: number }[]
}

/** In characters, without marks, places and numbers: below it, two sentences are alike by chance. */
const shortest = 12
/** Three characters running. */
const span = 3
/** Of a hundred: from here on two sentences say the same in the same words. */
export const alikeFrom = 80

const figureStands = '\u0001'

/**
 * The sentences of a report that may be compared. Those the outline proposes carry figures and read alike in every town on purpose:
 * `formal` (see formalSentences) takes them out.
 */
export function bareSentences(report: ReportRead, formal: ReadonlySet<string>): Bare[] {
  const { town, county } = report.facts
  const bodies = report.paragraphs.filter(({ level }) => level === 0)
  return bodies.flatMap((paragraph) => {
    const shown = sentencesIn(saidIn(paragraph))
    const stripped = sentencesIn(saidIn({ ...paragraph, runs: paragraph.runs.map((run) => ('figure' in run ? { text: figureStands } : run)) }))
    return shown.flatMap((text, at): Bare[] => {
      const bare = strip(text, [town, county])
      const form = shown.length === stripped.length ? strip(stripped[at] ?? '', [town, county]) : bare
      return bare.length < shortest || formal.has(form) ? [] : [{ text, marks: marksOf(bare) }]
    })
  })
}

/** What the sentences of an outline read like, figures, places and years taken out. */
export function formalSentences(outlines: readonly ReportOutline[]): ReadonlySet<string> {
  const texts = outlines.flatMap((outline) => outlineSentences(outline).map(({ sentence }) => sentence.text))
  const printed = texts.map((text) => piecesOf(text).map((piece) => (piece.kind === 'figure' ? figureStands : piece.kind === 'text' ? piece.text : '')).join(''))
  return new Set(printed.flatMap(sentencesIn).map((one) => strip(one, [])))
}

/** Held sentence by sentence: each counts once, beside the one it is most like. */
export function likeness(here: readonly Bare[], there: SentenceIndex): Likeness {
  const pairs = here.flatMap((one) => {
    const best = nearest(one, there)
    return best === undefined ? [] : [{ here: one.text, there: best.text, percent: best.percent }]
  })
  return { of: here.length, alike: pairs.length, pairs }
}

/** How often a three-character run may stand in one report before it says nothing of a sentence. */
const commonplace = 40

/** The sentences of a report by what stands in them; made once a report, held against many. */
export interface SentenceIndex {
  sentences: readonly Bare[]
  at: ReadonlyMap<string, readonly number[]>
}

export function indexSentences(sentences: readonly Bare[]): SentenceIndex {
  const at = new Map<string, number[]>()
  for (const [nth, { marks }] of sentences.entries()) {
    for (const mark of marks) {
      const found = at.get(mark)
      if (found === undefined) at.set(mark, [nth])
      else found.push(nth)
    }
  }
  return { sentences, at }
}

/** The likest sentence, by twice what both have of what each has (Dice), if it reaches `alikeFrom`. */
function nearest({ marks }: Bare, { sentences, at }: SentenceIndex): { text: string; percent: number } | undefined {
  const candidates = new Set<number>()
  for (const mark of marks) {
    const found = at.get(mark) ?? []
    if (found.length <= commonplace) for (const nth of found) candidates.add(nth)
  }
  let best: { text: string; percent: number } | undefined
  for (const nth of candidates) {
    const other = sentences[nth]
    if (other === undefined) continue
    const percent = Math.floor((200 * shared(marks, other.marks)) / (marks.size + other.marks.size))
    if (percent >= alikeFrom && percent > (best?.percent ?? 0)) best = { text: other.text, percent }
  }
  return best
}

function shared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let count = 0
  for (const mark of one) if (other.has(mark)) count += 1
  return count
}

function strip(text: string, places: readonly string[]): string {
  const without = places.filter((place) => place !== '').reduce((left, place) => left.replaceAll(place, ''), text)
  return without.normalize('NFKC').replaceAll(/[\p{P}\p{S}\p{Z}]+/gu, '').replaceAll(/\d+/g, '')
}

function marksOf(bare: string): ReadonlySet<string> {
  const characters = Array.from(bare)
  return new Set(characters.slice(0, characters.length - span + 1).map((_, at) => characters.slice(at, at + span).join('')))
}
