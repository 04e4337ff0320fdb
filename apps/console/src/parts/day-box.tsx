import { Input } from 'antd'
import { useRef, useState } from 'react'
import './day-box.css'
import { describedBy } from './field-box.tsx'
import { findDay } from './read-day.ts'

interface DayBoxProps {
  id: string
  /** A day, or what was typed and is none. */
  value: string
  onChange: (day: string) => void
  wrong?: boolean
  max?: string | undefined
}

/**
 * A day, typed as anybody writes it or picked in the browser's own calendar. Text, because the browser's day input shows month and day the
 * other way round where its own language is not Chinese. What is no day is handed on as it was typed, and refused at the field.
 */
export function DayBox({ id, value, onChange, wrong = false, max }: DayBoxProps) {
  const picker = useRef<HTMLInputElement>(null)
  const [typed, type] = useState(value)
  const [handed, hand] = useState(value)
  if (value !== handed) {
    hand(value)
    type(value)
  }
  const read = (text: string) => {
    const day = findDay(text) ?? text.trim()
    type(text)
    hand(day)
    onChange(day)
  }
  const open = (
    <span className="day-picker">
      <input ref={picker} type="date" tabIndex={-1} aria-hidden value={findDay(value) ?? ''} {...(max ? { max } : {})} onChange={(event) => read(event.target.value)} />
      <button type="button" aria-label="打开日历" onClick={() => picker.current?.showPicker()}><Calendar /></button>
    </span>
  )
  return (
    <Input
      id={id} className="day-box" inputMode="numeric" placeholder="年-月-日" autoComplete="off" aria-describedby={describedBy(id)} aria-invalid={wrong} {...(wrong ? { status: 'error' } : {})}
      value={typed} suffix={open} onChange={(event) => read(event.target.value)} onBlur={() => type(findDay(typed) ?? typed)}
    />
  )
}

function Calendar() {
  return <svg viewBox="0 0 20 20" width="20" height="20" fill="none" stroke="currentColor" strokeWidth="1.6" aria-hidden><rect x="2.5" y="4" width="15" height="13" rx="1.5" /><path d="M2.5 8h15M6.5 2v4M13.5 2v4" /></svg>
}
