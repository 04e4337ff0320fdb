import type { ImportTargetSpec, ImportView } from '@zhenzhi/contract'
import { Checkbox, Select } from 'antd'
import { Table } from '../../parts/table.tsx'
import { targetKey } from './target-key.ts'
import type { Mapping } from './use-mapping.ts'

type Found = NonNullable<ImportView['found']>
type ColumnRow = Found['columns'][number] & { column: number }

interface ColumnsTableProps {
  found: Found
  targets: readonly ImportTargetSpec[]
  mapping: Mapping
}

/** Every column of the sheet, and what it is read as. */
export function ColumnsTable({ found, targets, mapping }: ColumnsTableProps) {
  const rows = found.columns.map((one, column): ColumnRow => ({ ...one, column })).filter(({ heading, samples }) => heading !== '' || samples.length > 0)
  const options = optionsOf(targets)
  const findUse = (column: number) => mapping.mapping.columns.find((one) => one.column === column)
  return (
    <Table
      caption="表里的列和登记的内容" rows={rows} keyOf={(row) => row.letter}
      columns={[
        { key: 'heading', title: '表里的列', heading: true, show: (row) => <span className="imports-heading">{row.letter}　{row.heading || '（没有列名）'}</span> },
        { key: 'samples', title: '例子', show: (row) => <span className="imports-samples">{row.samples.join('　')}</span> },
        {
          key: 'target', title: '登记为', show: ({ column, letter, heading }) => {
            const use = findUse(column)
            return (
              <Select
                className="imports-select" aria-label={`${letter}列 ${heading} 登记为`} allowClear showSearch={{ optionFilterProp: 'label' }} placeholder="不导入" options={options}
                value={use ? targetKey(use.target) : null} onChange={(key: string | null) => mapping.setColumn(column, key ?? null)}
              />
            )
          },
        },
        { key: 'more', title: '读法', show: ({ column }) => <ColumnMore column={column} targets={targets} mapping={mapping} /> },
      ]}
    />
  )
}

function ColumnMore({ column, targets, mapping }: { column: number; targets: readonly ImportTargetSpec[]; mapping: Mapping }) {
  const use = mapping.mapping.columns.find((one) => one.column === column)
  if (use === undefined) return null
  const spec = targets.find((one) => targetKey(one) === targetKey(use.target))
  return (
    <div className="imports-more">
      {spec?.kind === 'money' && <Checkbox checked={use.inTenThousands === true} onChange={(event) => mapping.changeColumn(column, { inTenThousands: event.target.checked })}>以万元计</Checkbox>}
      <Checkbox checked={use.fillDown === true} onChange={(event) => mapping.changeColumn(column, { fillDown: event.target.checked })}>空着的同上一行</Checkbox>
    </div>
  )
}

export interface TargetOptions {
  label: string
  title: string
  options: { value: string; label: string }[]
}

/** By act, in the order of the forms. */
export function optionsOf(targets: readonly ImportTargetSpec[]): TargetOptions[] {
  const acts = [...new Set(targets.map(({ act }) => act))]
  return acts.map((act) => ({
    label: targets.find((spec) => spec.act === act)?.actTitle ?? '', title: act,
    options: targets.filter((spec) => spec.act === act).map((spec) => ({ value: targetKey(spec), label: spec.required ? `${spec.title}（必填）` : spec.act === 'register' ? spec.title : `${spec.actTitle}：${spec.title}` })),
  }))
}
