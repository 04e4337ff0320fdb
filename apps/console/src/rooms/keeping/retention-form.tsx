import type { RetentionClass, RetentionView } from '@zhenzhi/contract'
import { App, Input, Modal, Radio } from 'antd'
import { useState } from 'react'
import { DayBox } from '../../parts/day-box.tsx'
import { FieldBox } from '../../parts/field-box.tsx'
import { RefusalAlert } from '../../parts/refusal-alert.tsx'
import { setRetention } from '../../wire/keeping.ts'
import { useToday } from '../../wire/town.ts'
import { useChange } from './use-change.ts'
import { classWords } from './words.ts'

const classes = ['permanent', 'thirty', 'ten'] as const satisfies readonly RetentionClass[]

/** One line of the county's table; of a county for all its towns at once. */
export function RetentionForm({ town, kept, onClose }: { town: number; kept: RetentionView; onClose: () => void }) {
  const [chosen, choose] = useState(kept.class)
  const [since, setSince] = useState(useToday())
  const [approval, setApproval] = useState(kept.approval ?? '')
  const { change, busy, refusal, problemOf } = useChange()
  const { message } = App.useApp()
  const save = async () => {
    if (await change(() => setRetention(town, kept.definition, { class: chosen, since, approval: approval.trim() })) === undefined) return
    void message.success('已设定')
    onClose()
  }
  return (
    <Modal open title={`保管期限：${kept.title}`} okText="保存" cancelText="取消" onCancel={onClose} onOk={() => void save()} okButtonProps={{ loading: busy, disabled: approval.trim() === '' || since === '' }}>
      <div className="stack">
        {refusal && refusal.field === undefined && <RefusalAlert says={refusal.says} />}
        <FieldBox id="retention-class" label="期限" group>
          <Radio.Group name="retention-class" value={chosen} options={classes.map((one) => ({ value: one, label: classWords[one] }))} onChange={(event) => choose(classes.find((one) => one === event.target.value) ?? kept.class)} />
        </FieldBox>
        <FieldBox id="retention-approval" label="批准文号" required problem={problemOf('approval')} hint="档案主管部门审核同意的文号。"><Input id="retention-approval" value={approval} onChange={(event) => setApproval(event.target.value)} /></FieldBox>
        <FieldBox id="retention-since" label="从哪一天起" required problem={problemOf('since')}><DayBox id="retention-since" value={since} onChange={setSince} /></FieldBox>
      </div>
    </Modal>
  )
}
