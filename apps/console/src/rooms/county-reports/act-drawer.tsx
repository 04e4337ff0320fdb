import type { CountyTownView } from '@zhenzhi/contract'
import { useQueryClient } from '@tanstack/react-query'
import { App, Button, Drawer, Input } from 'antd'
import { useState } from 'react'
import { DayBox } from '../../parts/day-box.tsx'
import { FieldBox } from '../../parts/field-box.tsx'
import { randomUuid } from '../../parts/random-key.ts'
import { RefusalAlert } from '../../parts/refusal-alert.tsx'
import { takeCountySteps } from '../../wire/county-reports.ts'
import type { CountyStep, CountyYear } from '../../wire/county-reports.ts'
import { useToday } from '../../wire/town.ts'
import { useAsking } from '../../wire/use-asking.ts'
import { actWords } from './words.ts'

interface ActDrawerProps {
  of: CountyYear
  step: CountyStep
  towns: readonly CountyTownView[]
  onClose: () => void
}

/** One act on one report, or on several. Towns that were refused stay in sight with the reason. */
export function ActDrawer({ of, step, towns, onClose }: ActDrawerProps) {
  const queries = useQueryClient()
  const { message } = App.useApp()
  const today = useToday()
  const { ask, busy, refusal } = useAsking()
  const [day, setDay] = useState(today)
  const [said, say] = useState('')
  const [keys] = useState(() => new Map(towns.map(({ id }) => [id, randomUuid()])))
  const [refused, tell] = useState<readonly { town: number; says: string }[]>([])
  const returning = step === 'returned'
  const send = async () => {
    const done = await ask(() => takeCountySteps(of, { step, day, said: said.trim(), towns: towns.map(({ id, seen }) => ({ town: id, seen, key: keys.get(id) ?? '' })) }))
    if (done === undefined) return
    await queries.invalidateQueries({ queryKey: ['county-reports'] })
    if (done.taken.length > 0) void message.success(`${actWords[step]}：${done.taken.length} 个乡镇`)
    if (done.refused.length === 0) onClose()
    else tell(done.refused)
  }
  const nameOf = (town: number) => towns.find(({ id }) => id === town)?.name ?? ''
  return (
    <Drawer open title={`${actWords[step]}：${towns.map(({ name }) => name).join('、')}`} size={560} onClose={onClose} destroyOnHidden>
      <form className="stack" noValidate onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}>
        <FieldBox id="county-day" label="日期" required><DayBox id="county-day" value={day} max={today} onChange={setDay} /></FieldBox>
        <FieldBox id="county-said" label={returning ? '退回意见' : '备注'} required={returning} hint={returning ? '乡镇的报告页面会原样显示，逐条写明哪一部分要改什么。不写个人信息。' : '可以不写。'}>
          <Input.TextArea id="county-said" rows={returning ? 8 : 3} maxLength={2000} value={said} onChange={(event) => say(event.target.value)} />
        </FieldBox>
        {refusal && <RefusalAlert says={refusal.says} />}
        {refused.map(({ town, says }) => <RefusalAlert key={town} says={`${nameOf(town)}：${says}`} />)}
        <div><Button type="primary" htmlType="submit" loading={busy} disabled={returning && said.trim() === ''}>{actWords[step]}</Button></div>
      </form>
    </Drawer>
  )
}
