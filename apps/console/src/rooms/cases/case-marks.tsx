import type { CaseView } from '@zhenzhi/contract'
import { Link } from '@tanstack/react-router'
import { caseNumber } from '../../parts/case-number.ts'
import { sayDay } from '../../parts/days.ts'
import { Mark } from '../../parts/mark.tsx'

/** Under the heading: what it is, how it stands, whether it was struck out or joined to another. */
export function CaseMarks({ file }: { file: CaseView }) {
  const { state } = file
  return (
    <div className="row">
      <Mark tone={state.closed ? 'green' : 'blue'}>{state.title}</Mark>
      {file.void && <Mark tone="red">已作废</Mark>}
      {file.joined && <Mark tone="amber">已并单</Mark>}
      {file.joined && file.thread !== file.id && <Link to="/cases/$id" params={{ id: file.thread }}>看并入的那一件</Link>}
      {file.demo && <Mark tone="amber">演示数据</Mark>}
      <Link to="/list/$definition" params={{ definition: file.definition }}>{file.definitionTitle}</Link>
      <span>{file.townName}</span>
      <span className="number">{sayDay(file.opened)}登记</span>
      <span className="number">编号 {caseNumber(file.id)}</span>
    </div>
  )
}
