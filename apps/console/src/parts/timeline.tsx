import type { ActView } from '@zhenzhi/contract'
import type { ReactNode } from 'react'
import { dayOf, sayDay, sayMoment } from './days.ts'
import { Mark } from './mark.tsx'
import './timeline.css'

interface TimelineProps {
  acts: readonly ActView[]
  /** How a kept value is shown. */
  show: (value: ActView['said'][number]) => ReactNode
  /** What may be done with one act, such as correcting it. */
  tools?: (act: ActView) => ReactNode
  /** Where a picture of the paper it was entered from is seen. */
  pictureAddress?: (id: string) => string
}

/** What was done, newest first; a correction stands beside what it put right, and nothing disappears. */
export function Timeline({ acts, show, tools, pictureAddress }: TimelineProps) {
  return (
    <ol className="timeline">
      {[...acts].reverse().map((act) => (
        <li key={act.id} className={act.kind === 'correct' ? 'timeline-act timeline-correct' : 'timeline-act'}>
          <div className="row apart">
            <p>
              <b className={act.void ? 'void' : undefined}>{act.title}</b>{' '}
              <span className="number">{sayDay(act.day)}</span>{' '}
              {act.void && <Mark tone="red">已撤销</Mark>}
            </p>
            <div className="no-print">{tools?.(act)}</div>
          </div>
          <p className="soft small">
            {act.who}{act.post && `（${act.post}${act.as === undefined ? '' : `，${act.as}`}）`}{act.enteredFor && `，代 ${act.enteredFor} 录入`}，
            {isLate(act) && '补登于 '}<span className="number">{sayMoment(act.moment)}</span> 记录
          </p>
          {act.reason && <p>{act.kind === 'clock' ? act.reason : `理由：${act.reason}`}</p>}
          {act.fromPaper && <p>据纸质材料录入：{act.fromPaper.map((id, at) => <a key={id} className="timeline-paper" href={pictureAddress?.(id)} target="_blank" rel="noreferrer">照片 {at + 1}</a>)}</p>}
          {act.despite && <p><Mark tone="amber">未分人办理</Mark> 理由：{act.despite}</p>}
          {act.said.length > 0 && (
            <dl className={act.void ? 'said void' : 'said'}>
              {act.said.map((value) => <div key={value.name}><dt>{value.title}</dt><dd>{show(value)}</dd></div>)}
            </dl>
          )}
        </li>
      ))}
    </ol>
  )
}

/** Recorded by a person on a later day than it happened; what the clock notes is never late. */
function isLate({ kind, day, moment }: ActView): boolean {
  return kind !== 'clock' && dayOf(moment) !== day
}
