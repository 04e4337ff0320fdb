import type { WayView } from '@zhenzhi/contract'
import { useQueryClient } from '@tanstack/react-query'
import { App, Button, Input, Select } from 'antd'
import { Suspense, useState } from 'react'
import { DayBox } from '../../../parts/day-box.tsx'
import { describedBy, FieldBox } from '../../../parts/field-box.tsx'
import { randomUuid } from '../../../parts/random-key.ts'
import { RefusalAlert } from '../../../parts/refusal-alert.tsx'
import { takeReportStep } from '../../../wire/report-way.ts'
import type { ReportOf } from '../../../wire/report.ts'
import { useToday } from '../../../wire/town.ts'
import { useAsking } from '../../../wire/use-asking.ts'
import { editionAsked, optionsFor, usualChoice } from './edition-choice.ts'
import type { EditionChoice } from './edition-choice.ts'
import { FindingsTold } from './findings-told.tsx'

interface StepFormProps {
  of: ReportOf
  side: 'town' | 'county'
  step: WayView['correct']
  view: WayView
  onClose: () => void
}

/** One step of the way: the day on paper, which edition, and what is said with it. */
export function StepForm({ of, side, step, view, onClose }: StepFormProps) {
  const today = useToday()
  const queries = useQueryClient()
  const { message } = App.useApp()
  const { ask, busy, refusal, problemOf } = useAsking()
  const [key] = useState(randomUuid)
  const [day, setDay] = useState(today)
  const [choice, choose] = useState<EditionChoice>(() => usualChoice(step, view))
  const [cutoff, setCutoff] = useState(() => (today < `${of.year}-12-31` ? today : `${of.year}-12-31`))
  const [said, say] = useState<Record<string, string>>(() => saidBefore(step, view))
  const send = async () => {
    const done = await ask(() => takeReportStep(of, side, { step: step.id, day, said, edition: editionAsked(choice, cutoff), seen: view.last, key }))
    await queries.invalidateQueries({ queryKey: ['report-way'] })
    if (done === undefined) return
    void message.success(`“${step.title}”已登记`)
    onClose()
  }
  return (
    <form className="way-form stack no-print" noValidate aria-label={step.title} onSubmit={(event) => {
      event.preventDefault()
      void send()
    }}>
      <FieldBox id={`${step.id}-day`} label="办理日期" required hint="纸上写的日期，可以早于今天。" problem={problemOf('day')}>
        <DayBox id={`${step.id}-day`} value={day} max={today} wrong={problemOf('day') !== undefined} onChange={setDay} />
      </FieldBox>
      {step.editions.length > 0 && <EditionBox step={step} view={view} choice={choice} choose={choose} cutoff={cutoff} setCutoff={setCutoff} today={today} problem={problemOf('edition')} />}
      {step.says.map((field) => (
        <SaidBox key={field.id} id={`${step.id}-${field.id}`} field={field} value={said[field.id] ?? ''} problem={problemOf(field.id)} onChange={(text) => say({ ...said, [field.id]: text })} />
      ))}
      {finalSteps.includes(step.id) && <Suspense fallback={null}><FindingsTold of={of} cutoff={cutoffOf(choice, view) ?? cutoff} /></Suspense>}
      {refusal && <RefusalAlert says={refusal.says} />}
      <div className="row">
        <Button type="primary" htmlType="submit" loading={busy}>登记</Button>
        <Button onClick={onClose}>取消</Button>
      </div>
    </form>
  )
}

interface EditionBoxProps {
  step: WayView['correct']
  view: WayView
  choice: EditionChoice
  choose: (choice: EditionChoice) => void
  cutoff: string
  setCutoff: (day: string) => void
  today: string
  problem: string | undefined
}

function EditionBox({ step, view, choice, choose, cutoff, setCutoff, today, problem }: EditionBoxProps) {
  const id = `${step.id}-edition`
  const options = optionsFor(step, view.editions)
  return (
    <>
      <FieldBox id={id} label="哪一版报告" required={step.editionRequired} hint={step.id === 'send' ? '上报的就是审签的那一版。' : '定下的一版连同数字一起留存，以后不再变。'} problem={problem}>
        <Select<EditionChoice> id={id} aria-describedby={describedBy(id)} value={choice} onChange={choose} options={options} />
      </FieldBox>
      {choice.startsWith('freeze') && (
        <FieldBox id={`${step.id}-cutoff`} label="数字登记截止" required hint="按这一天为止登记的数字定稿。">
          <DayBox id={`${step.id}-cutoff`} value={cutoff} max={today} onChange={setCutoff} />
        </FieldBox>
      )}
    </>
  )
}

interface SaidBoxProps {
  id: string
  field: WayView['correct']['says'][number]
  value: string
  problem: string | undefined
  onChange: (text: string) => void
}

function SaidBox({ id, field: { title, kind, basis }, value, problem, onChange }: SaidBoxProps) {
  const shared = { id, value, 'aria-describedby': describedBy(id) }
  return (
    <FieldBox id={id} label={title} required={basis !== null} basis={basis ?? undefined} problem={problem}>
      {kind === 'text' && <Input.TextArea {...shared} autoSize={{ minRows: 2 }} maxLength={2000} onChange={(event) => onChange(event.target.value)} />}
      {kind === 'day' && <DayBox id={id} value={value} wrong={problem !== undefined} onChange={onChange} />}
      {(kind === 'line' || kind === 'address') && <Input {...shared} autoComplete="off" maxLength={kind === 'line' ? 100 : 300} {...(kind === 'address' ? { inputMode: 'url' as const, placeholder: 'https://' } : {})} onChange={(event) => onChange(event.target.value)} />}
    </FieldBox>
  )
}

/** After these the text is out of the office's hands. */
const finalSteps = ['sign', 'send', 'publish']

/** Of an edition that is there; undefined: it is made now. */
function cutoffOf(choice: EditionChoice, { editions }: WayView): string | undefined {
  return editions.find(({ number }) => String(number) === choice)?.cutoff
}

/** What was said at the signing is said again at the sending. */
function saidBefore(step: WayView['correct'], { taken }: WayView): Record<string, string> {
  const signed = step.id === 'send' ? taken.findLast((one) => one.step === 'sign') : undefined
  const given = signed?.said.find(({ id }) => id === 'documentNumber')
  return given === undefined ? {} : { documentNumber: given.value }
}
