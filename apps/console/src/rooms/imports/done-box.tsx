import type { ImportView } from '@zhenzhi/contract'
import { Link } from '@tanstack/react-router'
import { Alert } from 'antd'
import { sayMoment } from '../../parts/days.ts'
import { undoImport } from '../../wire/imports.ts'
import type { ImportPlace } from '../../wire/imports.ts'
import { UndoForm } from './undo-form.tsx'
import type { Step } from './use-step.ts'

interface DoneBoxProps {
  place: ImportPlace
  view: ImportView
  step: Step
}

/** What an import did, and undoing it: what stands in its place is told too. */
export function DoneBox({ place, view, step }: DoneBoxProps) {
  const { state, counts, committed, undone, undoneBy, reason, left, definition, mine } = view
  return (
    <section className="card stack" aria-label="导入的结果">
      <Alert
        type={state === 'done' ? 'success' : 'info'} showIcon role="status"
        title={state === 'done' ? `已导入 ${counts?.cases ?? 0} 件，${committed === null ? '' : sayMoment(committed)}` : `已撤销，作废 ${counts?.struck ?? 0} 件，${undone === null ? '' : sayMoment(undone)}，${undoneBy ?? ''}。理由：${reason ?? ''}`}
      />
      {state === 'done' && counts !== undefined && counts.badRows > 0 && <p>有问题的 {counts.badRows} 行没有导入{mine && '，列在下面。下载下来改好，再单独导入'}。</p>}
      <div className="row"><Link className="button" to="/list/$definition" params={{ definition }}>看登记好的</Link></div>
      {left.length > 0 && (
        <div>
          <h3>没有作废的 {left.length} 件</h3>
          <ul>{left.map(({ line, caseId, says }) => <li key={caseId}><Link to="/cases/$id" params={{ id: caseId }}>第 {line} 行</Link>：{says}</li>)}</ul>
        </div>
      )}
      {(state === 'done' || left.length > 0) && (
        <UndoForm
          word={state === 'undone' ? '再撤销一次剩下的' : '撤销这次导入'} hint="这次导入的每一件都作废，理由一直保留。导入后有人接着办理的不作废，会列出来。"
          busy={step.busy} problem={step.refusal?.field === 'reason' ? step.refusal.says : undefined} onUndo={(why) => void step.take(() => undoImport(place, why))}
        />
      )}
    </section>
  )
}
