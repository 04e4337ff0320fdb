import type { ConfirmFigureView, ConfirmOfficeView } from '@zhenzhi/contract'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { sayDay } from '../../../parts/days.ts'
import { Mark } from '../../../parts/mark.tsx'
import { sayRecords } from '../../../parts/say-records.ts'
import { Table } from '../../../parts/table.tsx'
import type { ConfirmAt } from '../../../wire/confirm.ts'
import { useRecordCounts } from '../../../wire/figures.ts'
import type { ClosedPeriod, RecordCounts } from '../../../wire/figures.ts'
import type { Town } from '../../../wire/town.ts'
import { ObjectForm } from './object-form.tsx'
import { SheetFoot } from './sheet-foot.tsx'
import { SignForm } from './sign-form.tsx'
import { Signatures } from './signatures.tsx'
import { stateTones, stateWords, toSign } from './words.ts'

interface SheetProps {
  office: ConfirmOfficeView
  at: ConfirmAt
  town: Town
  /** Of the text. */
  version: number
  /** The reader may open receipts. */
  sees: boolean
}

/** The figures of one office, to be looked through, signed or objected to; printed it is the sheet that is signed and stamped. */
export function OfficeSheet({ office, at, town, version, sees }: SheetProps) {
  const period = { from: `${at.year}-01-01`, to: `${at.year}-12-31`, cutoff: at.cutoff }
  const counts = useRecordCounts(town.id, period, sees)
  const [objecting, object] = useState<{ figure?: ConfirmFigureView }>()
  const printed = office.figures.filter((one) => one.printed)
  const others = office.figures.filter((one) => !one.printed)
  const table = (rows: ConfirmFigureView[], caption: string) => <FigureTable rows={rows} caption={caption} period={period} counts={counts} sees={sees} onObject={office.mine ? (figure) => object({ figure }) : undefined} />
  return (
    <section className="stack confirm-sheet" aria-label={office.name}>
      <header className="print-only confirm-head">
        <h2>供数确认单</h2>
        <p>{town.name}{at.year}年法治政府建设年度报告　供数单位：{office.name}</p>
        <p>数字为截至{sayDay(at.cutoff)}登记的数。{town.demo && '演示数据，不能作为依据。'}</p>
      </header>
      <h2 className="no-print">{office.name}：写进报告的数字（{printed.length}个）</h2>
      {table(printed, '写进报告的数字')}
      {office.mine && toSign(office).length > 0 && <SignForm office={office} at={at} />}
      {objecting && <ObjectForm key={objecting.figure?.id ?? ''} office={office} at={at} version={version} figure={objecting.figure} onDone={() => object(undefined)} />}
      {office.mine && !objecting && <div className="no-print"><Button onClick={() => object({})}>对报告的文字提意见</Button></div>}
      <SheetFoot signed={office.signed[0]} />
      <Signatures office={office} at={at} />
      {others.length > 0 && (
        <details className="card no-print">
          <summary>本单位其他有记录的数字（{others.length}个，没有写进报告）</summary>
          {table(others, '没有写进报告的数字')}
        </details>
      )}
    </section>
  )
}

interface TableProps {
  rows: ConfirmFigureView[]
  caption: string
  period: ClosedPeriod
  counts: RecordCounts | undefined
  sees: boolean
  onObject: ((figure: ConfirmFigureView) => void) | undefined
}

function FigureTable({ rows, caption, period, counts, sees, onObject }: TableProps) {
  return (
    <Table
      caption={caption} rows={rows} keyOf={({ id }) => id}
      columns={[
        { key: 'zh', title: '指标', heading: true, show: ({ id, zh }) => (sees ? <Link to="/receipt" search={{ figure: id, ...period }}>{zh}</Link> : zh) },
        { key: 'shown', title: '数字', number: true, plain: true, show: ({ shown, numerator, denominator }) => (numerator === null || denominator === null ? shown : `${shown}（${numerator}/${denominator}）`) },
        ...(sees ? [{ key: 'records', title: '记录', number: true, plain: true, show: ({ id }: ConfirmFigureView) => sayRecords(counts, id) }] : []),
        { key: 'state', title: '确认情况', plain: true, show: ({ state, was }) => <><Mark tone={stateTones[state]}>{stateWords[state]}</Mark>{was !== null && <span className="small">　签的是 {was}</span>}</> },
        ...(onObject === undefined ? [] : [{
          key: 'object', title: '意见', plain: true, show: (figure: ConfirmFigureView) => figure.state !== 'objected' && <Button size="small" className="no-print" onClick={() => onObject(figure)} aria-label={`对“${figure.zh}”提意见`}>提意见</Button>,
        }]),
      ]}
    />
  )
}
