import type { DifferingKind, DifferingRow, ReconcileView } from '@zhenzhi/contract'
import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import { More } from '../../../parts/more.tsx'
import { Table } from '../../../parts/table.tsx'
import type { Column } from '../../../parts/table.tsx'
import type { ImportPlace } from '../../../wire/imports.ts'
import { differingQuery, previewTakeOver } from '../../../wire/reconcile.ts'
import type { TakenKind } from '../../../wire/reconcile.ts'
import type { HeldStep } from './use-held.ts'
import { kinds, kindWords } from './words.ts'

interface DifferencesProps {
  place: ImportPlace
  held: NonNullable<ReconcileView['held']>
  step: HeldStep
  /** It may be taken over. */
  open: boolean
}

/** Everything that is not the same, class by class. */
export function Differences({ place, held, step, open }: DifferencesProps) {
  const { counts } = held
  const there = kinds.filter((kind) => counts[kind] > 0)
  const [chosen, choose] = useState<DifferingKind>()
  const kind = chosen ?? there[0]
  return (
    <section className="stack" aria-labelledby="reconcile-differences">
      <h2 id="reconcile-differences">对不上的</h2>
      <p className="soft">完全一致的 <span className="number">{counts.same}</span> 件{counts.bad > 0 && <>；有 <span className="number">{counts.bad}</span> 行有看不懂的格子，没有比内容，列在下面</>}。</p>
      {kind === undefined ? <p className="imports-good">没有对不上的。</p> : (
        <>
          <div className="row no-print" role="group" aria-label="看哪一类">
            {there.map((one) => <Button key={one} type={one === kind ? 'primary' : 'default'} aria-pressed={one === kind} onClick={() => choose(one)}>{kindWords[one]} {counts[one]}</Button>)}
          </div>
          <OfKind key={kind} kind={kind} total={counts[kind]} place={place} stamp={held.compared} step={step} open={open} />
        </>
      )}
    </section>
  )
}

interface OfKindProps {
  kind: DifferingKind
  total: number
  place: ImportPlace
  stamp: string
  step: HeldStep
  open: boolean
}

function OfKind({ kind, total, place, stamp, step, open }: OfKindProps) {
  const { data: pages, fetchNextPage, hasNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(differingQuery(place, { kind, stamp }))
  const [picked, pick] = useState<readonly number[]>([])
  const rows = pages.pages.flatMap((page) => page.rows)
  const takes = kind !== 'extra' && open
  const toggle = (line: number) => pick(picked.includes(line) ? picked.filter((one) => one !== line) : [...picked, line])
  const box: Column<DifferingRow> = {
    key: 'pick', title: '选', plain: true,
    show: ({ line, number }) => line !== undefined && <Checkbox aria-label={`选中 ${number || `第 ${line} 行`}`} checked={picked.includes(line)} onChange={() => toggle(line)} />,
  }
  const preview = (taken: TakenKind, lines?: readonly number[]) => void step.take(() => previewTakeOver(place, { kinds: [taken], ...(lines === undefined ? {} : { lines }) }))
  return (
    <>
      {kind === 'extra' && <p className="soft">这些要在平台上查：是不是还没有推送、已经退回，或我们编号填错了。打开一件可以更正编号。</p>}
      <Table caption={kindWords[kind]} columns={takes ? [box, ...columns(kind)] : columns(kind)} rows={rows} keyOf={({ line, number, caseId }) => `${line ?? ''} ${number} ${caseId ?? ''}`} />
      <More shown={rows.length} total={total} capped={false} loading={isFetchingNextPage} onMore={hasNextPage ? () => void fetchNextPage() : undefined} />
      {takes && (
        <div className="row no-print">
          <Button type={picked.length === 0 ? 'primary' : 'default'} loading={step.busy} onClick={() => preview(kind)}>这一类全部接过来，先预览</Button>
          {picked.length > 0 && <Button type="primary" loading={step.busy} onClick={() => preview(kind, picked)}>只接选中的 {picked.length} 件，先预览</Button>}
        </div>
      )}
    </>
  )
}

function columns(kind: DifferingKind): Column<DifferingRow>[] {
  const alone = kind === 'missing' || kind === 'extra'
  return [
    { key: 'number', title: '编号', heading: true, show: ({ number, caseId }) => (caseId === undefined ? number || '（没有编号）' : <Link to="/cases/$id" params={{ id: caseId }}>{number || '（没有编号）'}</Link>) },
    { key: 'line', title: '名单第几行', number: true, show: ({ line }) => line ?? '' },
    ...(alone ? aloneColumns : differenceColumns(kind)),
    { key: 'note', title: '说明', show: ({ note }) => note ?? '' },
  ]
}

const aloneColumns: Column<DifferingRow>[] = [
  { key: 'day', title: '登记日期', show: ({ day }) => <span className="number">{day ?? ''}</span> },
  { key: 'state', title: '办到哪一步', show: ({ state }) => state ?? '' },
]

function differenceColumns(kind: DifferingKind): Column<DifferingRow>[] {
  const show = (row: DifferingRow, say: (one: DifferingRow['differences'][number]) => string) => row.differences.filter((one) => one.kind === kind).map((one) => <div key={one.title}>{say(one) || '（空）'}</div>)
  return [
    { key: 'title', title: '哪一项', show: (row) => show(row, ({ title }) => title) },
    { key: 'theirs', title: '平台是', show: (row) => show(row, ({ theirs }) => theirs) },
    { key: 'ours', title: '我们是', show: (row) => show(row, ({ ours }) => ours) },
  ]
}
