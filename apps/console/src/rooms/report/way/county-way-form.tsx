import type { CountyWayView } from '@zhenzhi/contract'
import { useQueryClient } from '@tanstack/react-query'
import { App, Button, Checkbox, Input } from 'antd'
import { useState } from 'react'
import { LineBox } from '../../../parts/line-box.tsx'
import { randomKey, randomUuid } from '../../../parts/random-key.ts'
import { RefusalAlert } from '../../../parts/refusal-alert.tsx'
import { setCountyWay } from '../../../wire/report-way.ts'
import { useAsking } from '../../../wire/use-asking.ts'
import './way.css'

interface WayRow {
  step: string
  title: string
  own: boolean
  ticked: boolean
  always: boolean
}

/** The usual steps to tick, and the county's own between them; the order is that of the list. */
export function CountyWayForm({ county, year, way }: { county: number; year: number; way: CountyWayView }) {
  const queries = useQueryClient()
  const { message } = App.useApp()
  const { ask, busy, refusal, problemOf } = useAsking()
  const [key] = useState(randomUuid)
  const [rows, setRows] = useState<readonly WayRow[]>(() => rowsOf(way))
  const [fromYear, setFromYear] = useState(String(year))
  const [note, setNote] = useState('')
  const change = (step: string, more: Partial<WayRow>) => setRows(rows.map((row) => (row.step === step ? { ...row, ...more } : row)))
  const save = async () => {
    const lines = rows.filter(({ ticked }) => ticked).map(({ step, title, own }) => (own ? { step, title } : { step }))
    const done = await ask(() => setCountyWay(county, { fromYear: Number(fromYear), lines, note, seen: way.version, key }))
    if (done === undefined) return
    await queries.invalidateQueries({ queryKey: ['county-way'] })
    await queries.invalidateQueries({ queryKey: ['report-way'] })
    void message.success('流程已设定')
  }
  return (
    <form className="card stack" noValidate aria-label="设定流程" onSubmit={(event) => {
      event.preventDefault()
      void save()
    }}>
      <ol className="way-lines">
        {rows.map((row, at) => (
          <li key={row.step} className="way-line">
            {row.own
              ? <Input aria-label="自己加的步骤" maxLength={20} value={row.title} placeholder="例如：县司法局预审" onChange={(event) => change(row.step, { title: event.target.value })} />
              : <Checkbox checked={row.ticked} disabled={row.always} onChange={(event) => change(row.step, { ticked: event.target.checked })}>{row.title}{row.always && <span className="soft small">（必须有）</span>}</Checkbox>}
            <span className="row">
              {row.own && <Button size="small" onClick={() => setRows(rows.filter(({ step }) => step !== row.step))}>删去</Button>}
              <Button size="small" aria-label={`在“${row.title}”后面加一步`} onClick={() => setRows([...rows.slice(0, at + 1), ownRow(), ...rows.slice(at + 1)])}>下面加一步</Button>
            </span>
          </li>
        ))}
      </ol>
      <LineBox id="way-from" label="从哪一年的报告起" required value={fromYear} onChange={setFromYear} problem={problemOf('fromYear')} hint="以前年度的报告仍按原来的流程。" />
      <LineBox id="way-note" label="说明" value={note} onChange={setNote} hint="例如：依据县里哪个通知。" />
      {refusal && <RefusalAlert says={refusal.says} />}
      <div><Button type="primary" htmlType="submit" loading={busy} disabled={!/^20\d\d$/.test(fromYear)}>设定</Button></div>
    </form>
  )
}

function ownRow(): WayRow {
  return { step: `own-${randomKey().slice(0, 8)}`, title: '', own: true, ticked: true, always: false }
}

/** The way as it is, with the steps that are left out where they usually stand. */
function rowsOf({ lines, steps }: CountyWayView): WayRow[] {
  const rows = lines.map(({ step, title }): WayRow => {
    const known = steps.find(({ id }) => id === step)
    return { step, title: title ?? known?.title ?? step, own: title !== undefined, ticked: true, always: known?.always ?? false }
  })
  for (const [at, { id, title, always }] of steps.entries()) {
    if (rows.some(({ step }) => step === id)) continue
    const before = steps.slice(0, at).findLast((one) => rows.some(({ step }) => step === one.id))
    rows.splice(rows.findIndex(({ step }) => step === before?.id) + 1, 0, { step: id, title, own: false, ticked: false, always })
  }
  return rows
}
