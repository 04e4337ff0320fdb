import type { ReturnMonth } from '@zhenzhi/contract'
import { Link } from '@tanstack/react-router'
import { App, Button, Input } from 'antd'
import { useState } from 'react'
import { RefusalAlert } from '../../parts/refusal-alert.tsx'
import { sayDay } from '../../parts/days.ts'
import { may, useMe } from '../../wire/me.ts'
import { stepSweep } from '../../wire/returns.ts'
import type { MonthAt, SweepStep } from '../../wire/returns.ts'
import { useChange } from './use-change.ts'
import { sweepWords } from './words.ts'

const way = ['open', 'merged', 'confirmed', 'locked'] as const

/** The books of the month: what was open, what came, what went, what is left; and the one step that is next. */
export function SweepBox({ at, month }: { at: MonthAt; month: ReturnMonth }) {
  const me = useMe()
  const { sweep, sums, due, rule } = month
  if (sweep === null) return null
  const shown = sweep.state === 'locked' && sweep.merged !== null ? sweep.merged : sums
  const differs = sweep.merged !== null && JSON.stringify(sweep.merged) !== JSON.stringify(sums)
  return (
    <section className="card stack" aria-label="本月汇总">
      <ol className="returns-steps" aria-label="办到哪一步">
        {way.map((state) => <li key={state} className={state === sweep.state ? 'now' : undefined} aria-current={state === sweep.state ? 'step' : undefined}>{sweepWords[state]}</li>)}
      </ol>
      <p className="returns-sums">
        <span>期初 <b>{shown.opening}</b> 起</span><span>＋ 新增 <b>{shown.found}</b> 起</span><span>－ 化解 <b>{shown.resolved}</b> 起</span><span>＝ 期末 <b>{shown.closing}</b> 起</span>
        <span>群体性事件 <b>{shown.incidents}</b> 起</span><span>应报 <b>{shown.villages}</b> 个村，还没有报 <b>{shown.missing}</b> 个</span>
      </p>
      <p className="soft small">
        {sayDay(due)}（含）以前报的算按期。{rule.statutory ? rule.law : `本地设置：${rule.law.replace(/^本地设置/, '').replace(/[（）]/g, '')}`}
      </p>
      <p className="small no-print"><Link to="/cases/$id" params={{ id: sweep.id }}>查看这个月摸排的经过</Link></p>
      {differs && sweep.state !== 'locked' && <p role="status">汇总以后数目变了：汇总时期末 {sweep.merged?.closing} 起，现在 {sums.closing} 起。请重新汇总。</p>}
      {may(me, 'returns.lock', at.town) && <Steps at={at} month={month} />}
    </section>
  )
}

const next: Record<'open' | 'merged' | 'confirmed', { step: SweepStep; label: string; done: string }> = {
  open: { step: 'merge', label: '汇总各村月报', done: '已汇总' },
  merged: { step: 'confirm', label: '确认汇总', done: '已确认，请另一位同事锁定' },
  confirmed: { step: 'lock', label: '锁定本月', done: '已锁定' },
}

function Steps({ at, month: { sweep, sums, lines } }: { at: MonthAt; month: ReturnMonth }) {
  const { modal } = App.useApp()
  const change = useChange(at)
  const [redoing, redo] = useState(false)
  if (sweep === null || sweep.state === 'locked') return null
  const { step, label, done } = next[sweep.state]
  const take = () => change.send(done, () => stepSweep(at, step))
  const missing = lines.filter(({ state }) => state === 'owed' || state === 'back').map(({ name }) => name)
  const sure = () => void modal.confirm({
    title: `锁定以后不能再报、不能再更正`, okText: '锁定', cancelText: '再看看', autoFocusButton: 'cancel',
    content: `期初 ${sums.opening} 起，新增 ${sums.found} 起，化解 ${sums.resolved} 起，期末 ${sums.closing} 起，结转到下个月。${missing.length === 0 ? '各村都报了。' : `没有报的${missing.length}个村按未报结转：${missing.join('、')}。`}`,
    onOk: () => take().then(() => undefined),
  })
  return (
    <div className="stack no-print">
      <div className="row">
        <Button type="primary" loading={change.busy} onClick={() => (step === 'lock' ? sure() : void take())}>{label}</Button>
        {sweep.state === 'merged' && <Button disabled={change.busy} onClick={() => void change.send('已汇总', () => stepSweep(at, 'merge'))}>重新汇总</Button>}
        {sweep.state === 'confirmed' && <Button disabled={change.busy} onClick={() => redo(true)}>退回重新汇总</Button>}
        {sweep.state === 'confirmed' && <span className="soft">锁定要由另一位同事办，不能和确认的是同一人。</span>}
      </div>
      {redoing && <Redo onSend={async (reason) => await change.send('已退回', () => stepSweep(at, 'redo', reason)) && redo(false)} />}
      {change.refusal && <RefusalAlert says={change.refusal.says} />}
    </div>
  )
}

function Redo({ onSend }: { onSend: (reason: string) => Promise<unknown> }) {
  const [reason, type] = useState('')
  return (
    <div className="row">
      <label htmlFor="returns-redo">为什么退回</label>
      <Input id="returns-redo" style={{ maxWidth: 360 }} maxLength={200} value={reason} onChange={(event) => type(event.target.value)} />
      <Button disabled={reason.trim() === ''} onClick={() => void onSend(reason.trim())}>退回</Button>
    </div>
  )
}
