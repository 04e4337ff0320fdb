import type { RouteSuggestion, RoutingView } from '@zhenzhi/contract'
import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { RefusalAlert } from '../../parts/refusal-alert.tsx'
import { isRefused } from '../../wire/refused.ts'
import type { Refusal } from '../../wire/refused.ts'
import { tryRoute } from '../../wire/routing.ts'

/** A text put to the kept rules: where it would go, by which rule and which words. Nothing is registered. */
export function TryTab({ town, book }: { town: number; book: RoutingView }) {
  const [text, setText] = useState('')
  const [kind, setKind] = useState<string>()
  const [found, setFound] = useState<RouteSuggestion>()
  const [refusal, refuse] = useState<Refusal>()
  const look = async () => {
    const answer = await tryRoute(town, { text, ...(kind === undefined ? {} : { kind }), against: [] })
    refuse(isRefused(answer) ? answer.refusal : undefined)
    setFound(isRefused(answer) ? undefined : answer)
  }
  return (
    <form className="card stack routing-try" onSubmit={(event) => {
      event.preventDefault()
      void look()
    }}>
      <label htmlFor="try-text">把工单的诉求贴在这里，看现在的规则会派给谁（只看，不登记）</label>
      <Input.TextArea id="try-text" autoSize={{ minRows: 4, maxRows: 12 }} value={text} onChange={(event) => setText(event.target.value)} />
      <label htmlFor="try-kind">类型</label>
      <Select id="try-kind" allowClear placeholder="不选" value={kind ?? null} options={book.kinds.map(({ id, title }) => ({ value: id, label: title }))} onChange={(chosen: string | null) => setKind(chosen ?? undefined)} />
      <Button type="primary" size="large" htmlType="submit" disabled={text.trim() === ''}>试一试</Button>
      {refusal && <RefusalAlert says={refusal.says} />}
      {found && (
        <div className="route-hint" role="status" aria-label="试的结果">
          {found.passed.map((line) => <p key={line}>{line}</p>)}
          <p><b>{found.unit === undefined ? '没有建议' : found.unit.name}</b></p>
          <p>{found.says}</p>
          {found.duty && found.duty.basis !== '' && <p>依据：{found.duty.basis}</p>}
        </div>
      )}
    </form>
  )
}
