import type { SecondReportView } from '@zhenzhi/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useBlocker } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { RefusalAlert } from '../../../parts/refusal-alert.tsx'
import { isRefused } from '../../../wire/refused.ts'
import type { Refusal, Refused } from '../../../wire/refused.ts'
import { enterSecond, sendSecond } from '../../../wire/second-reports.ts'
import type { SecondOf } from '../../../wire/second-reports.ts'
import { CellTable } from './cell-table.tsx'

interface FormProps {
  of: SecondOf
  view: SecondReportView
  mayWrite: boolean
}

/** The parts with what may be typed in them. What is typed stays until it is kept; leaving asks first. */
export function SecondForm({ of, view, mayWrite }: FormProps) {
  const queries = useQueryClient()
  const [entered, enter] = useState<Entered>({ typed: typedOf(view), written: Object.fromEntries(view.parts.flatMap(({ text }) => (text === null ? [] : [[text.key, text.says]]))) })
  const [touched, touch] = useState(false)
  const [busy, setBusy] = useState(false)
  const [refusal, refuse] = useState<Refusal>()
  useBlocker({ shouldBlockFn: () => touched && !confirm('填的内容还没有保存。要离开吗？'), enableBeforeUnload: () => touched })
  const put = (more: Partial<Entered>) => {
    touch(true)
    enter((before) => ({ typed: { ...before.typed, ...more.typed }, written: { ...before.written, ...more.written } }))
  }
  const send = async (work: () => Promise<{ version: number } | Refused>) => {
    setBusy(true)
    const answer = await work()
    setBusy(false)
    refuse(isRefused(answer) ? answer.refusal : undefined)
    if (isRefused(answer)) return
    touch(false)
    await queries.invalidateQueries({ queryKey: ['second-reports'] })
  }
  return (
    <>
      {view.parts.map(({ heading, text, tables }) => (
        <section key={heading} className="card stack">
          <h3>{heading}</h3>
          {text !== null && (mayWrite
            ? <textarea aria-label={heading} rows={4} maxLength={5000} placeholder={text.hint} value={entered.written[text.key] ?? ''} onChange={(event) => put({ written: { [text.key]: event.target.value } })} />
            : <p className="second-text">{text.says === '' ? '还没有写。' : text.says}</p>)}
          {tables.map((table) => <CellTable key={table.title} table={table} {...(mayWrite ? { typed: entered.typed, onType: (key, value) => put({ typed: { [key]: value } }) } : {})} />)}
        </section>
      ))}
      {refusal && <RefusalAlert says={refusal.says} />}
      {mayWrite && (
        <div className="row no-print">
          <Button type="primary" loading={busy} onClick={() => void send(() => enterSecond(of, { seen: view.version, typed: entered.typed, written: writtenOf(view, entered) }))}>保存</Button>
          <Button disabled={busy || touched} onClick={() => confirm('记下后，现在的数就是“已上报的数”，以后变了会列出来。确定？') && void send(() => sendSecond(of, view.version))}>记下已上报</Button>
          <span className="soft small">{touched ? '有没保存的内容。' : view.waiting > 0 ? `还有 ${view.waiting} 个格子没有填数，没有的填 0。` : ''}</span>
        </div>
      )}
    </>
  )
}

interface Entered {
  typed: Record<string, string>
  written: Record<string, string>
}

function typedOf({ parts }: SecondReportView): Record<string, string> {
  const cells = parts.flatMap(({ tables }) => tables).flatMap(({ rows }) => rows).flatMap((row) => row.cells)
  return Object.fromEntries(cells.flatMap(({ typed, value }) => (typed === undefined ? [] : [[typed, value ?? '']])))
}

/** Words that nobody changed are not kept: they go on following the figures. */
function writtenOf({ parts }: SecondReportView, { written }: Entered): Record<string, string> {
  const begun = new Map(parts.flatMap(({ text }) => (text === null ? [] : [[text.key, text] as const])))
  return Object.fromEntries(Object.entries(written).filter(([key, says]) => {
    const text = begun.get(key)
    return text !== undefined && (text.begun || text.says !== says)
  }))
}
