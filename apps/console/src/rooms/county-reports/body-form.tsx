import type { BodyFiguresView } from '@zhenzhi/contract'
import { useQueryClient } from '@tanstack/react-query'
import { App, Button, Select } from 'antd'
import { useState } from 'react'
import { FieldBox } from '../../parts/field-box.tsx'
import { LineBox } from '../../parts/line-box.tsx'
import { randomUuid } from '../../parts/random-key.ts'
import { RefusalAlert } from '../../parts/refusal-alert.tsx'
import { keepBodyFigures } from '../../wire/county-reports.ts'
import type { CountyYear } from '../../wire/county-reports.ts'
import { useAsking } from '../../wire/use-asking.ts'
import { BodyName } from './body-name.tsx'

interface Typed {
  body: string
  town?: number
  figure?: string
  value: string
  note: string
}

/** One number by hand; an empty value takes back what was entered before. */
export function BodyForm({ of, view }: { of: CountyYear; view: BodyFiguresView }) {
  const queries = useQueryClient()
  const { message } = App.useApp()
  const { ask, busy, refusal } = useAsking()
  const [typed, type] = useState<Typed>({ body: '', value: '', note: '' })
  const [key, renew] = useState(randomUuid)
  const { town, figure, value } = typed
  const unit = view.figures.find(({ id }) => id === figure)?.unit ?? ''
  const before = view.rows.some((row) => row.town === town && row.figure === figure && row.bodies.some(({ body }) => body === typed.body.trim()))
  const keep = async () => {
    if (town === undefined || figure === undefined) return
    const line = { line: 1, town, figure, value: value.trim() === '' ? null : value.trim() }
    if (await ask(() => keepBodyFigures(of, { key, body: typed.body.trim(), note: typed.note.trim(), lines: [line] })) === undefined) return
    await queries.invalidateQueries({ queryKey: ['county-reports'] })
    void message.success(line.value === null ? '已作废' : '已登记')
    type({ body: typed.body, value: '', note: '', ...(figure === undefined ? {} : { figure }) })
    renew(randomUuid())
  }
  return (
    <section className="card stack no-print" aria-labelledby="bodies-hand">
      <h2 id="bodies-hand">登记一项</h2>
      <form className="county-form" noValidate onSubmit={(event) => {
        event.preventDefault()
        void keep()
      }}>
        <BodyName id="hand-body" value={typed.body} names={view.bodies} onChange={(body) => type({ ...typed, body })} />
        <FieldBox id="hand-town" label="乡镇" required>
          <Select id="hand-town" showSearch={{ optionFilterProp: 'label' }} value={town ?? null} options={view.towns.map(({ id, name }) => ({ value: id, label: name }))} onChange={(id: number | null) => type({ ...typed, ...(id === null ? {} : { town: id }) })} />
        </FieldBox>
        <FieldBox id="hand-figure" label="哪一项数字" required>
          <Select id="hand-figure" showSearch={{ optionFilterProp: 'label' }} value={figure ?? null} options={view.figures.map(({ id, zh, unit: of }) => ({ value: id, label: `${zh}（${of}）` }))} onChange={(id: string | null) => type({ ...typed, ...(id === null ? {} : { figure: id }) })} />
        </FieldBox>
        <LineBox id="hand-value" label={unit === '' ? '数值' : `数值（${unit}）`} value={value} onChange={(text) => type({ ...typed, value: text })} hint={before ? '空着提交，就是以前登记的作废。' : ''} />
        <LineBox id="hand-note" label="说明" value={typed.note} onChange={(note) => type({ ...typed, note })} />
        {refusal && <RefusalAlert says={refusal.says} />}
        <div><Button type="primary" htmlType="submit" loading={busy} disabled={typed.body.trim() === '' || town === undefined || figure === undefined || (value.trim() === '' && !before)}>{value.trim() === '' && before ? '作废' : '登记'}</Button></div>
      </form>
    </section>
  )
}
