import type { Block } from './block.ts'
import { editBlocks } from './edit-blocks.ts'
import type { DraftEdit, EditFault } from './edit-blocks.ts'

const order = { change: 0, add: 1, move: 2, remove: 3, withhold: 4 } as const satisfies Record<DraftEdit['kind'], number>

/**
 * Several edits as one, or why one of them cannot be. Blocks are worded anew first and removed last, so that each finds the neighbour it names;
 * of those put behind the same block the first comes first.
 */
export function editAll(blocks: readonly Block[], edits: readonly DraftEdit[]): Block[] | EditFault {
  const nth = new Map(edits.map((edit, index) => [edit, index]))
  const place = (edit: DraftEdit) => (nth.get(edit) ?? 0) * (edit.kind === 'add' ? -1 : 1)
  let edited = [...blocks]
  for (const edit of edits.toSorted((a, b) => order[a.kind] - order[b.kind] || place(a) - place(b))) {
    const done = editBlocks(edited, edit)
    if ('says' in done) return done
    edited = done
  }
  return edited
}
