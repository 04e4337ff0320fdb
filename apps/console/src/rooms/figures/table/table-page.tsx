import type { FigureTableView } from '@zhenzhi/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Checkbox, Select } from 'antd'
import { Suspense, useState } from 'react'
import { sayDay } from '../../../parts/days.ts'
import { Loading } from '../../../parts/loading.tsx'
import { Page } from '../../../parts/page.tsx'
import { PeriodBar } from '../../../parts/period-bar.tsx'
import { PrintButton } from '../../../parts/print-button.tsx'
import { tableFileAddress, tableQuery } from '../../../wire/figures.ts'
import type { TableAsked } from '../../../wire/figures.ts'
import { useToday, useTown } from '../../../wire/town.ts'
import { periodOf } from '../words.ts'
import { Chart } from './chart.tsx'
import { CrossTable } from './cross-table.tsx'
import { pointsOf } from './points.ts'
import './table-page.css'

/** One figure by month, village or kind: as a table that says what adds up, as a picture, as a spreadsheet, on paper. */
export function FigureTablePage() {
  const search = useSearch({ from: '/frame/figures/table' })
  const navigate = useNavigate({ from: '/figures/table' })
  const town = useTown()
  const today = useToday()
  const period = periodOf(search, today)
  const { figure, rows = 'month', cols = 'none' } = search
  const asked = { town: town.id, figure, period, rows, cols }
  const back = <><Link className="button" to="/receipt" search={{ ...period, figure }}>看组成记录</Link><a className="button" href={tableFileAddress(asked)} download>导出表格</a><PrintButton /></>
  return (
    <Page title="分月、分村、分类" lead={town.name} tools={back}>
      <PeriodBar key={JSON.stringify(period)} today={today} period={period} onChange={(changed) => void navigate({ search: { ...changed, figure, rows, cols } })} />
      <Suspense fallback={<Loading />}>
        <Told key={town.id} asked={asked} onChange={(axes) => void navigate({ search: { ...period, figure, rows, cols, ...axes } })} />
      </Suspense>
    </Page>
  )
}

interface ToldProps {
  asked: TableAsked
  onChange: (axes: { rows?: string; cols?: string }) => void
}

function Told({ asked, onChange }: ToldProps) {
  const { data: table } = useSuspenseQuery(tableQuery(asked))
  const [whole, showWhole] = useState(false)
  const booked = (at: number) => table.cells[at]?.some(({ state }) => state === 'value' || state === 'few') ?? false
  const empty = table.rows.kind === 'time' ? [] : table.rowHeads.map((_, at) => at).filter((at) => !booked(at))
  return (
    <>
      <h2>{table.zh}（{table.unit}）</h2>
      <p className="on-paper">{table.townName}，{sayDay(table.from)}至{sayDay(table.to)}，登记截止{sayDay(table.cutoff)}</p>
      <Axes table={table} onChange={onChange} />
      <Chart title={table.zh} unit={table.unit} way={table.rows.kind === 'time' ? 'line' : 'bars'} points={pointsOf(table)} />
      {empty.length > 0 && <Checkbox className="no-print" checked={whole} onChange={(event) => showWhole(event.target.checked)}>没有登记的 {empty.length} 行也列出</Checkbox>}
      <CrossTable table={table} hidden={whole ? [] : empty} />
      <p className="soft small">· 没有登记；0 登记了，数是零；— 没有可除的数；空白 还没有到。</p>
      {table.says.map((says) => <p key={says} className="soft">{says}</p>)}
    </>
  )
}

/** Rows and columns are never the same, nor two stretches of time: what cannot be is not offered. */
function Axes({ table: { axes, rows, cols }, onChange }: { table: FigureTableView } & Pick<ToldProps, 'onChange'>) {
  const options = axes.map(({ id, title }) => ({ value: id, label: `按${title}` }))
  const fits = ({ id, kind }: FigureTableView['axes'][number]) => id !== rows.id && !(kind === 'time' && rows.kind === 'time')
  const turn = (id: string) => {
    const chosen = axes.find((one) => one.id === id)
    onChange({ rows: id, ...(cols.id === id || (cols.kind === 'time' && chosen?.kind === 'time') ? { cols: 'none' } : {}) })
  }
  return (
    <div className="row no-print">
      <label htmlFor="table-rows">行 <Select id="table-rows" className="table-axis" value={rows.id} options={options} onChange={turn} /></label>
      <label htmlFor="table-cols">列 <Select id="table-cols" className="table-axis" value={cols.id} options={[{ value: 'none', label: '不分' }, ...axes.filter(fits).map(({ id, title }) => ({ value: id, label: `按${title}` }))]} onChange={(id: string) => onChange({ cols: id })} /></label>
    </div>
  )
}
