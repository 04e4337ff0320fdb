import type { LetterDetails } from '@zhenzhi/contract'
import { useQueryClient } from '@tanstack/react-query'
import { App, Button, Input } from 'antd'
import { useState } from 'react'
import { DayBox } from '../../../parts/day-box.tsx'
import { sayDay } from '../../../parts/days.ts'
import { describedBy, FieldBox } from '../../../parts/field-box.tsx'
import { randomUuid } from '../../../parts/random-key.ts'
import { RefusalAlert } from '../../../parts/refusal-alert.tsx'
import { keepLetterDetails } from '../../../wire/editions.ts'
import type { ReportOf } from '../../../wire/report.ts'
import { useToday } from '../../../wire/town.ts'
import { useAsking } from '../../../wire/use-asking.ts'

interface DetailsFormProps {
  of: ReportOf
  version: number
  details: LetterDetails
  mayWrite: boolean
}

const fields = [
  { id: 'signatories', label: '署名机关', hint: '每行一个，党委在前。', required: true, basis: '《党政机关公文格式》GB/T 9704—2012，7.3.5' }, { id: 'signers', label: '签发人', hint: '每行一位，最多两位，党委的在前。', required: false, basis: undefined },
  { id: 'copyTo', label: '抄送机关', hint: '每行一个。', required: false, basis: undefined },
] as const
type Listed = (typeof fields)[number]['id']

/** What the letter says besides its text. Entered from the office's own register; kept in versions. */
export function DetailsForm({ of, version, details, mayWrite }: DetailsFormProps) {
  const queries = useQueryClient()
  const today = useToday()
  const { message } = App.useApp()
  const { ask, busy, refusal, problemOf } = useAsking()
  const [key, renew] = useState(randomUuid)
  const [typed, type] = useState(() => ({ ...details, signers: details.signers.join('\n'), copyTo: details.copyTo.join('\n'), signatories: details.signatories.join('\n') }))
  const put = (more: Partial<typeof typed>) => type((before) => ({ ...before, ...more }))
  const lines = (text: string) => text.split('\n').filter((line) => line.trim() !== '')
  const send = async () => {
    const given = { ...typed, signers: lines(typed.signers), copyTo: lines(typed.copyTo), signatories: lines(typed.signatories) }
    const done = await ask(() => keepLetterDetails(of, { seen: version, key, details: given }))
    renew(randomUuid())
    if (done === undefined) return
    void message.success('已保存')
    await queries.invalidateQueries({ queryKey: ['report', 'editions'] })
  }
  if (!mayWrite) return <DetailsRead details={details} />
  const line = (id: 'documentNumber' | 'addressees' | 'printedBy', label: string, more: { hint?: string; required?: boolean; basis?: string } = {}) => (
    <FieldBox id={`details-${id}`} label={label} problem={problemOf(id)} {...more}>
      <Input id={`details-${id}`} aria-describedby={describedBy(`details-${id}`)} value={typed[id] ?? ''} maxLength={120} autoComplete="off" onChange={(event) => put({ [id]: id === 'documentNumber' && event.target.value === '' ? null : event.target.value })} />
    </FieldBox>
  )
  const list = ({ id, label, hint, required, basis }: (typeof fields)[number]) => (
    <FieldBox key={id} id={`details-${id}`} label={label} hint={hint} required={required} basis={basis} problem={problemOf(id)}>
      <Input.TextArea id={`details-${id}`} aria-describedby={describedBy(`details-${id}`)} value={typed[id satisfies Listed]} autoSize={{ minRows: 2, maxRows: 6 }} maxLength={600} onChange={(event) => put({ [id]: event.target.value })} />
    </FieldBox>
  )
  return (
    <details className="card no-print" open={version === 0 || details.signedOn === null}>
      <summary><b>文号、签发人和日期</b>　{version === 0 ? '还没有填写，下面是常用的写法' : sayDetails(details)}</summary>
      <form className="editions-details" noValidate aria-label="文号、签发人和日期" onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}>
        {refusal && refusal.field === undefined && <RefusalAlert says={refusal.says} />}
        {line('documentNumber', '发文字号', { hint: '照发文登记簿填写，如 青委〔2027〕3号。' })}
        <FieldBox id="details-signedOn" label="成文日期" hint="签发那天。公开版必须有。" problem={problemOf('signedOn')}>
          <DayBox id="details-signedOn" value={typed.signedOn ?? ''} max={today} wrong={problemOf('signedOn') !== undefined} onChange={(day) => put({ signedOn: day === '' ? null : day })} />
        </FieldBox>
        {line('addressees', '主送机关', { required: true, basis: '《党政机关公文格式》GB/T 9704—2012，7.3.2' })}
        {line('printedBy', '印发机关')}
        {fields.map(list)}
        <div className="row"><Button type="primary" htmlType="submit" loading={busy}>保存</Button></div>
      </form>
    </details>
  )
}

function sayDetails({ documentNumber, signedOn, signers }: LetterDetails): string {
  return [documentNumber ?? '文号未填', signers.length === 0 ? '签发人未填' : `签发人${signers.join('、')}`, signedOn === null ? '成文日期未填' : sayDay(signedOn)].join('，')
}

function DetailsRead({ details }: { details: LetterDetails }) {
  return <p className="card">{sayDetails(details)}。主送{details.addressees}；抄送{details.copyTo.join('、') || '没有'}；署名{details.signatories.join('、')}。</p>
}
