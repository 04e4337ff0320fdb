import type { CaseView } from '@zhenzhi/contract'
import { Button, Modal } from 'antd'
import { useState } from 'react'
import { noPurpose, PurposeBox, statedPurpose } from '../../parts/purpose-box.tsx'
import { revealCase } from '../../wire/cases.ts'
import type { Refusal } from '../../wire/refused.ts'
import { isRefused } from '../../wire/refused.ts'

/** 显示: what is hidden becomes readable on this page, once a purpose was stated, which is written down with the reader's name. */
export function Reveal({ id, onReveal }: { id: string; onReveal: (file: CaseView) => void }) {
  const [open, setOpen] = useState(false)
  const [purpose, say] = useState(noPurpose)
  const [refusal, refuse] = useState<Refusal>()
  const [busy, setBusy] = useState(false)
  const stated = statedPurpose(purpose)
  const show = async () => {
    if (stated === undefined) return
    setBusy(true)
    const answer = await revealCase(id, stated)
    setBusy(false)
    if (isRefused(answer)) return refuse(answer.refusal)
    refuse(undefined)
    setOpen(false)
    onReveal(answer)
  }
  return (
    <>
      <Button className="no-print" onClick={() => setOpen(true)}>显示隐藏的内容</Button>
      <Modal open={open} title="为什么要看？" okText="显示" cancelText="不看了" okButtonProps={{ disabled: stated === undefined, loading: busy }} onOk={() => void show()} onCancel={() => setOpen(false)} destroyOnHidden>
        <p className="soft">这次查看会记入日志。离开这一页后重新隐藏。</p>
        <PurposeBox id="purpose" value={purpose} onChange={say} problem={refusal?.says} onEnter={() => void show()} />
      </Modal>
    </>
  )
}
