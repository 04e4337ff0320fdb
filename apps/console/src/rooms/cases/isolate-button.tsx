import type { CaseView, FoundIn } from '@zhenzhi/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { App, Button, Modal, Radio } from 'antd'
import { useState } from 'react'
import { FieldBox } from '../../parts/field-box.tsx'
import { RefusalAlert } from '../../parts/refusal-alert.tsx'
import { isolate } from '../../wire/keeping.ts'
import type { Refusal } from '../../wire/refused.ts'
import { isRefused } from '../../wire/refused.ts'

const places = [{ value: 'text', label: '登记的文字里' }, { value: 'file', label: '附件里' }, { value: 'sheet', label: '导入的表格里' }, { value: 'paper', label: '文书里' }] as const satisfies readonly { value: FoundIn; label: string }[]

/** For whoever finds something that must not be here: from then on nobody reads the case, until it is decided. */
export function IsolateButton({ file }: { file: CaseView }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button className="no-print" onClick={() => setOpen(true)}>发现涉密内容</Button>
      {open && <IsolateForm id={file.id} onClose={() => setOpen(false)} />}
    </>
  )
}

function IsolateForm({ id, onClose }: { id: string; onClose: () => void }) {
  const queries = useQueryClient()
  const navigate = useNavigate()
  const { message } = App.useApp()
  const [place, setPlace] = useState<FoundIn>('text')
  const [refusal, refuse] = useState<Refusal>()
  const [busy, setBusy] = useState(false)
  const send = async () => {
    setBusy(true)
    const answer = await isolate('cases', id, place)
    setBusy(false)
    if (isRefused(answer)) return refuse(answer.refusal)
    await navigate({ to: '/' })
    queries.removeQueries({ queryKey: ['case', id] })
    await queries.invalidateQueries()
    void message.success('已隔离，任何人都看不到了。请向保密工作负责人报告，不要用电话、微信转述内容。', 8)
  }
  return (
    <Modal open title="发现涉密内容" okText="马上隔离" cancelText="取消" okButtonProps={{ danger: true, loading: busy }} onOk={() => void send()} onCancel={onClose}>
      <div className="stack">
        <p>隔离后，包括您在内谁也看不到这一件，等保密部门认定后由镇领导处理。认定不涉密的，原样恢复。</p>
        {refusal && <RefusalAlert says={refusal.says} />}
        <FieldBox id="isolate-place" label="在哪里发现的" group hint="只选地方，不要把涉密内容再写一遍。">
          <Radio.Group vertical name="isolate-place" value={place} options={places.map((one) => ({ ...one }))} onChange={(event) => setPlace(places.find(({ value }) => value === event.target.value)?.value ?? 'text')} />
        </FieldBox>
      </div>
    </Modal>
  )
}
