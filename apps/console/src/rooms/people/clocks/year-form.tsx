import type { CalendarYearView } from '@zhenzhi/contract'
import { useNavigate } from '@tanstack/react-router'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { DayBox } from '../../../parts/day-box.tsx'
import { FieldBox } from '../../../parts/field-box.tsx'
import { LineBox } from '../../../parts/line-box.tsx'
import { RefusalAlert } from '../../../parts/refusal-alert.tsx'
import { proposeClockChange } from '../../../wire/clocks.ts'
import { useAsking } from '../../../wire/use-asking.ts'
import { readNotice } from './read-notice.ts'
import { YearBoard } from './year-board.tsx'

const nothing = { off: [], work: [], title: '', document: '', day: '' }

/** A year entered from its notice: paste the text, look at the board, name the notice. Nothing changes before the next page was looked at. */
export function YearForm({ town, year, known, onClose }: { town: number; year: number; known: CalendarYearView | undefined; onClose: () => void }) {
  const start = { ...nothing, ...known, day: known?.day ?? '' }
  const [form, setForm] = useState({ off: start.off, work: start.work, title: start.title, document: start.document, day: start.day })
  const [pasted, paste] = useState('')
  const { ask, busy, refusal, problemOf } = useAsking()
  const go = useNavigate()
  const put = (changed: Partial<typeof form>) => setForm({ ...form, ...changed })
  const read = (text: string) => {
    paste(text)
    const found = readNotice(text, year)
    if (found.off.length > 0) put(found)
  }
  const look = async () => {
    const answer = await ask(() => proposeClockChange(town, { kind: 'calendar', year, ...form, off: [...form.off], work: [...form.work] }))
    if (answer) void go({ to: '/people/clocks/$id', params: { id: answer.id } })
  }
  return (
    <section className="card stack" aria-label={`录入${year}年放假安排`}>
      <h2>录入{year}年放假安排</h2>
      <FieldBox id="notice-text" label="把放假通知的正文粘贴在这里" hint="能认出放假和上班的日子；认错的，在下面的日历上点一下改过来。">
        <Input.TextArea id="notice-text" autoSize={{ minRows: 3, maxRows: 8 }} value={pasted} onChange={(event) => read(event.target.value)} />
      </FieldBox>
      <YearBoard year={year} days={form} onChange={({ off, work }) => put({ off: [...off], work: [...work] })} />
      <p role="status"><b className="number">{form.off.length}</b> 天放假，<b className="number">{form.work.length}</b> 天调休上班。</p>
      {problemOf('off') && <RefusalAlert says={problemOf('off') ?? ''} />}
      {problemOf('work') && <RefusalAlert says={problemOf('work') ?? ''} />}
      <LineBox id="notice-title" label="通知名称" required value={form.title} problem={problemOf('title')} onChange={(title) => put({ title })} />
      <LineBox id="notice-number" label="文号" required value={form.document} problem={problemOf('document')} onChange={(document) => put({ document })} />
      <FieldBox id="notice-day" label="通知日期" required problem={problemOf('day')}><DayBox id="notice-day" value={form.day} onChange={(day) => put({ day })} /></FieldBox>
      {refusal && !['off', 'work', 'title', 'document', 'day'].includes(refusal.field ?? '') && <RefusalAlert says={refusal.says} />}
      <div className="row"><Button type="primary" loading={busy} onClick={() => void look()}>看会影响哪些件</Button><Button onClick={onClose}>取消</Button></div>
    </section>
  )
}
