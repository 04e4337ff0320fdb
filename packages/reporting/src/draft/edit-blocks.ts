import type { WithholdingGround } from '../edition/ground.ts'
import type { Sentence } from '../outline.ts'
import type { Block } from './block.ts'
import { carryMarks, keepWithheld } from './keep-withheld.ts'
import type { WrittenSentence } from './keep-withheld.ts'

/** One thing somebody does to a draft. A heading of a part may be worded anew; it stays, and stays where it is. */
export type DraftEdit =
  | { kind: 'change'; block: string; sentences: readonly WrittenSentence[] }
  /** `block` is the id of the one to come, made by whoever adds it: sent twice, it is added once. */
  | { kind: 'add'; block: string; after: string; as: 'body' | 'heading-2'; sentences: readonly WrittenSentence[] }
  | { kind: 'remove'; block: string }
  | { kind: 'move'; block: string; after: string }
  /** Not to be published for this reason, or to be published after all; of a heading, with all that stands under it. */
  | { kind: 'withhold'; block: string; ground: WithholdingGround | null }

export interface EditFault {
  says: string
}

/** The blocks after an edit, or why it cannot be. Nothing is changed in place. */
export function editBlocks(blocks: readonly Block[], edit: DraftEdit): Block[] | EditFault {
  const named = edit.kind === 'add' ? edit.after : edit.block
  const at = blocks.findIndex(({ id }) => id === named)
  const block = blocks[at]
  if (block === undefined) return edit.kind === 'remove' ? [...blocks] : { says: '这一段已经被别人删去了。您写的还在页面上，可以另加一段。' }
  switch (edit.kind) {
    case 'change': return changeBlock(blocks, block, edit.sentences)
    case 'add': return addBlock(blocks, at, edit)
    case 'remove': return isFixed(block) ? { says: '报告标题和各部分的标题不能删，可以改写。' } : keepWithheld(blocks, blocks.toSpliced(at, 1))
    case 'move': return moveBlock(blocks, at, edit.after)
    case 'withhold': return isFixed(block) ? { says: '报告标题和各部分的标题都要公开。不公开的内容请逐段标出。' } : withholdBlock(blocks, block, edit.ground)
  }
}

function changeBlock(blocks: readonly Block[], block: Block, sentences: readonly WrittenSentence[]): Block[] | EditFault {
  if (block.kind !== 'body' && sentences.length === 0) return { says: '标题不能空着，请写上标题。' }
  return blocks.map((one) => (one === block ? { ...block, sentences: carryMarks(block.sentences, sentences) } : one))
}

function withholdBlock(blocks: readonly Block[], block: Block, ground: WithholdingGround | null): Block[] {
  const { withheld: _before, ...open } = block
  return blocks.map((one) => (one !== block ? one : ground === null ? open : { ...open, withheld: ground }))
}

function isFixed({ kind }: Block): boolean {
  return kind === 'title' || kind === 'heading-1'
}

function addBlock(blocks: readonly Block[], at: number, { block: id, as, sentences }: Extract<DraftEdit, { kind: 'add' }>): Block[] | EditFault {
  if (blocks.some((one) => one.id === id)) return [...blocks]
  const part = blocks[at]?.part ?? null
  if (as === 'heading-2' && part === null) return { says: '开头不设小标题，请加在某一部分里。' }
  return blocks.toSpliced(at + 1, 0, { id, kind: as, part, sentences: carryMarks([], sentences) })
}

function moveBlock(blocks: readonly Block[], at: number, after: string): Block[] | EditFault {
  const [block, other] = [blocks[at], blocks.find(({ id }) => id === after)]
  if (block === undefined || isFixed(block)) return { says: '报告标题和各部分的标题不能移动。' }
  if (other === undefined || other.part !== block.part) return { says: '已经到这一部分的头或尾，不能再移。' }
  const others = blocks.toSpliced(at, 1)
  return keepWithheld(blocks, others.toSpliced(others.indexOf(other) + 1, 0, block))
}

/** Whether an edit still means what it meant when `seen` was on the screen: what it touches has not been written over since. */
export function stillFits(edit: DraftEdit, { seen, now }: { seen: readonly Block[]; now: readonly Block[] }): boolean {
  if (edit.kind === 'add' || edit.kind === 'move') return true
  const [then, today] = [seen, now].map((blocks) => blocks.find(({ id }) => id === edit.block))
  return sayAlike(then?.sentences) === sayAlike(today?.sentences) && then?.withheld === today?.withheld
}

/** Whether two drafts say the same under the same ids. */
export function sameBlocks(some: readonly Block[], others: readonly Block[]): boolean {
  const [one, other] = [some, others].map((blocks) => JSON.stringify(blocks.map(({ id, kind, part, sentences, withheld }) => [id, kind, part, sayAlike(sentences), withheld])))
  return one === other
}

/** Whether two blocks say the same on the same conditions. */
export function sameSentences(some: readonly Sentence[], others: readonly Sentence[]): boolean {
  return sayAlike(some) === sayAlike(others)
}

/** Told alike however the keys of its parts were ordered. */
function sayAlike(sentences: readonly Sentence[] = []): string {
  return JSON.stringify(sentences.map(({ text, withheld, needs: { known = [], nonZero = [], zero = [], complete = [] } = {} }) => [text, withheld, known, nonZero, zero, complete]))
}
