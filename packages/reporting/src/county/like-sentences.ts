import { piecesOf } from '../token.ts'
import { sentencesOf as outlineSentences } from '../outline.ts'
import type { ReportOutline } from '../outline.ts'
import { saidIn, sentencesIn } from './report-read.ts'
import type { ReportRead } from './report-read.ts'

/** A sentence stripped of what is a town's and a year's own, so that two can be held against each other. */
export interface Bare {
  text: string
  /** Three characters running, each once. */
  marks: readonly string[]
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
const span = 3
/** Of a hundred: from here on two sentences say the same in the same words. */
const alikeFrom = 80

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
export function likeness(here: readonly Bare[], there: readonly Bare[]): Likeness {
  const index = indexOf([there])
  const pairs = here.flatMap((one) => {
    let best: { text: string; percent: number } | undefined
    eachAlike(one, index, (nth, percent) => {
      if (percent > (best?.percent ?? 0)) best = { text: there[nth]?.text ?? '', percent }
    })
    return best === undefined ? [] : [{ here: one.text, there: best.text, percent: best.percent }]
  })
  return { of: here.length, alike: pairs.length, pairs }
}

/** Of each report, how many of its sentences each of the others has too: `alike[here][there]`. One pass over all, however many there are. */
export function likenessAmong(reports: readonly (readonly Bare[])[]): number[][] {
  const index = indexOf(reports)
  return reports.map((here, own) => {
    const alike = reports.map(() => 0)
    for (const one of here) {
      const owners = new Set<number>()
      eachAlike(one, index, (nth) => owners.add(index.owner[nth] ?? own))
      for (const owner of owners) alike[owner] = (alike[owner] ?? 0) + 1
    }
    return alike.map((count, owner) => (owner === own ? 0 : count))
  })
}

interface Index {
  /** Whose sentence it is: which of the reports. */
  owner: readonly number[]
  size: readonly number[]
  at: ReadonlyMap<string, readonly number[]>
  /** How many runs a sentence has in common with the one looked at; nought between two of them. */
  shared: Uint16Array
}

function indexOf(reports: readonly (readonly Bare[])[]): Index {
  const at = new Map<string, number[]>()
  const owner: number[] = []
  const size: number[] = []
  for (const [report, sentences] of reports.entries()) {
    for (const { marks } of sentences) {
      const nth = owner.push(report) - 1
      size.push(marks.length)
      for (const mark of marks) note(at, mark, nth)
    }
  }
  return { owner, size, at, shared: new Uint16Array(owner.length) }
}

function note(at: Map<string, number[]>, mark: string, nth: number): void {
  const found = at.get(mark)
  if (found === undefined) at.set(mark, [nth])
  else found.push(nth)
}

/** Every sentence that has so much in common with this one: twice what both have, of what each has (Dice). */
function eachAlike({ marks }: Bare, { size, at, shared }: Index, visit: (nth: number, percent: number) => void): void {
  const met: number[] = []
  for (const mark of marks) {
    for (const nth of at.get(mark) ?? []) {
      if (shared[nth] === 0) met.push(nth)
      shared[nth] = (shared[nth] ?? 0) + 1
    }
  }
  for (const nth of met) {
    const percent = Math.floor((200 * (shared[nth] ?? 0)) / (marks.length + (size[nth] ?? 0)))
    shared[nth] = 0
    if (percent >= alikeFrom) visit(nth, percent)
  }
}

function strip(text: string, places: readonly string[]): string {
  const without = places.filter((place) => place !== '').reduce((left, place) => left.replaceAll(place, ''), text)
  return without.normalize('NFKC').replaceAll(/[\p{P}\p{S}\p{Z}]+/gu, '').replaceAll(/\d+/g, '')
}

/** Each run once. */
function marksOf(bare: string): readonly string[] {
  const marks = new Set<string>()
  for (let from = 0; from + span <= bare.length; from += 1) marks.add(bare.slice(from, from + span))
  return [...marks]
}
