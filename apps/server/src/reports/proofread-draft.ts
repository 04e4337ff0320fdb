import { headingNumber } from '@zhenzhi/reporting'
import type { Finding } from '@zhenzhi/proofread'
import type { ShownBlock } from './report-desk.ts'

/** A sentence of the draft where it stands in the text that is proofread. */
interface Placed {
  block: string
  sentence: number
  start: number
  end: number
}

export interface DraftText {
  text: string
  placed: readonly Placed[]
}

export interface DraftFinding extends Omit<Finding, 'start' | 'end'> {
  places: { block: string; sentence: number; from: number; to: number }[]
}

const levels: Partial<Record<ShownBlock['kind'], 1 | 2 | 3>> = { 'heading-1': 1, 'heading-2': 2, 'heading-3': 3 }
/** Under the draft stands no signature yet: whether it is signed and dated is for the letter. */
const ofTheLetter = new Set(['signing'])
const most = 300

/** The draft as it reads today, its headings numbered, and where each sentence of it stands there. What is not printed is not read. */
export function draftText(blocks: readonly ShownBlock[]): DraftText {
  const placed: Placed[] = []
  const counts = [0, 0, 0, 0]
  let text = ''
  for (const { id, kind, sentences } of blocks) {
    const printed = sentences.flatMap(({ pieces, printed: isPrinted }, sentence) => (isPrinted ? [{ sentence, words: pieces.map((piece) => piece.text).join('') }] : []))
    if (printed.every(({ words }) => words === '')) continue
    text += numberOf(levels[kind], counts)
    for (const { sentence, words } of printed) {
      placed.push({ block: id, sentence, start: text.length, end: text.length + words.length })
      text += words
    }
    text += '\n'
  }
  return { text, placed }
}

function numberOf(level: 1 | 2 | 3 | undefined, counts: number[]): string {
  if (level === undefined) return ''
  const nth = (counts[level] ?? 0) + 1
  counts.splice(level, counts.length - level, nth, ...[0, 0].slice(level - 1))
  return headingNumber(level, nth)
}

/** Findings with the sentences they lie over; what lies over none, as over a heading's number alone, is not of the draft. */
export function findingsOfDraft(findings: readonly Finding[], { placed }: DraftText): DraftFinding[] {
  return findings.filter(({ check }) => !ofTheLetter.has(check)).flatMap(({ start, end, ...finding }) => {
    const places = placed.filter((one) => start < one.end && one.start < end)
      .map((one) => ({ block: one.block, sentence: one.sentence, from: Math.max(start, one.start) - one.start, to: Math.min(end, one.end) - one.start }))
    const [first] = places
    if (first === undefined) return []
    const isWhole = places.length === 1 && first.to - first.from === end - start
    return [{ ...finding, suggestion: isWhole ? finding.suggestion : null, places }]
  }).slice(0, most)
}
