import type { DefinitionView, OpenAct, PastedOrder } from '@zhenzhi/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Button, Radio } from 'antd'
import { Empty } from '../../parts/empty.tsx'
import { Page } from '../../parts/page.tsx'
import { RefusalAlert } from '../../parts/refusal-alert.tsx'
import { definitionsQuery } from '../../wire/cases.ts'
import { may, useMe } from '../../wire/me.ts'
import { useTown } from '../../wire/town.ts'
import { Earlier } from './earlier.tsx'
import { MarkedText } from './marked-text.tsx'
import { OrderForm } from './order-form.tsx'
import { PasteBox } from './paste-box.tsx'
import './paste.css'
import { ReadOut } from './read-out.tsx'
import { usePasted } from './use-pasted.ts'

/** An order of 12345 or a petition copied from the platform above: pasted, looked over, registered. */
export function PastePage() {
  const me = useMe()
  const town = useTown()
  return (
    <Page title="粘贴工单" lead="把 12345、阳光信访等平台上的工单文字复制过来，系统认出编号、村、期限、来电人，您核对后登记。">
      {may(me, 'intake.paste', town.id) ? <Pasting town={town.id} /> : <Empty says={`您在${town.name}的岗位不登记工单。请转给登记的同事，或换一个乡镇。`} />}
    </Page>
  )
}

function Pasting({ town }: { town: number }) {
  const { data: definitions } = useSuspenseQuery(definitionsQuery(town))
  const { text, order, refusal, busy, recognise, startAnew } = usePasted(town)
  if (order === undefined) {
    return (
      <>
        {refusal && <RefusalAlert says={refusal.says} />}
        <PasteBox text={text} busy={busy} onText={(pasted) => void recognise(pasted)} />
      </>
    )
  }
  const definition = definitions.find(({ id }) => id === order.definition)
  return (
    <div className="paste-sides">
      <div className="stack">
        <Earlier {...order} />
        <section className="card stack">
          <div className="row apart"><h2>粘贴的文字</h2><Button onClick={startAnew}>换一件</Button></div>
          <MarkedText text={text} found={order.found} doubts={order.doubts} />
          <ReadOut found={order.found} />
        </section>
      </div>
      <div className="stack">
        <Kinds order={order} onChange={(id) => void recognise(text, id)} />
        {isOpen(definition) && <OrderForm key={`${order.definition} ${text}`} town={town} order={order} opens={definition.opens} numberField={numberIn(definition.opens)} />}
      </div>
    </div>
  )
}

/** As what it is registered: recognised, or chosen where the text does not say. */
function Kinds({ order: { forms, definition, recognised }, onChange }: { order: PastedOrder; onChange: (id: string) => void }) {
  return (
    <div className="card stack" role="group" aria-label="登记为">
      {!recognised && <p>没有认出是哪个平台来的，请选登记为哪一种。</p>}
      <div className="row"><b>登记为：</b><Radio.Group name="paste-kind" value={definition} options={forms.map(({ id, title }) => ({ value: id, label: title }))} onChange={(event) => onChange(String(event.target.value))} /></div>
    </div>
  )
}

function isOpen(definition: DefinitionView | undefined): definition is DefinitionView & { opens: OpenAct } {
  return definition?.opens !== undefined
}

/** The number of the platform, under the name every definition of such orders gives it. */
function numberIn({ asks }: OpenAct): string | undefined {
  return asks.find(({ name }) => name === 'number')?.name
}
