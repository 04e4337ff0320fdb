import type { ImportTargetSpec } from '@zhenzhi/contract'
import { Button, Input, Select } from 'antd'
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
      <p className="soft small">表里没有这一列、每一行又都一样的，在这里填一次，例如来源都是“阳光信访”。</p>
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
  const options = spec.choices && Object.values(spec.choices).map((word) => ({ value: word, label: word }))
  return (
    <div className="imports-line">
      <label htmlFor={id}>{spec.title}{must && <span className="field-must"> 必填</span>}</label>
      {options
        ? <Select id={id} className="imports-select" allowClear showSearch={{ optionFilterProp: 'label' }} placeholder="请选择" value={text || null} options={options} onChange={(word: string | null) => mapping.setConstant(key, word ?? '')} />
        : <Input id={id} className="imports-select" value={text ?? ''} onChange={(event) => mapping.setConstant(key, event.target.value)} />}
      {text !== undefined && <Button size="small" aria-label={`去掉${spec.title}`} onClick={() => mapping.setConstant(key, null)}>去掉</Button>}
    </div>
  )
}
