import type { ConfirmFigureView, ConfirmOfficeView } from '@zhenzhi/contract'
import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { LineBox } from '../../../parts/line-box.tsx'
import { RefusalAlert } from '../../../parts/refusal-alert.tsx'
import type { ConfirmAt } from '../../../wire/confirm.ts'
import { PaperFields } from './paper-fields.tsx'
import { useConfirming } from './use-confirming.ts'

interface ObjectFormProps {
  office: ConfirmOfficeView
  at: ConfirmAt
  version: number
  /** Undefined: it is the text that is objected to. */
  figure: ConfirmFigureView | undefined
  onDone: () => void
}

/** An objection to one figure, or to words of the text, with its reason. */
export function ObjectForm({ office, at, version, figure, onDone }: ObjectFormProps) {
  const { send, busy, refusal, problemOf } = useConfirming(at)
  const [paper, write] = useState({ signer: '', day: '' })
  const [quote, cite] = useState('')
  const [reason, explain] = useState('')
  const form = useRef<HTMLFormElement>(null)
  // The list may be long: whoever taps beside a figure is brought here.
  useEffect(() => form.current?.querySelector('input')?.focus(), [])
  const object = async () => {
    const about = figure === undefined ? { version, quote: quote.trim() } : { figure: figure.id }
    if (await send('object', { office: office.office, ...paper, reason: reason.trim(), about }, '意见已提出，等待答复')) onDone()
  }
  const lacking = reason.trim() === '' || paper.signer.trim() === '' || paper.day === '' || (figure === undefined && quote.trim() === '')
  return (
    <form ref={form} className="card stack no-print" aria-label="提意见" noValidate onSubmit={(event) => {
      event.preventDefault()
      void object()
    }}>
      <h2>{figure === undefined ? '对报告的文字提意见' : `对“${figure.zh}”提意见：现在是${figure.shown}`}</h2>
      {figure === undefined && <LineBox id="object-quote" label="有意见的原文" required value={quote} onChange={cite} hint="从报告里照抄一句或几个字。" problem={problemOf('quote')} />}
      <LineBox id="object-reason" label="意见和理由" required value={reason} onChange={explain} problem={problemOf('reason')} />
      <PaperFields id="object" paper={paper} onChange={write} problemOf={problemOf} />
      {refusal && refusal.field === undefined && <RefusalAlert says={refusal.says} />}
      <div className="row">
        <Button type="primary" htmlType="submit" loading={busy} disabled={lacking}>提出意见</Button>
        <Button onClick={onDone}>不提了</Button>
      </div>
    </form>
  )
}
