import type { ImportTargetSpec } from '@zhenzhi/contract'
import { Button, Input, Select } from 'antd'
import { DayBox } from '../../parts/day-box.tsx'
import { optionsOf } from './columns-table.tsx'
import { targetKey } from './target-key.ts'
import { missingIn } from './use-mapping.ts'
import type { Mapping } from './use-mapping.ts'

interface ConstantsProps {
  targets: readonly ImportTargetSpec[]
  mapping: Mapping
}

/** What stands in no column and is the same in all rows: the required ones are asked for, others can be added. */
export function Constants({ targets, mapping }: ConstantsProps) {
  const missing = missingIn(mapping.mapping, targets)
  const given = mapping.mapping.constants.map(({ target }) => targetKey(target))
  const shown = targets.filter((spec) => missing.includes(spec) || given.includes(targetKey(spec)))
  const told = new Set([...given, ...mapping.mapping.columns.map(({ target }) => targetKey(target)), ...missing.map(targetKey)])
  const free = targets.filter((spec) => !told.has(targetKey(spec)))
  return (
    <section className="card" aria-labelledby="imports-constants">
      <h2 id="imports-constants">所有行都一样的内容</h2>
      <p className="soft small">{missing.length > 0 && <>标着“必填”的还没有对应的列：表里有这一列的，请在上面那一列选它。</>}表里没有、每一行又都一样的，在这里填一次，例如来源都是“阳光信访”。</p>
      {shown.map((spec) => <Constant key={targetKey(spec)} spec={spec} must={missing.includes(spec)} mapping={mapping} />)}
      <Select
        className="imports-select" aria-label="再加一项固定内容" placeholder="再加一项" showSearch={{ optionFilterProp: 'label' }} value={null} options={optionsOf(free)}
        onChange={(key: string | null) => {
          if (key !== null) mapping.setConstant(key, '')
        }}
      />
    </section>
  )
}

function Constant({ spec, must, mapping }: { spec: ImportTargetSpec; must: boolean; mapping: Mapping }) {
  const key = targetKey(spec)
  const id = `constant-${key.replaceAll('|', '-')}`
  const text = mapping.mapping.constants.find(({ target }) => targetKey(target) === key)?.text
  return (
    <div className="imports-line">
      <label htmlFor={id}>{spec.title}{must && <span className="field-must"> 必填</span>}</label>
      <ConstantInput id={id} spec={spec} text={text ?? ''} onChange={(told) => mapping.setConstant(key, told)} />
      {text !== undefined && <Button size="small" aria-label={`去掉${spec.title}`} onClick={() => mapping.setConstant(key, null)}>去掉</Button>}
    </div>
  )
}

interface ConstantInputProps {
  id: string
  spec: ImportTargetSpec
  text: string
  onChange: (text: string) => void
}

function ConstantInput({ id, spec: { kind, choices }, text, onChange }: ConstantInputProps) {
  if (choices !== undefined) {
    const options = Object.values(choices).map((word) => ({ value: word, label: word }))
    return <Select id={id} className="imports-select" allowClear showSearch={{ optionFilterProp: 'label' }} placeholder="请选择" value={text || null} options={options} onChange={(word: string | null) => onChange(word ?? '')} />
  }
  if (kind === 'day') return <DayBox id={id} value={text} onChange={onChange} />
  return <Input id={id} className="imports-select" value={text} onChange={(event) => onChange(event.target.value)} />
}
