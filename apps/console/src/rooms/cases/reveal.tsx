import type { CaseView } from '@zhenzhi/contract'
import { Button, Input, Modal } from 'antd'
import { useState } from 'react'
import { FieldBox, describedBy } from '../../parts/field-box.tsx'
import { revealCase } from '../../wire/cases.ts'
import type { Refusal } from '../../wire/refused.ts'
import { isRefused } from '../../wire/refused.ts'

/** 显示: what is masked becomes readable once a purpose was given, which is written down with the reader's name. */
export function Reveal({ id, onReveal }: { id: string; onReveal: (file: CaseView) => void }) {
  const [open, setOpen] = useState(false)
  const [purpose, say] = useState('')
  const [refusal, refuse] = useState<Refusal>()
  const [busy, setBusy] = useState(false)
  const show = async () => {
    setBusy(true)
    const answer = await revealCase(id, purpose.trim())
    setBusy(false)
    if (isRefused(answer)) return refuse(answer.refusal)
    refuse(undefined)
    setOpen(false)
    onReveal(answer)
  }
  return (
    <>
      <Button className="no-print" onClick={() => setOpen(true)}>显示隐藏的内容</Button>
      <Modal open={open} title="为什么要看？" okText="显示" cancelText="不看了" okButtonProps={{ disabled: purpose.trim() === '', loading: busy }} onOk={() => void show()} onCancel={() => setOpen(false)} destroyOnHidden>
        <FieldBox id="purpose" label="查看目的" required hint="例如：打电话通知调解时间。目的、姓名和时间会记入查看记录。" problem={refusal?.says}>
          <Input id="purpose" aria-describedby={describedBy('purpose')} autoFocus maxLength={200} value={purpose} onChange={(event) => say(event.target.value)} onPressEnter={() => purpose.trim() && void show()} />
        </FieldBox>
      </Modal>
    </>
  )
}
