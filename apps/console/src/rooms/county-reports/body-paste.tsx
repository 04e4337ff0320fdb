import type { BodyFiguresView, BodyLineView } from '@zhenzhi/contract'
import { useQueryClient } from '@tanstack/react-query'
import { App, Button, Input } from 'antd'
import { useState } from 'react'
import { FieldBox } from '../../parts/field-box.tsx'
import { LineBox } from '../../parts/line-box.tsx'
import { randomUuid } from '../../parts/random-key.ts'
import { RefusalAlert } from '../../parts/refusal-alert.tsx'
import { Table } from '../../parts/table.tsx'
import { keepBodyFigures, readBodyFigures } from '../../wire/county-reports.ts'
import type { CountyYear } from '../../wire/county-reports.ts'
import { useAsking } from '../../wire/use-asking.ts'
import { BodyName } from './body-name.tsx'

type Read = NonNullable<BodyLineView['read']>

/** A table copied from a spreadsheet: what was understood is shown line by line before anything is kept. */
export function BodyPaste({ of, view }: { of: CountyYear; view: BodyFiguresView }) {
  const queries = useQueryClient()
  const { message } = App.useApp()
  const { ask, busy, refusal } = useAsking()
  const [body, name] = useState('')
  const [note, write] = useState('')
  const [text, paste] = useState('')
  const [read, keep] = useState<{ lines: BodyLineView[]; cut: boolean }>()
  const [key, renew] = useState(randomUuid)
  const understood = (read?.lines ?? []).flatMap((line): (Read & { line: number })[] => (line.read === null ? [] : [{ ...line.read, line: line.line }]))
  const look = async () => {
    const found = await ask(() => readBodyFigures(of, text))
    if (found === undefined) return
    keep(found)
    renew(randomUuid())
  }
  const enter = async () => {
    const lines = understood.map(({ line, town, figure, value }) => ({ line, town, figure, value }))
    if (await ask(() => keepBodyFigures(of, { key, body: body.trim(), note: note.trim(), lines })) === undefined) return
    await queries.invalidateQueries({ queryKey: ['county-reports'] })
    void message.success(`登记了 ${lines.length} 项`)
    keep(undefined)
    paste('')
    renew(randomUuid())
  }
  return (
    <section className="card stack no-print" aria-labelledby="bodies-paste">
      <h2 id="bodies-paste">从表格粘贴</h2>
      <div className="county-form">
        <BodyName id="paste-body" value={body} names={view.bodies} onChange={name} />
        <LineBox id="paste-note" label="说明" value={note} onChange={write} hint="例如统计口径、取自哪份通报。" />
        <FieldBox id="paste-text" label="表格" required hint="在表格里选中三列（乡镇、数字名称、数值）复制，粘贴到这里。第一行可以是表头。">
          <Input.TextArea id="paste-text" rows={6} maxLength={60_000} value={text} onChange={(event) => paste(event.target.value)} />
        </FieldBox>
        <div><Button loading={busy} disabled={text.trim() === ''} onClick={() => void look()}>认一认</Button></div>
      </div>
      {read !== undefined && <LinesRead lines={read.lines} />}
      {read?.cut === true && <p>只认前 500 行，其余的请另贴一次。</p>}
      {refusal && <RefusalAlert says={refusal.says} />}
      {read !== undefined && <div><Button type="primary" loading={busy} disabled={understood.length === 0 || body.trim() === ''} onClick={() => void enter()}>登记认出来的 {understood.length} 项</Button></div>}
    </section>
  )
}

function LinesRead({ lines }: { lines: readonly BodyLineView[] }) {
  if (lines.length === 0) return <p>没有认出任何一行。</p>
  return (
    <Table
      caption="认出来的" rows={lines} keyOf={({ line }) => String(line)}
      columns={[
        { key: 'line', title: '第几行', number: true, show: ({ line }) => line },
        { key: 'read', title: '认成', heading: true, show: ({ read, text }) => (read === null ? <span className="soft">{text}</span> : `${read.name}　${read.zh}　${read.value}${read.unit}`) },
        { key: 'fault', title: '没认出来的原因', show: ({ fault }) => fault !== null && <span className="field-problem">{fault}</span> },
      ]}
    />
  )
}
