import { Button, Input } from 'antd'
import { useState } from 'react'
import { FieldBox } from '../../parts/field-box.tsx'

interface UndoFormProps {
  /** What the button that opens it says. */
  word: string
  hint: string
  busy: boolean
  problem: string | undefined
  onUndo: (reason: string) => void
}

/** Asks why before something is undone as a whole. */
export function UndoForm({ word, hint, busy, problem, onUndo }: UndoFormProps) {
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  if (!open) return <div className="row"><Button danger onClick={() => setOpen(true)}>{word}</Button></div>
  return (
    <form className="stack" onSubmit={(event) => {
      event.preventDefault()
      onUndo(reason.trim())
    }}>
      <FieldBox id="undo-reason" label="为什么撤销" required hint={hint} problem={problem}>
        <Input.TextArea id="undo-reason" autoSize={{ minRows: 2 }} maxLength={200} value={reason} onChange={(event) => setReason(event.target.value)} />
      </FieldBox>
      <div className="row">
        <Button danger type="primary" htmlType="submit" loading={busy} disabled={reason.trim() === ''}>撤销</Button>
        <Button onClick={() => setOpen(false)}>不撤销</Button>
      </div>
    </form>
  )
}
