import type { DutyItem, RoutingView } from '@zhenzhi/contract'
import { Button, Input, Select } from 'antd'
import { useRef, useState } from 'react'
import { Empty } from '../../parts/empty.tsx'
import { RefusalAlert } from '../../parts/refusal-alert.tsx'
import { Table } from '../../parts/table.tsx'
import type { Column } from '../../parts/table.tsx'
import { keepDuties, readDuties } from '../../wire/routing.ts'
import { useAsking } from '../../wire/use-asking.ts'
import { KeepBar } from './keep-bar.tsx'
import { useList } from './use-list.ts'

const kinds = [{ value: 'lead', label: '主办' }, { value: 'assist', label: '配合' }, { value: 'elsewhere', label: '不属本镇' }] as const

interface DutiesTabProps {
  town: number
  book: RoutingView
  thisYear: number
  onYear: (year: number) => void
}

/** The duty list of one year: read from a spreadsheet or typed, looked over, kept. */
export function DutiesTab({ town, book, thisYear, onYear }: DutiesTabProps) {
  const list = useList<DutyItem>(book.duties)
  const [troubles, setTroubles] = useState<readonly string[]>([])
  const { mayKeep, units, year } = book
  const years = [...new Set([thisYear + 1, thisYear, year, ...book.years])].sort((a, b) => b - a)
  const rows = list.items.map((duty, at) => ({ duty, at }))
  const officeOf = (id: string) => units.find((unit) => unit.id === id)?.name ?? ''
  const number = ({ duty, at }: Row) => <Input aria-label={`第 ${at + 1} 行编号`} value={duty.number} maxLength={60} onChange={(event) => list.set(at, { number: event.target.value })} />
  const columns: Column<Row>[] = mayKeep ? [
    { key: 'number', title: '编号', show: number },
    { key: 'item', title: '事项', heading: true, show: ({ duty, at }) => <Input.TextArea autoSize aria-label={`第 ${at + 1} 行事项`} value={duty.item} maxLength={300} onChange={(event) => list.set(at, { item: event.target.value })} /> },
    { key: 'basis', title: '依据（写到条）', show: ({ duty, at }) => <Input.TextArea autoSize aria-label={`第 ${at + 1} 行依据`} value={duty.basis} maxLength={500} onChange={(event) => list.set(at, { basis: event.target.value })} /> },
    { key: 'kind', title: '类别', show: ({ duty, at }) => <Select className="routing-kind" aria-label={`第 ${at + 1} 行类别`} value={duty.kind} options={[...kinds]} onChange={(kind) => list.set(at, kind === 'elsewhere' ? { kind, unit: '' } : { kind, body: '' })} /> },
    { key: 'unit', title: '归谁办', show: ({ duty, at }) => <Whose duty={duty} at={at} units={units} onChange={(part) => list.set(at, part)} /> },
    { key: 'act', title: '操作', show: ({ at }) => <Button onClick={() => list.drop(at)} aria-label={`删去第 ${at + 1} 行`}>删去</Button> },
  ] : [
    { key: 'number', title: '编号', show: ({ duty }) => duty.number },
    { key: 'item', title: '事项', heading: true, show: ({ duty }) => duty.item },
    { key: 'basis', title: '依据', show: ({ duty }) => duty.basis },
    { key: 'kind', title: '类别', show: ({ duty }) => kinds.find(({ value }) => value === duty.kind)?.label },
    { key: 'unit', title: '归谁办', show: ({ duty }) => (duty.kind === 'elsewhere' ? duty.body : officeOf(duty.unit)) },
  ]
  return (
    <div className="stack">
      <div className="row">
        <label htmlFor="routing-year">年份</label>
        <Select id="routing-year" value={year} options={years.map((one) => ({ value: one, label: `${one} 年${book.years.includes(one) ? '' : '（未建）'}` }))} onChange={onYear} />
        {mayKeep && <SheetButton town={town} year={year} onRead={(read) => {
          list.replace(read.duties)
          setTroubles(read.troubles)
        }} />}
        {mayKeep && <Button onClick={() => list.add({ number: String(list.items.length + 1), item: '', basis: '', unit: '', kind: 'lead', body: '' })}>添一项</Button>}
      </div>
      {troubles.length > 0 && <RefusalAlert says="表里有下面这些问题，都没有保存。请改好表格再导入，或者直接在下面改。"><ul>{troubles.map((line) => <li key={line}>{line}</li>)}</ul></RefusalAlert>}
      {rows.length === 0 ? <Empty says={`${year} 年还没有履职事项清单。${mayKeep ? '可以导入电子表格（.xlsx），表头要有“事项”“承办单位”，最好还有“编号”“依据”“类别”。' : '请党政办的经办人导入。'}`} /> : <Table caption={`${year} 年履职事项清单`} columns={columns} rows={rows} keyOf={({ at }) => String(at)} />}
      {mayKeep && <KeepBar changed={list.changed} send={() => keepDuties(town, year, { seen: book.dutiesRevision, duties: list.items })} />}
    </div>
  )
}

interface Row {
  duty: DutyItem
  at: number
}

function Whose({ duty, at, units, onChange }: Row & { units: RoutingView['units']; onChange: (part: Partial<DutyItem>) => void }) {
  if (duty.kind === 'elsewhere') return <Input aria-label={`第 ${at + 1} 行归哪个部门`} placeholder="归哪个部门" maxLength={100} value={duty.body} onChange={(event) => onChange({ body: event.target.value })} />
  return <Select className="routing-unit" aria-label={`第 ${at + 1} 行承办单位`} placeholder="选承办单位" showSearch={{ optionFilterProp: 'label' }} value={duty.unit === '' ? null : duty.unit} options={units.map(({ id, name }) => ({ value: id, label: name }))} onChange={(unit) => onChange({ unit: unit ?? '' })} />
}

function SheetButton({ town, year, onRead }: { town: number; year: number; onRead: (read: { duties: DutyItem[]; troubles: string[] }) => void }) {
  const input = useRef<HTMLInputElement>(null)
  const { ask, busy, refusal } = useAsking()
  const read = async (file: File | undefined) => {
    const answer = file === undefined ? undefined : await ask(() => readDuties(town, year, file))
    if (input.current !== null) input.current.value = ''
    if (answer !== undefined) onRead(answer)
  }
  return (
    <>
      <input ref={input} className="unseen" type="file" accept=".xlsx,.xls" aria-label="选择清单表格" tabIndex={-1} onChange={(event) => void read(event.target.files?.[0])} />
      <Button loading={busy} onClick={() => input.current?.click()}>导入表格</Button>
      {refusal && <RefusalAlert says={refusal.says} />}
    </>
  )
}
