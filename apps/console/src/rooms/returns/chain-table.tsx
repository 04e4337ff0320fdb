import type { ReturnLine } from '@zhenzhi/contract'
import { Checkbox, Input, Select } from 'antd'
import { Table } from '../../parts/table.tsx'
import type { Column } from '../../parts/table.tsx'
import { problemOf } from './chain-rows.ts'
import type { ChainRow } from './chain-rows.ts'

interface ChainTableProps {
  rows: readonly ChainRow[]
  unknown: readonly string[]
  lines: readonly ReturnLine[]
  onChange: (rows: readonly ChainRow[]) => void
  onAssign: (line: string, village: string) => void
}

/** What was understood, to be looked over and put right; and what was not, with the village it belongs to. */
export function ChainTable({ rows, unknown, lines, onChange, onAssign }: ChainTableProps) {
  const set = (row: ChainRow, more: Partial<ChainRow>) => onChange(rows.map((one) => (one === row ? { ...row, ...more } : one)))
  const free = lines.filter(({ village, state }) => state !== 'none' && !rows.some((row) => row.village === village))
  return (
    <>
      {rows.length > 0 && <Table caption="认出来的" columns={columnsOf(set)} rows={rows} keyOf={({ village }) => village} />}
      {rows.length === 0 && unknown.length === 0 && <p>没有认出哪个村报了什么。</p>}
      {unknown.length > 0 && (
        <div className="stack">
          <h3>没有认出来的 {unknown.length} 行，请选是哪个村</h3>
          {unknown.map((line) => (
            <div key={line} className="row">
              <span>{line}</span>
              <Select aria-label={`“${line}”是哪个村`} placeholder="哪个村" style={{ minWidth: 160 }} options={free.map(({ village, name }) => ({ value: village, label: name }))} onChange={(village: string) => onAssign(line, village)} />
            </div>
          ))}
        </div>
      )}
    </>
  )
}

type Set = (row: ChainRow, more: Partial<ChainRow>) => void

function columnsOf(set: Set): Column<ChainRow>[] {
  const number = (key: 'found' | 'resolved' | 'still' | 'incidents', title: string): Column<ChainRow> => ({
    key, title, show: (row) => <Input className="returns-narrow" aria-label={`${row.name}：${title}`} inputMode="numeric" maxLength={4} value={row[key]} onChange={(event) => set(row, { [key]: event.target.value })} />,
  })
  return [
    { key: 'name', title: '村', heading: true, show: (row) => <Checkbox className="returns-name" checked={row.chosen} onChange={(event) => set(row, { chosen: event.target.checked })}>{row.name}</Checkbox> },
    { key: 'text', title: '原话', show: ({ text }) => text },
    { key: 'opening', title: '上月还有', number: true, show: ({ opening }) => opening },
    number('found', '发现'), number('resolved', '化解'), number('still', '还有'), number('incidents', '群体性事件'),
    { key: 'person', title: '由谁报的', show: (row) => <Input style={{ minWidth: 90 }} aria-label={`${row.name}：由谁报的`} maxLength={30} value={row.person} onChange={(event) => set(row, { person: event.target.value })} /> },
    { key: 'trouble', title: '要看的', show: (row) => <span className="field-problem">{[problemOf(row), problemOf(row) === '' ? row.trouble : ''].filter((one) => one !== '').join('；')}</span> },
  ]
}
