import type { Block } from '../draft/block.ts'
import { fillPiece, wouldLeaveOut } from '../fill-sentence.ts'
import { isDraft } from '../report-facts.ts'
import { piecesOf, saysCutoff } from '../token.ts'
import type { Writing } from '../writing.ts'

/** A stretch of a sentence as it was printed; `token` where it stands for one. */
export interface PrintedPiece {
  text: string
  token?: string
}

export interface PrintedSentence {
  /** Its place among all sentences of the block, those too that were not printed. */
  index: number
  pieces: readonly PrintedPiece[]
}

/** A block of a draft with what of it stood on paper; the number before a heading is no part of it. */
export interface PrintedBlock {
  block: Block
  sentences: readonly PrintedSentence[]
  text: string
}

/** The blocks of a draft that are printed, in order. `said`: by block, the sentences that were, where a file remembers it; else they are found anew. */
export function printedBlocks(blocks: readonly Block[], writing: Writing, said: ReadonlyMap<string, readonly number[]> = new Map()): PrintedBlock[] {
  const printed = blocks.map((block) => printBlock(block, writing, said.get(block.id)))
  return printed.filter((one, at) => (one.block.kind === 'body' ? one.sentences.length > 0 : one.block.kind === 'title' || saysBelow(printed, at)))
}

/** What a block by itself prints. */
export function blockText(block: Block, writing: Writing): string {
  return printBlock(block, writing, undefined).text
}

/** A heading with nothing under it goes. */
function saysBelow(printed: readonly PrintedBlock[], at: number): boolean {
  const level = levelOf(printed[at])
  const below = printed.slice(at + 1)
  const end = below.findIndex((one) => one.block.kind !== 'body' && levelOf(one) <= level)
  return (end < 0 ? below : below.slice(0, end)).some(({ block, sentences }) => block.kind === 'body' && sentences.length > 0)
}

function levelOf(printed: PrintedBlock | undefined): number {
  return Number(/\d$/.exec(printed?.block.kind ?? '')?.[0] ?? 0)
}

function printBlock(block: Block, writing: Writing, said: readonly number[] | undefined): PrintedBlock {
  const isSaid = (index: number): boolean => {
    const sentence = block.sentences[index]
    if (sentence === undefined) return false
    if (said !== undefined) return said.includes(index)
    return wouldLeaveOut(sentence, writing.known).length === 0 && !(saysCutoff(sentence.text) && !isDraft(writing.facts))
  }
  const sentences = block.sentences.flatMap(({ text }, index) => (isSaid(index) ? [{ index, pieces: printPieces(text, writing) }] : []))
  return { block, sentences, text: sentences.flatMap(({ pieces }) => pieces.map(({ text }) => text)).join('') }
}

/** A figure that is not there any more prints as nothing known: what a file says in its place is a change. */
function printPieces(text: string, writing: Writing): PrintedPiece[] {
  return piecesOf(text).map((piece): PrintedPiece => {
    if (piece.kind === 'text' || piece.kind === 'unknown') return { text: piece.text }
    if (piece.kind === 'fixed') return { text: fillPiece(piece, writing).text, token: piece.token }
    return { text: writing.known.has(piece.figure) ? fillPiece(piece, writing).text : '—', token: `${piece.face}:${piece.figure}` }
  })
}
