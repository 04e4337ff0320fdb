import type { OpenAct, PastedOrder } from '@zhenzhi/contract'
import { Link, useNavigate } from '@tanstack/react-router'
import { Alert, App, Button } from 'antd'
import { useState } from 'react'
import { FieldsForm } from '../../fields/fields-form.tsx'
import { GroundContext } from '../../fields/ground.ts'
import { isEmpty } from '../../fields/problems.ts'
import { DayBox } from '../../parts/day-box.tsx'
import { DeclaredBox } from '../../parts/declared-box.tsx'
import { FieldBox } from '../../parts/field-box.tsx'
import { RefusalAlert } from '../../parts/refusal-alert.tsx'
import { useDeclared } from '../../wire/declaration.ts'
import { sources } from '../../wire/sources.ts'
import { useToday } from '../../wire/town.ts'
import { Doubts } from './read-out.tsx'
import { useOrder } from './use-order.ts'

interface OrderFormProps {
  town: number
  order: PastedOrder
  opens: OpenAct
  numberField: string | undefined
}

/** The form that was filled out of the text. Nothing is kept before it is registered; whoever registers answers for what stands in it. */
export function OrderForm(props: OrderFormProps) {
  const { town, order, opens } = props
  const today = useToday()
  const declared = useDeclared()
  const navigate = useNavigate()
  const { message } = App.useApp()
  const { day, setDay, values, set, problems, refusal, sending, numbered, send } = useOrder(props)
  const [uploads, setUploads] = useState(0)
  const register = async (despite: boolean) => {
    const id = await send({ despite })
    if (id === undefined) return
    void message.success('已登记')
    await navigate({ to: '/cases/$id', params: { id } })
  }
  return (
    <form className="card paste-form" noValidate onSubmit={(event) => {
      event.preventDefault()
      void register(false)
    }}>
      <Doubts doubts={order.doubts.filter(({ field, choices }) => choices.length === 0 || isEmpty(values[field]))} onChoose={set} />
      <FieldBox id="paste-act-day" label="收到日期" required hint="平台派来的那一天；期限从这一天起算。" problem={refusal?.code.startsWith('day-') ? refusal.says : undefined}>
        <DayBox id="paste-act-day" value={day} onChange={setDay} max={today} />
      </FieldBox>
      <GroundContext value={{ ...sources, town, file: undefined, day, whenBusy: (change) => setUploads((count) => count + change) }}>
        <DeclaredBox {...declared} />
        <FieldsForm prefix="paste" asks={opens.asks} values={values} onChange={set} problems={problems} />
      </GroundContext>
      <div className="paste-foot">
        {refusal && Object.keys(problems).length === 0 && <RefusalAlert says={refusal.says} />}
        {numbered && (
          <Alert
            type="error" showIcon role="alert" title="这个编号已经登记过了，没有再登记。"
            description={<div className="row"><Link to="/cases/$id" params={{ id: numbered.id }}>打开原来的一件：{numbered.heading}（{numbered.state}）</Link><Button onClick={() => void register(true)}>平台重新派的，仍要登记</Button></div>}
          />
        )}
        <Button type="primary" size="large" htmlType="submit" loading={sending} disabled={uploads > 0}>{opens.title}</Button>
      </div>
    </form>
  )
}
