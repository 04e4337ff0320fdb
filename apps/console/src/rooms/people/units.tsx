import type { Unit } from '@zhenzhi/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Button, Checkbox, Modal } from 'antd'
import { useState } from 'react'
import { addUnit, renameUnit, unitsQuery } from '../../wire/units.ts'
import { LineBox } from '../../parts/line-box.tsx'
import { useSending } from './use-sending.ts'

/** Offices of the town, and bodies of the county placed in it. */
export function Units({ town }: { town: number }) {
  const { data: units } = useSuspenseQuery(unitsQuery(town))
  const [open, setOpen] = useState<{ unit?: Unit }>()
  return (
    <section className="card stack" aria-label="科室和派驻机构">
      <div className="row apart">
        <h2>科室和派驻机构</h2>
        <Button onClick={() => setOpen({})}>新增科室</Button>
      </div>
      <ul className="row">
        {units.map((unit) => <li key={unit.id}><Button onClick={() => setOpen({ unit })} aria-label={`修改${unit.name}`}>{unit.name}{unit.kind === 'body' && '（派驻）'}</Button></li>)}
      </ul>
      {open && <UnitForm town={town} {...open} onClose={() => setOpen(undefined)} />}
    </section>
  )
}

function UnitForm({ town, unit, onClose }: { town: number; unit?: Unit; onClose: () => void }) {
  const [name, setName] = useState(unit?.name ?? '')
  const [body, setBody] = useState(false)
  const { send, busy, refusal } = useSending({ done: '已保存', renews: ['units'] })
  const save = async () => {
    if (await send(() => (unit ? renameUnit(town, unit.id, name.trim()) : addUnit(town, name.trim(), body ? 'body' : 'office')))) onClose()
  }
  return (
    <Modal open title={unit ? '修改科室名称' : '新增科室'} okText="保存" cancelText="取消" okButtonProps={{ loading: busy, disabled: name.trim() === '' }} onOk={() => void save()} onCancel={onClose}>
      <LineBox id="unit-name" label="名称" required value={name} problem={refusal?.says} onChange={setName} />
      {unit === undefined && <Checkbox checked={body} onChange={(event) => setBody(event.target.checked)}>派驻机构（由县里设置，岗位也由县里给）</Checkbox>}
    </Modal>
  )
}
