import type { DefinitionView, OpenAct } from '@zhenzhi/contract'
import { useNavigate } from '@tanstack/react-router'
import { Alert, App, Button } from 'antd'
import { useEffect, useState } from 'react'
import { RefusalAlert } from '../../parts/refusal-alert.tsx'
import { openCase } from '../../wire/cases.ts'
import { rememberUse } from '../../wire/habits.ts'
import { useMe } from '../../wire/me.ts'
import { isRefused } from '../../wire/refused.ts'
import { useToday } from '../../wire/town.ts'
import { dropDraft, findDraft, keepDraft } from './draft.ts'
import { EnteredFor } from './entered-for.tsx'
import { ActDay, FormFields } from './form-fields.tsx'
import { useFilling } from './use-filling.ts'
import { useRenewal } from './use-renewal.ts'

interface OpenFormProps {
  definition: DefinitionView & { opens: OpenAct }
  town: number
}

/** One column, one key, and a draft that outlives a closed window; personal fields are typed again. */
export function OpenForm({ definition, town }: OpenFormProps) {
  const { account } = useMe()
  const today = useToday()
  const place = { account, town, definition: definition.id }
  const { asks, title } = definition.opens
  const [draft] = useState(() => findDraft(place))
  const [restored, setRestored] = useState(draft !== undefined)
  const filling = useFilling(asks, draft ?? { day: today, values: {} })
  const { sending, send, enteredFor, setEnteredFor } = useSending(definition, town, filling)
  const { key, day, values, refusal, problems, busy } = filling
  useEffect(() => keepDraft({ account, town, definition: definition.id }, asks, { key, day, values }), [account, town, definition.id, asks, key, day, values])

  const startAnew = () => {
    dropDraft(place)
    filling.reset({ day: today, values: {} })
    setRestored(false)
  }
  return (
    <form className="card form" noValidate onSubmit={(event) => {
      event.preventDefault()
      void send()
    }}>
      {restored && <Alert type="info" showIcon title="已恢复上次没有提交的内容。涉及个人的内容不在电脑上保存，请重新填写。" action={<Button size="small" onClick={startAnew}>清空重填</Button>} />}
      <ActDay prefix="open" filling={filling} />
      <FormFields prefix="open" town={town} asks={asks} filling={filling} />
      <EnteredFor prefix="open" value={enteredFor} onChange={setEnteredFor} />
      <div className="form-foot">
        {refusal && Object.keys(problems).length === 0 && <RefusalAlert says={refusal.says}>{refusal.code === 'key-reused' && <Button onClick={filling.renewKey}>这是另外一件，改用新的编号</Button>}</RefusalAlert>}
        <Button type="primary" size="large" htmlType="submit" loading={sending} disabled={busy}>{busy ? '附件正在上传……' : title}</Button>
      </div>
    </form>
  )
}

function useSending(definition: DefinitionView, town: number, filling: ReturnType<typeof useFilling>) {
  const { account } = useMe()
  const navigate = useNavigate()
  const renew = useRenewal()
  const { message } = App.useApp()
  const [sending, setSending] = useState(false)
  const [enteredFor, setEnteredFor] = useState('')
  const { key, day, what } = filling

  const send = async () => {
    if (filling.hasProblems()) return
    setSending(true)
    filling.refuse(undefined)
    const answer = await openCase({ town, definition: definition.id, key, day, what, ...(enteredFor.trim() ? { enteredFor: enteredFor.trim() } : {}) })
    setSending(false)
    if (isRefused(answer)) return filling.refuse(answer.refusal)
    dropDraft({ account, town, definition: definition.id })
    rememberUse(account, definition.id)
    await renew(answer)
    void message.success('已登记')
    await navigate({ to: '/cases/$id', params: { id: answer.id }, replace: true })
  }
  return { sending, send, enteredFor, setEnteredFor }
}
