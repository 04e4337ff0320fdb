import type { WayStepView, WayView } from '@zhenzhi/contract'
import { Button } from 'antd'
import { Fragment, useState } from 'react'
import type { ReactNode } from 'react'
import { sayDay } from '../../../parts/days.ts'
import { Mark } from '../../../parts/mark.tsx'
import type { ReportOf } from '../../../wire/report.ts'
import { StepForm } from './step-form.tsx'
import { TakenLine } from './taken-line.tsx'
import { sayDue } from './words.ts'

export interface WayStepsProps {
  of: ReportOf
  view: WayView
  /** What whoever is at the screen may do. */
  mayAct: boolean
  mayReceive: boolean
}

/** The steps from top to bottom: what was done, what is next, what is later; the county's after the sending. */
export function WaySteps({ of, view, mayAct, mayReceive }: WayStepsProps) {
  const [opened, open] = useState<string>()
  const acting = (step: WayView['correct'], side: 'town' | 'county', again: boolean) => {
    if (!step.open || !(side === 'town' ? mayAct : mayReceive)) return null
    if (opened === step.id) return <StepForm of={of} side={side} step={step} view={view} onClose={() => open(undefined)} />
    return <div className="no-print"><Button type={again ? 'default' : 'primary'} size={again ? 'small' : 'middle'} onClick={() => open(step.id)}>{again ? `再次登记“${step.title}”` : `登记“${step.title}”`}</Button></div>
  }
  const takenAs = (ids: readonly string[]) => view.taken.filter(({ step }) => ids.includes(step))
  const county = takenAs(view.county.map(({ id }) => id))
  return (
    <ol className="way" aria-label="流程">
      {view.steps.map((step) => [
        <Step key={step.id} step={step} view={view}>{acting(step, 'town', step.state === 'done')}</Step>,
        step.id === 'send' && (
          <li key="county" className={county.length > 0 ? 'way-step way-done' : 'way-step'}>
            <div className="row"><h2>县里办理</h2>{county.length === 0 && <Mark>{view.sends === 0 ? '还没上报' : '还没有回音'}</Mark>}</div>
            {county.map((taken) => <TakenLine key={taken.number} taken={taken} editions={view.editions} title />)}
            {view.county.map((one) => <Fragment key={one.id}>{acting(one, 'county', false)}</Fragment>)}
          </li>
        ),
      ])}
      {(view.correct.open || takenAs(['correct']).length > 0) && (
        <li className="way-step">
          <div className="row"><h2>更正</h2>{takenAs(['correct']).length === 0 && <Mark>没有更正</Mark>}</div>
          <p className="soft small no-print">报告公开或被接受以后发现有错，在这里写明更正说明；新登记、后来办结的数不用更正，下一份报告里说明。</p>
          {takenAs(['correct']).map((taken) => <TakenLine key={taken.number} taken={taken} editions={view.editions} />)}
          {acting(view.correct, 'town', true)}
        </li>
      )}
    </ol>
  )
}

const stateWords = { done: '已办', next: '现在可以办', later: '还没到' } as const
const stateTones = { done: 'green', next: 'blue', later: 'plain' } as const

function Step({ step, view, children }: { step: WayStepView; view: WayView; children: ReactNode }) {
  const { title, state, taken, due } = step
  return (
    <li className={`way-step way-${state}`} {...(state === 'next' ? { 'aria-current': 'step' as const } : {})}>
      <div className="row"><h2>{title}</h2><Mark tone={stateTones[state]}>{state !== 'done' && taken.length > 0 && step.id !== 'publish' ? '退回后要再办' : stateWords[state]}</Mark></div>
      {due !== null && (
        <p>最后一天 <span className="number">{sayDay(due.day)}</span>，<b className={due.apart < 0 ? 'way-late' : undefined}>{sayDue(due)}</b>。<span className="soft small">{due.says}</span></p>
      )}
      {view.taken.filter(({ number }) => taken.includes(number)).map((one) => <TakenLine key={one.number} taken={one} editions={view.editions} />)}
      {children}
    </li>
  )
}
