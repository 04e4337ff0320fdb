import type { Leading } from '@zhenzhi/contract'
import { Modal, Radio } from 'antd'
import { useState } from 'react'
import { DayBox } from '../../parts/day-box.tsx'
import { FieldBox } from '../../parts/field-box.tsx'
import { RefusalAlert } from '../../parts/refusal-alert.tsx'
import { setLeading } from '../../wire/leading.ts'
import { useToday } from '../../wire/town.ts'
import { leadingNotes, leadingWords } from './leading-words.ts'
import { useSending } from './use-sending.ts'

interface LeadingFormProps {
  town: number
  kind: { id: string; title: string }
  now: Leading['how']
  onClose: () => void
}

const ways = ['here', 'mirror', 'figures'] as const satisfies readonly Leading['how'][]

/** Another leading system for one kind, from a day on; of a county for all its towns at once. */
export function LeadingForm({ town, kind, now, onClose }: LeadingFormProps) {
  const [how, setHow] = useState(now)
  const [since, setSince] = useState(useToday())
  const { send, busy, refusal, problemOf } = useSending({ done: '已设定', renews: ['leading'] })
  const save = async () => {
    if (await send(() => setLeading(town, { definition: kind.id, how, since }))) onClose()
  }
  return (
    <Modal open title={`变更主系统：${kind.title}`} okText="保存" cancelText="取消" okButtonProps={{ loading: busy, disabled: since === '' }} onOk={() => void save()} onCancel={onClose}>
      <div className="stack">
        {refusal && refusal.field === undefined && <RefusalAlert says={refusal.says} />}
        <FieldBox id="leading-how" label="在哪里办" group problem={problemOf('how')}>
          <Radio.Group name="leading-how" className="leading-ways" value={how} onChange={(event) => setHow(ways.find((way) => way === event.target.value) ?? now)}>
            {ways.map((way) => <Radio key={way} value={way}>{leadingWords[way]}<span className="soft leading-note">{leadingNotes[way]}</span></Radio>)}
          </Radio.Group>
        </FieldBox>
        <FieldBox id="leading-since" label="从哪一天起" required problem={problemOf('since')} hint="在这一天以前登记的照旧办；县里设定的，全县各乡镇一起变。">
          <DayBox id="leading-since" value={since} onChange={setSince} />
        </FieldBox>
      </div>
    </Modal>
  )
}
