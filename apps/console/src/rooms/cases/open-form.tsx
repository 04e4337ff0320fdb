import type { DefinitionView, OpenAct } from '@zhenzhi/contract'
import { useNavigate } from '@tanstack/react-router'
import { Alert, App, Button } from 'antd'
import { useEffect, useState } from 'react'
import type { Values } from '../../fields/field-props.ts'
import { RefusalAlert } from '../../parts/refusal-alert.tsx'
import { openCase } from '../../wire/cases.ts'
import { openJoined, sayNotSame } from '../../wire/likeness.ts'
import { rememberUse } from '../../wire/habits.ts'
import { useMe } from '../../wire/me.ts'
import { isRefused } from '../../wire/refused.ts'
import { useToday } from '../../wire/town.ts'
import { paperAsk, PaperBeside } from './beside/paper-beside.tsx'
import { dropDraft, findDraft, keepDraft } from './draft.ts'
import { EnteredFor } from './entered-for.tsx'
import { ActDay, FormFields } from './form-fields.tsx'
import { Gather } from './gather.tsx'
import { SimilarBox, SimilarHint } from './similar.tsx'
import { typedOn } from './typed-on.ts'
import { useFilling } from './use-filling.ts'
import { useRenewal } from './use-renewal.ts'
import { useSimilar } from './use-similar.ts'
import type { Similar } from './use-similar.ts'

interface OpenFormProps {
  definition: DefinitionView & { opens: OpenAct }
  town: number
  /** It goes on from another case, or is a part of one: what is known already. Nothing of it is kept as a draft. */
  begin?: { values: Values; cameFrom: { case: string; as: 'next' | 'part' } }
}

/** One column, one key, and a draft that outlives a closed window; personal fields are typed again. */
export function OpenForm({ definition, town, begin }: OpenFormProps) {
  const { account } = useMe()
  const today = useToday()
  const place = { account, town, definition: definition.id }
  const { asks: asked, title } = definition.opens
  const [asks] = useState(() => [...asked, paperAsk])
  const [draft] = useState(() => (begin === undefined ? findDraft(place) : undefined))
  const [restored, setRestored] = useState(draft !== undefined)
  const filling = useFilling(asks, draft ?? { day: today, values: begin?.values ?? {} })
  const similar = useSimilar(definition, town, filling)
  const { sending, send, enteredFor, setEnteredFor } = useSending({ definition, town, ...(begin === undefined ? {} : { begin }) }, filling, similar)
  const { key, day, values, refusal, problems, busy } = filling
  useEffect(() => (begin === undefined ? keepDraft({ account, town, definition: definition.id }, asks, { key, day, values }) : undefined), [begin, account, town, definition.id, asks, key, day, values])

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
      <PaperBeside prefix="open" town={town} filling={filling}>
        <ActDay prefix="open" filling={filling} />
        {definition.gathers && <Gather definition={definition} gathers={definition.gathers} town={town} filling={filling} />}
        <FormFields prefix="open" town={town} asks={asked} filling={filling} />
        {begin === undefined && <SimilarBox similar={similar} typed={typedOn(asked, values)} />}
        <EnteredFor prefix="open" value={enteredFor} onChange={setEnteredFor} />
      </PaperBeside>
      <div className="form-foot">
        {refusal && Object.keys(problems).length === 0 && <RefusalAlert says={refusal.says}>{refusal.code === 'key-reused' && <Button onClick={filling.renewKey}>这是另外一件，改用新的编号</Button>}</RefusalAlert>}
        <Button type="primary" size="large" htmlType="submit" loading={sending} disabled={busy}>{busy ? '附件正在上传……' : similar.chosen ? `${title}并并单` : title}</Button>
        {begin === undefined && <SimilarHint similar={similar} />}
      </div>
    </form>
  )
}

function useSending({ definition, town, begin }: OpenFormProps, filling: ReturnType<typeof useFilling>, { chosen, dismissed }: Similar) {
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
    const opening = { town, definition: definition.id, key, day, what: { ...what, ...(begin === undefined ? {} : { cameFrom: begin.cameFrom }) }, ...(enteredFor.trim() ? { enteredFor: enteredFor.trim() } : {}) }
    const answer = await (chosen === undefined ? openCase(opening) : openJoined({ ...opening, into: chosen.row.id, reason: '登记时比对，确认是同一件事' }))
    setSending(false)
    if (isRefused(answer)) return filling.refuse(answer.refusal)
    dropDraft({ account, town, definition: definition.id })
    rememberUse(account, definition.id)
    if (dismissed.length > 0) await sayNotSame(answer.id, dismissed)
    await renew(answer)
    void message.success(chosen === undefined ? '已登记' : '已登记并并单')
    await navigate({ to: '/cases/$id', params: { id: answer.id }, replace: true })
  }
  return { sending, send, enteredFor, setEnteredFor }
}
