import type { Place } from '@zhenzhi/contract'
import { Input, Modal, Radio, Select } from 'antd'
import { useState } from 'react'
import { FieldBox, describedBy } from '../../parts/field-box.tsx'
import { RefusalAlert } from '../../parts/refusal-alert.tsx'
import { addPlace, renamePlace } from '../../wire/places.ts'
import { LineBox } from '../../parts/line-box.tsx'
import { useSending } from './use-sending.ts'

interface PlaceFormProps {
  town: number
  places: readonly Place[]
  /** Absent for a new one. */
  place?: Place
  onClose: () => void
}

/** A village or grid: a new one, or another name and other small names for one that is there. */
export function PlaceForm({ town, places, place, onClose }: PlaceFormProps) {
  const [kind, setKind] = useState<Place['kind']>(place?.kind ?? 'village')
  const [code, setCode] = useState(place?.code ?? '')
  const [name, setName] = useState(place?.name ?? '')
  const [parent, setParent] = useState(place?.parent ?? null)
  const [small, setSmall] = useState(place?.aliases.join('、') ?? '')
  const { send, busy, refusal, problemOf } = useSending({ done: '已保存', renews: ['places', 'place-options'] })
  const save = async () => {
    const aliases = small.split(/[、，,\s]+/).filter((one) => one !== '')
    const wanted = { name: name.trim(), aliases }
    const inside = kind === 'grid' && parent !== null ? { parent } : {}
    const sending = () => (place ? renamePlace(town, place.id, wanted) : addPlace(town, { ...wanted, ...inside, kind, code: code.trim() }))
    if (await send(sending)) onClose()
  }
  return (
    <Modal open title={place ? `修改${place.name}` : '新增村或网格'} okText="保存" cancelText="取消" okButtonProps={{ loading: busy, disabled: name.trim() === '' }} onOk={() => void save()} onCancel={onClose}>
      <div className="stack">
        {refusal && refusal.field === undefined && <RefusalAlert says={refusal.says} />}
        {!place && (
          <FieldBox id="place-kind" label="类别" group problem={problemOf('kind')}>
            <Radio.Group name="place-kind" value={kind} options={[{ value: 'village', label: '村（社区）' }, { value: 'grid', label: '网格' }]} onChange={(event) => setKind(event.target.value === 'grid' ? 'grid' : 'village')} />
          </FieldBox>
        )}
        <LineBox id="place-name" label="名称" required value={name} problem={problemOf('name')} onChange={setName} />
        {!place && <LineBox id="place-code" label="编码" required hint="村用统计用区划代码；网格用本地编号。" value={code} problem={problemOf('code')} onChange={setCode} />}
        {!place && kind === 'grid' && (
          <FieldBox id="place-parent" label="属于哪个村" problem={problemOf('parent')}>
            <Select id="place-parent" placeholder="请选择" value={parent} options={places.filter((one) => one.kind === 'village' && !one.ended).map((one) => ({ value: one.id, label: one.name }))} onChange={setParent} />
          </FieldBox>
        )}
        <FieldBox id="place-small" label="小地名和俗称" hint="用顿号隔开，例如：一组、老油坊、桥头。" problem={problemOf('aliases')}>
          <Input.TextArea id="place-small" aria-describedby={describedBy('place-small')} autoSize={{ minRows: 2 }} value={small} onChange={(event) => setSmall(event.target.value)} />
        </FieldBox>
      </div>
    </Modal>
  )
}
