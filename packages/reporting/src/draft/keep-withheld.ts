import { withheldBlocks } from '../edition/withheld.ts'
import type { WithholdingGround } from '../edition/ground.ts'
import type { Sentence } from '../outline.ts'
import type { Block } from './block.ts'

/** A sentence as somebody wrote it: null says that it may be published after all, nothing said leaves the mark as it was. */
export type WrittenSentence = Omit<Sentence, 'withheld'> & { withheld?: WithholdingGround | null }

/**
 * The sentences of a paragraph written anew, with the marks of those before: by their words, and where the words of a marked one are gone, on
 * every sentence that is new. Rather one too many is left out of the public edition than one too few.
 */
export function carryMarks(before: readonly Sentence[], after: readonly WrittenSentence[]): Sentence[] {
  const orphan = before.find((one) => one.withheld !== undefined && !after.some(({ text }) => text === one.text))?.withheld
  return after.map(({ withheld, ...sentence }): Sentence => {
    const same = before.find(({ text }) => text === sentence.text)
    const mark = withheld === undefined ? (same === undefined ? orphan : same.withheld) : withheld ?? undefined
    return mark === undefined ? sentence : { ...sentence, withheld: mark }
  })
}

/** Blocks that stood under a heading that is not published stay unpublished where the heading goes, or they move away from it. */
export function keepWithheld(before: readonly Block[], after: readonly Block[]): Block[] {
  const [was, is] = [withheldBlocks(before), withheldBlocks(after)]
  return after.map((block) => {
    const ground = was.get(block.id)
    return ground === undefined || is.has(block.id) ? block : { ...block, withheld: ground }
  })
}
