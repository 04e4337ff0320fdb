import { App, Input, Modal, Radio, Select } from 'antd'
import { useState } from 'react'
import { DayBox } from '../../parts/day-box.tsx'
import { FieldBox } from '../../parts/field-box.tsx'
import { RefusalAlert } from '../../parts/refusal-alert.tsx'
import { setHold } from '../../wire/keeping.ts'
import type { HoldToSet } from '../../wire/keeping.ts'
import { useChange } from './use-change.ts'
import { WordsBox } from './words-box.tsx'
import { numberIn } from './words.ts'

interface HoldFormProps {
  town: number
  definitions: readonly { id: string; title: string }[]
  /** The case one came from. */
  about: string | undefined
  onClose: () => void
}

const kinds = [{ value: 'case', label: '一件' }, { value: 'person', label: '一个人（在本镇各件里）' }, { value: 'definition', label: '一类事项' }] as const

export function HoldForm({ town, definitions, about, onClose }: HoldFormProps) {
  const [kind, setKind] = useState<HoldToSet['kind']>('case')
  const [given, setGiven] = useState(about ?? '')
  const [definition, setDefinition] = useState<string>()
  const [days, setDays] = useState({ from: '', to: '', until: '' })
  const [reason, setReason] = useState('')
  const { change, busy, refusal, problemOf } = useChange()
  const { message } = App.useApp()
  const owner = numberIn(given)
  const ready = reason.trim() !== '' && (kind === 'definition' ? definition !== undefined : owner !== undefined)
  const dated = (name: keyof typeof days) => (days[name] === '' ? {} : { [name]: days[name] })
  const save = async () => {
    const what = kind === 'definition' ? { ...(definition === undefined ? {} : { definition }), ...dated('from'), ...dated('to') } : owner === undefined ? {} : { owner }
    if (await change(() => setHold(town, { kind, ...what, ...dated('until'), reason: reason.trim() })) === undefined) return
    void message.success('已冻结')
    onClose()
  }
  const day = (name: keyof typeof days, label: string, hint: string) => (
    <FieldBox id={`hold-${name}`} label={label} hint={hint} problem={problemOf(name)}><DayBox id={`hold-${name}`} value={days[name]} onChange={(text) => setDays({ ...days, [name]: text })} /></FieldBox>
  )
  return (
    <Modal open title="冻结" okText="冻结" cancelText="取消" onCancel={onClose} onOk={() => void save()} okButtonProps={{ loading: busy, disabled: !ready }}>
      <div className="stack">
        {refusal && refusal.field === undefined && <RefusalAlert says={refusal.says} />}
        <FieldBox id="hold-kind" label="冻结什么" group>
          <Radio.Group name="hold-kind" value={kind} options={kinds.map((one) => ({ ...one }))} onChange={(event) => setKind(kinds.find(({ value }) => value === event.target.value)?.value ?? 'case')} />
        </FieldBox>
        {kind === 'definition' ? (
          <>
            <FieldBox id="hold-definition" label="哪一类" required problem={problemOf('definition')}>
              <Select id="hold-definition" showSearch={{ optionFilterProp: 'label' }} placeholder="打字查找" value={definition ?? null} options={definitions.map(({ id, title }) => ({ value: id, label: title }))} onChange={setDefinition} />
            </FieldBox>
            {day('from', '登记日期从', '不填就从最早的算起。')}
            {day('to', '到', '不填就到今后登记的。')}
          </>
        ) : (
          <FieldBox id="hold-owner" label={kind === 'case' ? '哪一件' : '哪个人'} required problem={problemOf('owner')} hint={kind === 'case' ? '把那一件的网址或编号粘贴在这里。' : '人的编号，在查阅复制的清单上。'}>
            <Input id="hold-owner" value={given} onChange={(event) => setGiven(event.target.value)} />
          </FieldBox>
        )}
        <WordsBox id="hold-reason" label="理由" value={reason} onChange={setReason} problem={problemOf('reason')} hint="例如：某某号行政复议期间。不写姓名，会一直保留。" />
        {day('until', '冻结到', '不填就到解除为止。')}
      </div>
    </Modal>
  )
}
