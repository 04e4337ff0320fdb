import type { WithholdingGround } from './edition/ground.ts'
import { figuresIn } from './token.ts'

/** The five parts of a yearly report (法治政府建设与责任落实督察工作规定): the first four are owed, the fifth is optional. */
export type PartNumber = 1 | 2 | 3 | 4 | 5

export const owedParts: readonly { part: PartNumber; title: string }[] = [
  { part: 1, title: '举措和成效' },
  { part: 2, title: '不足和原因' },
  { part: 3, title: '第一责任人职责' },
  { part: 4, title: '下一年度安排' },
]

/**
 * One sentence of ours. Numbers stand in it only as tokens: `{{figure:ID}}` (value and unit), `{{value:ID}}`, `{{numerator:ID}}`,
 * `{{denominator:ID}}`, and the fixed tokens of `token.ts`. A sentence is left out when a figure it names was not handed in at all,
 * when it does not have what the sentence needs, and, if it says the cut-off, in a final report.
 */
export interface Sentence {
  text: string
  needs?: SentenceNeeds
  /** Reported upward and not published, for this reason. */
  withheld?: WithholdingGround
}

/**
 * What figures a sentence stands on: those that have a value, that are more than zero, that are zero, and whose numerator has reached its
 * denominator (every return that was due has come). A zero is only claimed beside the returns that say so.
 */
export interface SentenceNeeds {
  known?: readonly string[]
  nonZero?: readonly string[]
  zero?: readonly string[]
  complete?: readonly string[]
}

function figuresNeeded({ known = [], nonZero = [], zero = [], complete = [] }: SentenceNeeds): string[] {
  return [...new Set([...known, ...nonZero, ...zero, ...complete])]
}

/** Those that a sentence prints and those that it stands on. */
export function figuresNamed({ text, needs = {} }: Pick<Sentence, 'text' | 'needs'>): string[] {
  return [...new Set([...figuresIn(text), ...figuresNeeded(needs)])]
}

export type OutlineParagraph = readonly Sentence[]

/** A heading without its number, and what stands under it. With nothing left to say, the heading goes too. */
export interface OutlineSection {
  heading: string
  paragraphs: readonly OutlineParagraph[]
  sections?: readonly OutlineSection[]
}

/** A part is numbered 一、, its sections （一）, theirs 1.; nothing nests deeper. */
export interface OutlinePart extends OutlineSection {
  part: PartNumber
}

/** What a report says before its figures are known. Plain data: it survives JSON. */
export interface ReportOutline {
  id: string
  /** Pieces of the title that stay whole when it takes more than one line. */
  title: readonly string[]
  opening: readonly OutlineParagraph[]
  parts: readonly OutlinePart[]
}

/** Every sentence of an outline with the place it stands in, for those who look through all of them. */
export function sentencesOf(outline: ReportOutline): { where: string; sentence: Sentence }[] {
  const headed = (where: string, text: string) => ({ where, sentence: { text } })
  const title = outline.title.map((piece) => headed('标题', piece))
  const opening = outline.opening.flat().map((sentence) => ({ where: '开头', sentence }))
  const under = (section: OutlineSection): { where: string; sentence: Sentence }[] => [
    headed(section.heading, section.heading),
    ...section.paragraphs.flat().map((sentence) => ({ where: section.heading, sentence })),
    ...(section.sections ?? []).flatMap(under),
  ]
  return [...title, ...opening, ...outline.parts.flatMap(under)]
}
