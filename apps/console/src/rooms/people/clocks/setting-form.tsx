import type { LocalSettingView } from '@zhenzhi/contract'
import { useNavigate } from '@tanstack/react-router'
import { InputNumber, Modal } from 'antd'
import { useState } from 'react'
import { DayBox } from '../../../parts/day-box.tsx'
import { FieldBox } from '../../../parts/field-box.tsx'
import { LineBox } from '../../../parts/line-box.tsx'
import { RefusalAlert } from '../../../parts/refusal-alert.tsx'
import { proposeClockChange } from '../../../wire/clocks.ts'
import { useToday } from '../../../wire/town.ts'
import { useAsking } from '../../../wire/use-asking.ts'
import { unitWords } from './words.ts'

/** Another number for one local setting, from a day on and by a document. Nothing changes before the next page was looked at. */
export function SettingForm({ town, setting, onClose }: { town: number; setting: LocalSettingView; onClose: () => void }) {
  const [amount, setAmount] = useState<number | null>(setting.amount)
  const [from, setFrom] = useState(useToday())
  const [document, setDocument] = useState('')
  const { ask, busy, refusal, problemOf } = useAsking()
  const go = useNavigate()
  const look = async () => {
    const answer = await ask(() => proposeClockChange(town, { kind: 'rule', rule: setting.rule, amount: amount ?? 0, from, document }))
    if (answer) void go({ to: '/people/clocks/$id', params: { id: answer.id } })
  }
  return (
    <Modal open title={`变更本地设置：${setting.step}`} okText="看会影响哪些件" cancelText="取消" okButtonProps={{ loading: busy }} onOk={() => void look()} onCancel={onClose}>
      <div className="stack">
        {refusal && !['amount', 'from', 'document'].includes(refusal.field ?? '') && <RefusalAlert says={refusal.says} />}
        <FieldBox id="setting-amount" label={`改为多少${unitWords[setting.unit]}`} required problem={problemOf('amount')}>
          <InputNumber id="setting-amount" min={1} max={3650} precision={0} value={amount} onChange={setAmount} />
        </FieldBox>
        <FieldBox id="setting-from" label="从哪一天起" required problem={problemOf('from')} hint="这一天及以后起算的，按新的天数；以前起算的不变。"><DayBox id="setting-from" value={from} onChange={setFrom} /></FieldBox>
        <LineBox id="setting-document" label="依据文件" required hint="文件名称和文号，会写在每一件的期限说明里。" value={document} problem={problemOf('document')} onChange={setDocument} />
      </div>
    </Modal>
  )
}
