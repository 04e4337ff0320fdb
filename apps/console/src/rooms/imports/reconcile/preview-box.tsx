import type { ReconcilePreview } from '@zhenzhi/contract'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { sayDay } from '../../../parts/days.ts'
import { Table } from '../../../parts/table.tsx'
import type { Column } from '../../../parts/table.tsx'
import type { ImportPlace } from '../../../wire/imports.ts'
import { takeOver } from '../../../wire/reconcile.ts'
import type { HeldStep } from './use-held.ts'
import { dayFromWords, kindWords } from './words.ts'

interface PreviewBoxProps {
  place: ImportPlace
  preview: ReconcilePreview
  step: HeldStep
}

/** What taking over is going to do, step by step; and what cannot be done, with its way on. */
export function PreviewBox({ place, preview: { kinds, opens, moves, acts, rows, refused, refusedCount }, step }: PreviewBoxProps) {
  return (
    <section className="card stack" aria-labelledby="reconcile-preview" aria-live="polite">
      <h2 id="reconcile-preview">预览：将这样接过来（还没有登记）</h2>
      <p className="imports-counts">
        <span>{kinds.map((kind) => kindWords[kind]).join('、')}</span>
        {opens > 0 && <span className="imports-good">补录 <b className="number">{opens}</b> 件</span>}
        {moves > 0 && <span className="imports-good">往下办 <b className="number">{moves}</b> 件</span>}
        {refusedCount > 0 && <span className="imports-bad">接不过来 <b className="number">{refusedCount}</b> 件</span>}
        <span>共登记 {acts} 步</span>
      </p>
      {rows.length > 0 && <Table caption="将接过来的" columns={taken} rows={rows} keyOf={({ line }) => String(line)} />}
      {opens + moves > rows.length && <p className="soft">这里列出前 {rows.length} 件。</p>}
      {refused.length > 0 && (
        <>
          <h3>接不过来的，照这样办</h3>
          <Table caption="接不过来的" columns={stopped} rows={refused} keyOf={({ line }) => String(line)} />
        </>
      )}
      {opens + moves > 0 && (
        <div className="row no-print">
          <Button type="primary" size="large" loading={step.busy} onClick={() => void step.take(() => takeOver(place))}>确认接过来 {opens + moves} 件</Button>
          <span className="soft small">要么全部成功，要么一件也不改；接错了可以整次撤销。</span>
        </div>
      )}
    </section>
  )
}

const numberOf = ({ number, caseId }: { number: string; caseId?: string | undefined }) => (caseId === undefined ? number : <Link to="/cases/$id" params={{ id: caseId }}>{number}</Link>)

const taken: Column<ReconcilePreview['rows'][number]>[] = [
  { key: 'number', title: '编号', heading: true, show: numberOf },
  { key: 'line', title: '名单第几行', number: true, show: ({ line }) => line },
  {
    key: 'steps', title: '将登记', show: ({ steps, notes }) => (
      <>
        {steps.map(({ title, day, dayFrom, fields }) => <div key={title}>{title}　{sayDay(day)}{dayFromWords[dayFrom]}{fields.map((one) => `　${one.title}：${one.shown}`)}</div>)}
        {notes.map((note) => <div key={note} className="reconcile-note">{note}</div>)}
      </>
    ),
  },
]

const stopped: Column<ReconcilePreview['refused'][number]>[] = [
  { key: 'number', title: '编号', heading: true, show: numberOf },
  { key: 'line', title: '名单第几行', number: true, show: ({ line }) => line },
  { key: 'says', title: '为什么，怎么办', show: ({ says }) => says },
]
