import type { DraftBlockView, DraftView } from '@zhenzhi/contract'
import { Button, Checkbox } from 'antd'
import { Fragment, useEffect, useState } from 'react'
import { RefusalAlert } from '../../parts/refusal-alert.tsx'
import { BlockEditor } from './block-editor.tsx'
import { BlockShown } from './block-shown.tsx'
import { ProofLine } from './proof/proof-line.tsx'
import type { DraftProof } from './proof/use-draft-proof.ts'
import type { Editing, useDraftEditing } from './use-draft-editing.ts'

interface DraftSheetProps {
  draft: DraftView
  titleOf: (figure: string) => string
  mayWrite: boolean
  work: ReturnType<typeof useDraftEditing>
  proof: DraftProof
  onEnter: (element: HTMLElement) => void
}

/** The text of the report as it is edited: one paragraph is open at a time, the others are read. */
export function DraftSheet({ draft, titleOf, mayWrite, work, proof, onEnter }: DraftSheetProps) {
  const { editing, refusal } = work
  const [all, showAll] = useState(false)
  // Whoever came from a finding wants to see the paragraph it is about.
  useEffect(() => document.getElementById(location.hash.slice(1))?.scrollIntoView({ block: 'center' }), [])
  const isOpen = (block: DraftBlockView) => editing?.kind === 'change' && editing.block.id === block.id
  const open = editing && <OpenEditor key={idOf(editing)} editing={editing} draft={draft} work={work} onEnter={onEnter} />
  const stands = editing === undefined || draft.blocks.some(({ id }) => id === (editing.kind === 'change' ? editing.block.id : editing.after.id))
  return (
    <article className="sheet draft-sheet" aria-label="报告文字">
      {editing === undefined && refusal && <RefusalAlert says={refusal.says} />}
      {!stands && open}
      <ProofLine proof={proof} />
      <Checkbox className="draft-all no-print" checked={all} onChange={(event) => showAll(event.target.checked)}>也显示现在没有数、不印的句子</Checkbox>
      {draft.blocks.filter((block) => all || isOpen(block) || saysSomething(draft.blocks, block)).map((block) => (
        <Fragment key={block.id}>
          {isOpen(block) ? open : (
            <BlockShown
              block={block} all={all} titleOf={titleOf} more={work.more(block)}
              onEdit={mayWrite && editing === undefined ? () => work.change(block) : undefined}
              findings={proof.findings} onPutAway={proof.putAway}
              onReplace={mayWrite && editing === undefined ? (sentences) => void work.replace(block, sentences) : undefined}
            />
          )}
          {editing?.kind === 'add' && editing.after.id === block.id && open}
        </Fragment>
      ))}
    </article>
  )
}

/** A paragraph without a sentence printed today is left out here as it is on paper, and so is a small heading with nothing under it. */
function saysSomething(blocks: readonly DraftBlockView[], block: DraftBlockView): boolean {
  if (block.kind === 'body') return block.sentences.length === 0 || block.sentences.some(({ printed, loose, unknown }) => printed || loose.length > 0 || unknown.length > 0)
  if (block.kind !== 'heading-2' && block.kind !== 'heading-3') return true
  const below = blocks.slice(blocks.indexOf(block) + 1)
  const next = below.findIndex(({ kind }) => kind !== 'body')
  const under = next < 0 ? below : below.slice(0, next)
  return under.length === 0 || under.some((one) => saysSomething(blocks, one))
}

function idOf(editing: Editing): string {
  return editing.kind === 'change' ? editing.block.id : editing.id
}

interface OpenEditorProps {
  editing: Editing
  draft: DraftView
  work: ReturnType<typeof useDraftEditing>
  onEnter: (element: HTMLElement) => void
}

/** What others wrote over it meanwhile stands above what was typed; both stay until one of them is chosen. */
function OpenEditor({ editing, draft, work, onEnter }: OpenEditorProps) {
  const block = editing.kind === 'change' ? editing.block : { kind: editing.as, sentences: [] }
  const current = editing.kind === 'change' ? draft.blocks.find(({ id }) => id === editing.block.id) : undefined
  const moved = work.refusal?.code === 'case-moved'
  const beside = moved && (
    <>
      {current && <p>现在的文字：{current.sentences.map(({ pieces }) => pieces.map(({ text }) => text).join('')).join('')}</p>}
      {editing.kind === 'change' && current === undefined && <p>这一段已经没有了。请复制您写的文字，另加一段。</p>}
      {current && <Button onClick={() => work.begin(undefined)}>不要我写的，留现在的文字</Button>}
    </>
  )
  return (
    <BlockEditor
      block={block} busy={work.busy} refusal={work.refusal} beside={beside} onEnter={onEnter} onCancel={() => work.begin(undefined)}
      saveWords={moved ? '用我写的代替' : '保存这一段'} onSave={(sentences) => void work.save(sentences, moved)}
    />
  )
}
