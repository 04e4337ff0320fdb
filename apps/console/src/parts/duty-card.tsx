import type { DutyView } from '@zhenzhi/contract'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useId, useState } from 'react'
import { sayDay, sayLeft } from './days.ts'
import { workingDaysLeft } from './duty-days.ts'
import { DutyStrip } from './duty-strip.tsx'
import { Mark } from './mark.tsx'
import './duty-card.css'

interface DutyCardProps {
  duty: DutyView
  today: string
  /** What may be done with this deadline. */
  tools?: ReactNode
}

/** One deadline: until which day, how long that is, by which article, and on request why it is that day. */
export function DutyCard({ duty, today, tools }: DutyCardProps) {
  const [shown, show] = useState(false)
  const id = useId()
  return (
    <section className="duty">
      <div className="row apart">
        <h3>{duty.title}{duty.round > 1 && `（第 ${duty.round} 次）`}</h3>
        <Standing duty={duty} today={today} />
      </div>
      <p>{duty.passes === 'expired' ? '到期日' : '最迟'} <b className="number">{sayDay(duty.statutoryDue)}</b>{duty.passes === undefined && duty.internalDue !== duty.statutoryDue && <>，内部要求 <b className="number">{sayDay(duty.internalDue)}</b></>}</p>
      <Limit duty={duty} today={today} />
      <LawLine duty={duty} />
      <Notes duty={duty} />
      {duty.days.length > 0 && (
        <Button type="link" className="duty-why no-print" aria-expanded={shown} aria-controls={id} onClick={() => show(!shown)}>
          {shown ? '收起' : '为什么是这一天？'}
        </Button>
      )}
      {tools && <div className="row no-print">{tools}</div>}
      {shown && <div id={id}><DutyStrip duty={duty} today={today} /></div>}
    </section>
  )
}

function Standing({ duty, today }: { duty: DutyView; today: string }) {
  if (duty.status === 'withdrawn') return <Mark>不再要求</Mark>
  if (duty.passes === 'expired' && duty.status === 'discharged') return <Mark>{duty.ended ? `${sayDay(duty.ended)}续期或终止` : '已续期或终止'}</Mark>
  if (duty.status === 'discharged') return <Mark tone={duty.late ? 'red' : 'green'}>{duty.ended ? `${sayDay(duty.ended)}办到` : '已办到'}{duty.late ? '，逾期' : ''}</Mark>
  if (duty.stopped) return <Mark tone="amber">暂停计时中</Mark>
  const left = sayLeft(today, duty.statutoryDue)
  if (duty.statutoryDue < today) return <Passed duty={duty} left={left} />
  const working = duty.rule.unit === 'working' ? `（${workingDaysLeft(duty.days, today)} 个工作日）` : ''
  return <Mark tone={duty.statutoryDue === today ? 'amber' : 'blue'}>{left}{working}</Mark>
}

/** Red is delay; what ran out, and a right of a party, are none. */
function Passed({ duty, left }: { duty: DutyView; left: string }) {
  if (duty.passes === 'expired') return <Mark>已到期</Mark>
  if (duty.passes === 'not-returned') return <Mark tone="red">逾期未回，{left}</Mark>
  return duty.rule.side === 'party' ? <Mark>当事人的期限已过</Mark> : <Mark tone="red">逾期，{left}</Mark>
}

/** 限办: the leader's own day, apart from the statutory one; past it nothing is late by law. */
function Limit({ duty: { limit }, today }: { duty: DutyView; today: string }) {
  if (limit === undefined) return null
  return (
    <p className="duty-limit">
      <Mark tone="amber">{limit.day < today ? '限办日已过' : '领导限办'}</Mark> <b className="number">{sayDay(limit.day)}</b>：{limit.words}
      <span className="soft">（{limit.by}，{sayDay(limit.set)}）</span>
    </p>
  )
}

/** 法定 stands only where the server says so; all else is a local setting, with where it comes from. */
function LawLine({ duty: { rule, covered } }: { duty: DutyView }) {
  return (
    <p className="duty-law">
      <Mark tone={rule.statutory ? 'green' : 'plain'}>{rule.statutory ? '法定' : '本地设置'}</Mark>{' '}
      <span>{rule.law}{rule.article ?? ''}{rule.says && `：${rule.says}`}{!covered && '（当时规定未收录）'}</span>
    </p>
  )
}

function Notes({ duty }: { duty: DutyView }) {
  const notes = [
    duty.extended > 0 && `已延长 ${duty.extended} ${unitWords[duty.rule.unit ?? ''] ?? '天'}。`,
    duty.uncoveredYears.length > 0 && `${duty.uncoveredYears.join('、')}年放假安排还没有录入，暂按周末推算，录入后会重算。`,
  ].filter(Boolean)
  return notes.length > 0 && <p className="soft">{notes.join('')}</p>
}

const unitWords: Readonly<Record<string, string>> = { working: '个工作日', calendar: '天', month: '个月', hour: '小时' }
