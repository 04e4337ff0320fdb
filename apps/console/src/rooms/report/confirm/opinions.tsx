import type { OpinionView } from '@zhenzhi/contract'
import { Button, Radio } from 'antd'
import { useState } from 'react'
import { sayDay } from '../../../parts/days.ts'
import { LineBox } from '../../../parts/line-box.tsx'
import { Mark } from '../../../parts/mark.tsx'
import { RefusalAlert } from '../../../parts/refusal-alert.tsx'
import type { ConfirmAt } from '../../../wire/confirm.ts'
import { may, useMe } from '../../../wire/me.ts'
import { useConfirming } from './use-confirming.ts'

/** The opinion round: what was objected to, by whom, and what came of it. Those nobody answered come first. */
export function Opinions({ opinions, at }: { opinions: readonly OpinionView[]; at: ConfirmAt }) {
  const answers = may(useMe(), 'report.write', at.town)
  if (opinions.length === 0) return null
  return (
    <section className="card stack no-print" aria-label="意见和答复">
      <h2>意见和答复（{opinions.length}条）</h2>
      <ul className="stack">
        {opinions.map((one) => (
          <li key={one.number} className="confirm-opinion">
            <Said opinion={one} />
            {one.open && one.mine && <TakeBack of={one.number} at={at} />}
            {one.open && answers && <AnswerForm of={one.number} at={at} />}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Said({ opinion: { number, officeName, figure, quote, reason, signer, day, name, open, withdrawn, answer } }: { opinion: OpinionView }) {
  return (
    <>
      <p>
        {open ? <Mark tone="red">等待答复</Mark> : withdrawn ? <Mark>已撤回</Mark> : <Mark tone="green">{answer?.taken === true ? '已采纳' : '没有采纳'}</Mark>} 第{number}号，{officeName}{signer}，{sayDay(day)}（{name}填入）
      </p>
      {figure !== null && <p>对“{figure.zh}”（提意见时是{figure.seen}）：{reason}</p>}
      {quote !== null && <p>对第{quote.version}稿的“{quote.text}”{!quote.stands && '（现在的文字里已经没有这句）'}：{reason}</p>}
      {answer !== null && <p className="soft">答复：{answer.note}（{answer.name}，{sayDay(answer.day)}）</p>}
    </>
  )
}

function TakeBack({ of, at }: { of: number; at: ConfirmAt }) {
  const { send, busy, refusal } = useConfirming(at)
  return <>{refusal && <RefusalAlert says={refusal.says} />}<Button size="small" loading={busy} onClick={() => void send('withdraw', { of }, '已撤回这条意见')}>撤回意见</Button></>
}

function AnswerForm({ of, at }: { of: number; at: ConfirmAt }) {
  const { send, busy, refusal, problemOf } = useConfirming(at)
  const [taken, take] = useState<boolean>()
  const [note, explain] = useState('')
  return (
    <form className="stack" aria-label={`答复第${of}号意见`} noValidate onSubmit={(event) => {
      event.preventDefault()
      if (taken !== undefined) void send('answer', { of, taken, note: note.trim() }, '已答复')
    }}>
      <Radio.Group value={taken} onChange={({ target }) => take(target.value === true)} options={[{ value: true, label: '采纳' }, { value: false, label: '不采纳' }]} aria-label="采纳还是不采纳" />
      <LineBox id={`answer-${of}`} label="怎样采纳，或者为什么不采纳" required value={note} onChange={explain} problem={problemOf('note')} />
      {refusal && refusal.field === undefined && <RefusalAlert says={refusal.says} />}
      <div><Button type="primary" htmlType="submit" loading={busy} disabled={taken === undefined || note.trim() === ''}>答复</Button></div>
    </form>
  )
}
