import type { DraftBlockView, DraftEdit, DraftSentence, DraftView } from '@zhenzhi/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { randomKey } from '../../parts/random-key.ts'
import { editDraft, restoreDraft } from '../../wire/report.ts'
import type { ReportOf } from '../../wire/report.ts'
import { isRefused } from '../../wire/refused.ts'
import type { Refusal, Refused } from '../../wire/refused.ts'
import { groundNames, grounds } from './withheld.ts'

/** What somebody is writing, against the version that was on the screen when they began. */
export type Editing =
  | { kind: 'change'; block: DraftBlockView; seen: number }
  | { kind: 'add'; id: string; after: DraftBlockView; as: 'body' | 'heading-2'; seen: number }

/** Edits to the text of a report. What was typed stays until it is kept or given up, whatever others do meanwhile. */
export function useDraftEditing(of: ReportOf, { version, blocks }: Pick<DraftView, 'version' | 'blocks'>) {
  const queries = useQueryClient()
  const [editing, setEditing] = useState<Editing>()
  const [refusal, refuse] = useState<Refusal>()
  const [busy, setBusy] = useState(false)

  const send = async (work: () => Promise<{ version: number } | Refused>): Promise<boolean> => {
    setBusy(true)
    const answer = await work()
    setBusy(false)
    refuse(isRefused(answer) ? answer.refusal : undefined)
    await queries.invalidateQueries({ queryKey: ['report'] })
    return !isRefused(answer)
  }
  const begin = (more: Editing | undefined) => {
    refuse(undefined)
    setEditing(more)
  }
  const edit = (seen: number, one: DraftEdit) => send(() => editDraft(of, seen, one))
  /** `over`: whoever wrote meanwhile has been read, and this goes on top. */
  const save = async (sentences: DraftSentence[], over = false) => {
    if (editing === undefined) return
    const seen = over ? version : editing.seen
    const done = await edit(seen, editing.kind === 'change'
      ? { kind: 'change', block: editing.block.id, sentences }
      : { kind: 'add', block: editing.id, after: editing.after.id, as: editing.as, sentences })
    if (done) setEditing(undefined)
  }
  return {
    editing, refusal, busy, begin, save,
    change: (block: DraftBlockView) => begin({ kind: 'change', block, seen: version }),
    replace: (block: DraftBlockView, sentences: DraftSentence[]) => edit(version, { kind: 'change', block: block.id, sentences }),
    add: (id: string, after: DraftBlockView, sentences: DraftSentence[]) => edit(version, { kind: 'add', block: id, after: after.id, as: 'body', sentences }),
    restore: (to: number) => send(() => restoreDraft(of, version, to)),
    more: (block: DraftBlockView) => moreOf(blocks, block, { version, begin, edit }),
  }
}

interface Doing {
  version: number
  begin: (editing: Editing) => void
  edit: (seen: number, edit: DraftEdit) => Promise<boolean>
}

/** One thing that may be done with a block; some open into several. */
export interface BlockWork {
  title: string
  work?: () => void
  below?: readonly BlockWork[]
}

/** What may be done with a block besides wording it anew. The title and the headings of the parts stay where they are. */
function moreOf(blocks: readonly DraftBlockView[], block: DraftBlockView, { version, begin, edit }: Doing): BlockWork[] {
  const fixed = ({ kind }: DraftBlockView) => kind === 'title' || kind === 'heading-1'
  const at = blocks.indexOf(block)
  const [twoBefore, before, next] = [blocks[at - 2], blocks[at - 1], blocks[at + 1]]
  const add = (as: 'body' | 'heading-2') => () => begin({ kind: 'add', id: randomKey(), after: block, as, seen: version })
  const withhold = (ground: keyof typeof grounds | null) => () => void edit(version, { kind: 'withhold', block: block.id, ground })
  const move = (after: DraftBlockView) => () => void edit(version, { kind: 'move', block: block.id, after: after.id })
  return [
    { title: '在下面加一段', work: add('body') },
    ...(block.part === null ? [] : [{ title: '在下面加小标题', work: add('heading-2') }]),
    ...(fixed(block) || before === undefined || fixed(before) || twoBefore === undefined ? [] : [{ title: '上移', work: move(twoBefore) }]),
    ...(fixed(block) || next === undefined || fixed(next) || next.part !== block.part ? [] : [{ title: '下移', work: move(next) }]),
    ...(fixed(block) ? [] : [{ title: block.kind === 'body' ? '这一段不公开' : '这一节不公开', below: groundNames.map((ground) => ({ title: grounds[ground], work: withhold(ground) })) }]),
    ...(block.withheld === undefined ? [] : [{ title: '可以公开', work: withhold(null) }]),
    ...(fixed(block) ? [] : [{ title: '删去这一段', work: () => void edit(version, { kind: 'remove', block: block.id }) }]),
  ]
}
