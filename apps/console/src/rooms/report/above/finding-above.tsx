import type { InspectionFindingView } from '@zhenzhi/contract'
import { Button } from 'antd'
import { Suspense, useState } from 'react'
import { sayDay } from '../../../parts/days.ts'
import { Loading } from '../../../parts/loading.tsx'
import { Mark } from '../../../parts/mark.tsx'
import type { ReportOf } from '../../../wire/report.ts'
import { AnswerForm } from './answer-form.tsx'

interface FindingAboveProps {
  of: ReportOf
  finding: InspectionFindingView
  mayAnswer: boolean
}

/** One finding with what was answered; answered anew, the later answer counts. */
export function FindingAbove({ of, finding, mayAnswer }: FindingAboveProps) {
  const [answering, answer] = useState(false)
  const { day, source, says, answer: given } = finding
  return (
    <article className="card stack">
      <p><Mark tone={given === null ? 'amber' : 'green'}>{given === null ? '未答复' : '已答复'}</Mark> <b>{says}</b></p>
      <p className="soft">{source}，{sayDay(day)}反馈</p>
      {given !== null && <p>答复：{given.says}</p>}
      {given?.quote != null && <p>写在报告这一段：{given.quote}{given.inSent === false && <span className="soft">（已报的报告里没有这一段）</span>}</p>}
      {mayAnswer && !answering && <div className="no-print"><Button onClick={() => answer(true)}>{given === null ? '答复' : '重新答复'}</Button></div>}
      {answering && <Suspense fallback={<Loading />}><AnswerForm of={of} finding={finding} onClose={() => answer(false)} /></Suspense>}
    </article>
  )
}
