import type { CaseView, ThreadCase } from '@zhenzhi/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { sayDay } from '../../parts/days.ts'
import { Mark } from '../../parts/mark.tsx'
import { threadQuery } from '../../wire/likeness.ts'
import { HandOut } from './hand-out.tsx'
import { Parts } from './parts.tsx'
import './similar.css'
import { TakeOver } from './take-over.tsx'

const ties = { first: '', next: '转来', part: '子件', joined: '并单' } as const

/** 脉络: every case of the same matter that may be seen, oldest first, each reporter with their own state, due day and rating. */
export function Thread({ file }: { file: CaseView }) {
  const { data: road } = useQuery({ ...threadQuery(file.id, file.position), placeholderData: (before, query) => (query?.queryKey[1] === file.id ? before : undefined) })
  if (road === undefined) return null
  const others = road.filter(({ row, tie }) => row.id !== file.id && (tie === 'joined' || row.id === file.thread))
  const parts = road.filter(({ tie, from }) => tie === 'part' && from === file.id)
  const open = parts.filter(({ row }) => !row.closed).length
  const reported = file.joined || road.some(({ tie }) => tie === 'joined') ? others.length : 0
  if (road.length < 2 && file.engine !== 'matter') return null
  return (
    <section className="card" aria-label="脉络">
      <div className="row apart">
        <h2>脉络</h2>
        <Parts file={file} />
      </div>
      {reported > 0 && <p>还有 {reported} 件反映同一件事，各自答复、各自评价。</p>}
      {open > 0 && <p>还有 {open} 个子件没有办结，都办结后这一件才能办结。</p>}
      {road.length < 2 && <p className="soft">这件事目前只有这一件。</p>}
      <HandOut file={file} parts={parts} />
      {road.length > 1 && <ol className="road">{road.map((one) => <Step key={one.row.id} one={one} here={one.row.id === file.id} />)}</ol>}
      {reported > 0 && <TakeOver file={file} others={others} />}
    </section>
  )
}

function Step({ one: { row, tie, number, rating, due, last }, here }: { one: ThreadCase; here: boolean }) {
  return (
    <li data-here={here ? 'yes' : 'no'}>
      <div className="row">
        {ties[tie] !== '' && <Mark tone="amber">{ties[tie]}</Mark>}
        {here ? <b>{row.definitionTitle}（这一件）</b> : <Link to="/cases/$id" params={{ id: row.id }}>{row.definitionTitle}</Link>}
        {number !== null && <span className="number">{number}</span>}
        <Mark tone={row.closed ? 'green' : 'blue'}>{row.stateTitle}</Mark>
        {rating !== null && <Mark>评价：{rating}</Mark>}
      </div>
      {!here && <div>{row.heading}</div>}
      <div className="soft small">
        {sayDay(row.opened)}登记
        {last !== null && `；${sayDay(last.day)}${last.title}`}
        {due !== null && `；${due.title}${due.overdue ? '已超期，' : ''}${sayDay(due.day)}到期`}
      </div>
    </li>
  )
}
