import type { ImportView } from '@zhenzhi/contract'
import { Link } from '@tanstack/react-router'
import { Alert } from 'antd'
import { sayMoment } from '../../../parts/days.ts'
import type { ImportPlace } from '../../../wire/imports.ts'
import { undoTakeOver } from '../../../wire/reconcile.ts'
import { UndoForm } from '../undo-form.tsx'
import type { HeldStep } from './use-held.ts'

/** What was taken over from a list, and undoing it. */
export function TakenBox({ place, list, step }: { place: ImportPlace; list: ImportView; step: HeldStep }) {
  const { state, counts, committed, undone, undoneBy, reason, left } = list
  const done = `已接过来：补录 ${counts?.cases ?? 0} 件，往下办 ${counts?.moved ?? 0} 件，${committed === null ? '' : sayMoment(committed)}`
  return (
    <section className="card stack" aria-label="接过来的结果">
      <Alert
        type={state === 'done' ? 'success' : 'info'} showIcon role="status"
        title={state === 'done' ? done : `已撤销 ${counts?.struck ?? 0} 件，${undone === null ? '' : sayMoment(undone)}，${undoneBy ?? ''}。理由：${reason ?? ''}`}
      />
      {state === 'done' && <p className="soft">下面是接过来以前对的结果。点“再对一次”，看还有没有对不上的。</p>}
      {left.length > 0 && (
        <div>
          <h3>没有撤销的 {left.length} 件</h3>
          <ul>{left.map(({ line, caseId, says }) => <li key={caseId}><Link to="/cases/$id" params={{ id: caseId }}>第 {line} 行</Link>：{says}</li>)}</ul>
        </div>
      )}
      {(state === 'done' || left.length > 0) && (
        <UndoForm
          word={state === 'undone' ? '再撤销一次剩下的' : '撤销接过来的'} hint="补录的作废，往下办的各步撤销，理由一直保留。后来有人接着办理的不动，会列出来。"
          busy={step.busy} problem={step.refusal?.field === 'reason' ? step.refusal.says : undefined} onUndo={(why) => void step.take(() => undoTakeOver(place, why))}
        />
      )}
    </section>
  )
}
