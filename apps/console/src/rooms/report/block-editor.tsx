import type { DraftBlockView, DraftSentence } from '@zhenzhi/contract'
import { Button, Checkbox, Select } from 'antd'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { randomKey } from '../../parts/random-key.ts'
import { RefusalAlert } from '../../parts/refusal-alert.tsx'
import type { Refusal } from '../../wire/refused.ts'
import { SentenceBox } from './sentence-box.tsx'
import { figuresIn, keptSentence } from './sentence-needs.ts'
import type { Piece } from './token-text.ts'
import { groundNames, grounds } from './withheld.ts'
import type { Ground } from './withheld.ts'

interface Row {
  key: string
  text: string
  pieces: readonly Piece[]
  needs: DraftSentence['needs']
  withheld: Ground | null
}

interface BlockEditorProps {
  block: Pick<DraftBlockView, 'kind' | 'sentences'>
  busy: boolean
  refusal: Refusal | undefined
  /** What else may be done where saving was refused, and what stands there now. */
  beside?: ReactNode
  saveWords: string
  onEnter: (element: HTMLElement) => void
  onSave: (sentences: DraftSentence[]) => void
  onCancel: () => void
}

const openness = [{ value: '' as const, label: '可以公开' }, ...groundNames.map((ground) => ({ value: ground, label: `不公开：${grounds[ground]}` }))]
const blank = (): Row => ({ key: randomKey(), text: '', pieces: [], needs: undefined, withheld: null })

/** A paragraph or a heading, sentence by sentence; those too that are not printed today. What is typed stays until it is kept or given up. */
export function BlockEditor({ block, busy, refusal, beside, saveWords, onEnter, onSave, onCancel }: BlockEditorProps) {
  const given = block.sentences.map(({ text, pieces, needs, withheld }): Row => ({ key: randomKey(), text, pieces, needs, withheld: withheld ?? null }))
  const [rows, setRows] = useState<readonly Row[]>(() => (given.length === 0 ? [blank()] : given))
  const put = (key: string, more: Partial<Row>) => setRows((before) => before.map((row) => (row.key === key ? { ...row, ...more } : row)))
  return (
    <div className="draft-editor" role="group" aria-label="修改这一段">
      {refusal && <RefusalAlert says={refusal.says}>{beside}</RefusalAlert>}
      {rows.map((row, index) => (
        <div key={row.key} className="draft-row">
          <SentenceBox label={`第${index + 1}句`} pieces={row.pieces} onChange={(text) => put(row.key, { text })} onEnter={onEnter} />
          {block.kind === 'body' && (
            <div className="row">
              <Checkbox checked={row.needs !== undefined} onChange={(event) => put(row.key, { needs: event.target.checked ? { nonZero: figuresIn(row.text) } : undefined })}>没有数时不印这句</Checkbox>
              <Select<Ground | ''> size="small" className="draft-openness" aria-label={`第${index + 1}句公开不公开`} value={row.withheld ?? ''} onChange={(ground) => put(row.key, { withheld: ground === '' ? null : ground })} options={openness} popupMatchSelectWidth={false} />
              <Button size="small" aria-label={`删去第${index + 1}句`} onClick={() => setRows(rows.filter((one) => one !== row))}>删去这句</Button>
            </div>
          )}
        </div>
      ))}
      <div className="row">
        <Button type="primary" loading={busy} onClick={() => onSave(rows.map(keptSentence))}>{saveWords}</Button>
        {block.kind === 'body' && <Button onClick={() => setRows([...rows, blank()])}>加一句</Button>}
        <Button onClick={onCancel}>不改了</Button>
      </div>
    </div>
  )
}
