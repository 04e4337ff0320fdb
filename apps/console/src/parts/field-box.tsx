import type { ReactNode } from 'react'
import './field-box.css'

interface FieldBoxProps {
  id: string
  label: string
  required?: boolean
  hint?: string | undefined
  /** Why it is asked: the article, report or paper that needs it. */
  basis?: string | undefined
  problem?: string | undefined
  /** Several inputs under one label, such as a person: then the label names the group. */
  group?: boolean
  children: ReactNode
}

/** A label with its input, why it is asked, and what is wrong with it. */
export function FieldBox({ id, label, required, hint, basis, problem, group, children }: FieldBoxProps) {
  const mark = required && <span className="field-must"> 必填</span>
  const note = (hint || basis) && <p className="field-note" id={`${id}-note`}>{hint}{hint && basis ? '　' : ''}{basis && `依据：${basis}`}</p>
  return (
    <div className={problem ? 'field field-wrong' : 'field'} {...(group ? { role: 'group', 'aria-labelledby': `${id}-label` } : {})}>
      {group ? <div className="field-label" id={`${id}-label`}>{label}{mark}</div> : <label className="field-label" htmlFor={id}>{label}{mark}</label>}
      {group && note}
      {children}
      {!group && note}
      {problem && <p className="field-problem" id={`${id}-problem`} role="alert">{problem}</p>}
    </div>
  )
}

/** What an input is described by, for screen readers. */
export function describedBy(id: string): string {
  return `${id}-note ${id}-problem`
}
