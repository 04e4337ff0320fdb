import type { WithholdingGround } from '../edition/ground.ts'
import { figuresNamed } from '../outline.ts'
import type { OutlineSection, PartNumber, ReportOutline, Sentence } from '../outline.ts'

export const blockKinds = ['title', 'heading-1', 'heading-2', 'heading-3', 'body'] as const
export type BlockKind = (typeof blockKinds)[number]

/** A paragraph or a heading of a draft, under an id that stays its own however the draft changes. */
export interface Block {
  id: string
  kind: BlockKind
  /** Null for the title and the opening. */
  part: PartNumber | null
  /** Of a heading, one; of the title, the pieces that stay whole. */
  sentences: readonly Sentence[]
  /** Reported upward and not published; of a heading, with all that stands under it. */
  withheld?: WithholdingGround
}

/** An outline as the blocks of a draft, in the order they are printed. The same outline gives the same ids, another outline others. */
export function blocksOf(outline: ReportOutline): Block[] {
  const body = (part: PartNumber | null) => (sentences: readonly Sentence[]): Omit<Block, 'id'> => ({ kind: 'body', part, sentences })
  const under = (section: OutlineSection, part: PartNumber, level: 1 | 2 | 3): Omit<Block, 'id'>[] => [
    { kind: `heading-${level}`, part, sentences: [{ text: section.heading }] },
    ...section.paragraphs.map(body(part)),
    ...(section.sections ?? []).flatMap((one) => under(one, part, level === 1 ? 2 : 3)),
  ]
  const all = [
    { kind: 'title' as const, part: null, sentences: outline.title.map((text) => ({ text })) },
    ...outline.opening.map(body(null)),
    ...outline.parts.flatMap((part) => under(part, part.part, 1)),
  ]
  return all.map((block, index) => ({ ...block, id: `b${index + 1}-${markOf(JSON.stringify(block.sentences))}` }))
}

/** The figures that a text prints or stands on: without any other it reads the same. */
export function figuresOfText(blocks: readonly Block[]): string[] {
  return [...new Set(blocks.flatMap(({ sentences }) => sentences.flatMap(figuresNamed)))]
}

/** So that, where a later release brings another outline, an edit meant for a paragraph of the earlier one hits no other (FNV-1a). */
export function markOf(text: string): string {
  let mark = 0x811c9dc5
  for (const character of text) mark = Math.imul(mark ^ (character.codePointAt(0) ?? 0), 0x01000193)
  return (mark >>> 0).toString(36)
}

interface Open {
  heading: string
  paragraphs: Sentence[][]
  sections: Open[]
}

/** The blocks of a draft as the outline they make. A body stands under the heading before it. */
export function outlineOf(blocks: readonly Block[]): ReportOutline {
  const title = blocks.filter(({ kind }) => kind === 'title').flatMap(({ sentences }) => sentences.map(({ text }) => text))
  const opening: Sentence[][] = []
  const parts: (Open & { part: PartNumber })[] = []
  let here: { paragraphs: Sentence[][] } = { paragraphs: opening }
  for (const { kind, part, sentences } of blocks) {
    if (kind === 'body') here.paragraphs.push([...sentences])
    if (kind === 'body' || kind === 'title') continue
    const open: Open = { heading: sentences.map(({ text }) => text).join(''), paragraphs: [], sections: [] }
    if (kind === 'heading-1') parts.push({ ...open, part: part ?? 5 })
    const above = kind === 'heading-2' ? parts.at(-1) : parts.at(-1)?.sections.at(-1)
    if (kind !== 'heading-1') above?.sections.push(open)
    here = kind === 'heading-1' ? parts.at(-1) ?? open : open
  }
  return { id: 'town-draft', title, opening, parts }
}
