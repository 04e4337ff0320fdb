import type { CountyFindings } from '@zhenzhi/contract'
import { useQueryClient } from '@tanstack/react-query'
import { App, Button, Input, Select } from 'antd'
import { useState } from 'react'
import { DayBox } from '../../parts/day-box.tsx'
import { FieldBox } from '../../parts/field-box.tsx'
import { LineBox } from '../../parts/line-box.tsx'
import { randomUuid } from '../../parts/random-key.ts'
import { RefusalAlert } from '../../parts/refusal-alert.tsx'
import { addFinding } from '../../wire/county-reports.ts'
import type { CountyYear } from '../../wire/county-reports.ts'
import { useToday } from '../../wire/town.ts'
import { useAsking } from '../../wire/use-asking.ts'

/** One finding for one town; which inspection and its day stay for the next. */
export function FindingForm({ of, towns }: { of: CountyYear; towns: CountyFindings }) {
  const queries = useQueryClient()
  const { message } = App.useApp()
  const today = useToday()
  const { ask, busy, refusal, problemOf } = useAsking()
  const [town, choose] = useState<number>()
  const [day, setDay] = useState(today)
  const [source, name] = useState('')
  const [says, say] = useState('')
  const [key, renew] = useState(randomUuid)
  const add = async () => {
    if (town === undefined || await ask(() => addFinding(of, town, { key, day, source: source.trim(), says: says.trim() })) === undefined) return
    await queries.invalidateQueries({ queryKey: ['county-reports'] })
    void message.success('已登记')
    say('')
    renew(randomUuid())
  }
  return (
    <section className="card stack no-print" aria-labelledby="finding-add">
      <h2 id="finding-add">登记一条反馈</h2>
      <form className="county-form" noValidate onSubmit={(event) => {
        event.preventDefault()
        void add()
      }}>
        <FieldBox id="finding-town" label="乡镇" required>
          <Select id="finding-town" showSearch={{ optionFilterProp: 'label' }} value={town ?? null} options={towns.map((one) => ({ value: one.town, label: one.name }))} onChange={(id: number | null) => choose(id ?? undefined)} />
        </FieldBox>
        <LineBox id="finding-source" label="哪一次督察" required value={source} onChange={name} problem={problemOf('source')} hint="例如：2025年法治政府建设督察。" />
        <FieldBox id="finding-day" label="反馈日期" required problem={problemOf('day')}><DayBox id="finding-day" value={day} max={today} onChange={setDay} /></FieldBox>
        <FieldBox id="finding-says" label="反馈的问题" required hint="乡镇原样看到。不写个人信息。" problem={problemOf('says')}>
          <Input.TextArea id="finding-says" rows={3} maxLength={1000} value={says} onChange={(event) => say(event.target.value)} />
        </FieldBox>
        {refusal && refusal.field === undefined && <RefusalAlert says={refusal.says} />}
        <div><Button type="primary" htmlType="submit" loading={busy} disabled={town === undefined || source.trim() === '' || says.trim() === ''}>登记</Button></div>
      </form>
    </section>
  )
}
