import type { ComposableView, OwnIndicatorView } from '@zhenzhi/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { FieldBox } from '../../../parts/field-box.tsx'
import { randomKey } from '../../../parts/random-key.ts'
import { RefusalAlert } from '../../../parts/refusal-alert.tsx'
import { keepOwnIndicator } from '../../../wire/own-indicators.ts'
import { isRefused } from '../../../wire/refused.ts'
import type { Refusal } from '../../../wire/refused.ts'
import type { Town } from '../../../wire/town.ts'
import { partTitle } from '../words.ts'
import { composedOf, unitsFor } from './draft.ts'
import type { Draft } from './draft.ts'
import { HowBox } from './how-box.tsx'
import { Trial } from './trial.tsx'

interface ComposeFormProps {
  town: Town
  from: readonly ComposableView[]
  /** Undefined: a new one. */
  kept: OwnIndicatorView | undefined
  start: Draft
}

/** Name, owner, how it is read and in which unit; tried on this year before it is kept. */
export function ComposeForm({ town, from, kept, start }: ComposeFormProps) {
  const [draft, setDraft] = useState(start)
  const [key, setKey] = useState(randomKey)
  const [refusal, refuse] = useState<Refusal>()
  const [busy, setBusy] = useState(false)
  const queries = useQueryClient()
  const navigate = useNavigate()
  const units = unitsFor(draft, from.flatMap(({ measures }) => measures))
  const composed = composedOf(draft, units)
  const change = (more: Partial<Draft>) => {
    setDraft({ ...draft, ...more })
    setKey(randomKey())
    refuse(undefined)
  }
  const keep = async () => {
    if (composed === undefined) return refuse({ code: 'field-missing', says: '请写指标名称，并把每个口径选全。' })
    setBusy(true)
    const answer = await keepOwnIndicator(town.id, { key, ...(kept === undefined ? {} : { id: kept.id }), seen: kept?.version ?? 0, composed, note: draft.note.trim(), retired: false })
    setBusy(false)
    if (isRefused(answer)) return refuse(answer.refusal)
    for (const name of ['own-indicators', 'figures', 'report', 'receipt']) await queries.invalidateQueries({ queryKey: [name] })
    return navigate({ to: '/figures/own' })
  }
  return (
    <form className="card stack" onSubmit={(event) => {
      event.preventDefault()
      void keep()
    }}>
      <FieldBox id="own-title" label="指标名称" required hint="写清统计什么，例如：登记的邻里纠纷" problem={refusal?.field === 'title' ? refusal.says : undefined}>
        <Input id="own-title" maxLength={40} value={draft.title} onChange={(event) => change({ title: event.target.value })} />
      </FieldBox>
      <FieldBox id="own-owner" label="归口单位" hint="是哪个单位的口径，例如：政法委、司法局。不同单位可以有同名指标">
        <Input id="own-owner" maxLength={40} value={draft.owner} onChange={(event) => change({ owner: event.target.value })} />
      </FieldBox>
      <HowBox draft={draft} from={from} onChange={change} />
      <FieldBox id="own-unit" label="单位" hint="跟着口径走；不同单位的口径不能相加" problem={refusal?.field === 'unit' ? refusal.says : undefined}>
        <Select id="own-unit" disabled={units.length === 0} placeholder="先选口径" value={units.includes(draft.unit) ? draft.unit : units[0] ?? null} options={units.map((value) => ({ value, label: value }))} onChange={(unit: string) => change({ unit })} />
      </FieldBox>
      <FieldBox id="own-part" label="用在报告的哪一部分">
        <Select id="own-part" value={draft.part} options={[1, 2, 3, 4, 5].map((value) => ({ value, label: partTitle(value) }))} onChange={(part: number) => change({ part })} />
      </FieldBox>
      <FieldBox id="own-note" label="说明" hint="口径从哪里来，和别的同名指标差在哪里">
        <Input.TextArea id="own-note" rows={2} maxLength={300} value={draft.note} onChange={(event) => change({ note: event.target.value })} />
      </FieldBox>
      {refusal !== undefined && refusal.field !== 'title' && refusal.field !== 'unit' && <RefusalAlert says={refusal.says} />}
      <Trial town={town} composed={composed} />
      <div className="row"><Button type="primary" htmlType="submit" loading={busy}>{kept === undefined ? '保存' : `保存为第 ${kept.version + 1} 版`}</Button></div>
    </form>
  )
}
