import { Button, Select } from 'antd'
import { useState } from 'react'
import { DayBox } from './day-box.tsx'
import './period-bar.css'

export interface PeriodChosen {
  from: string
  to: string
  cutoff?: string
}

interface PeriodBarProps {
  today: string
  period: PeriodChosen
  /** A cut-off must be named; else it may be left open, and everything registered until now counts. */
  closed?: boolean
  onChange: (period: PeriodChosen) => void
}

const yearsBack = 6

/** From, to, and until which day what was registered counts. A year is one choice. */
export function PeriodBar({ today, period, closed = false, onChange }: PeriodBarProps) {
  const [typed, type] = useState(period)
  const thisYear = Number(today.slice(0, 4))
  const years = Array.from({ length: yearsBack }, (_, back) => String(thisYear - back))
  const whole = years.find((year) => typed.from === `${year}-01-01` && typed.to === `${year}-12-31`)
  const chooseYear = (year: string) => {
    const chosen = { ...typed, from: `${year}-01-01`, to: `${year}-12-31` }
    type(chosen)
    onChange(chosen)
  }
  return (
    <form className="card period no-print" onSubmit={(event) => {
      event.preventDefault()
      onChange(typed)
    }}>
      <label htmlFor="period-year">年度
        <Select id="period-year" value={whole ?? null} placeholder="其他" options={years.map((year) => ({ value: year, label: `${year} 年` }))} onChange={chooseYear} />
      </label>
      <DayOf id="period-from" label="从" value={typed.from} onChange={(from) => type({ ...typed, from })} />
      <DayOf id="period-to" label="到" value={typed.to} onChange={(to) => type({ ...typed, to })} />
      <DayOf id="period-cutoff" label={closed ? '登记截止' : '登记截止（可不填）'} value={typed.cutoff ?? ''} onChange={(cutoff) => type(cutoff === '' && !closed ? { from: typed.from, to: typed.to } : { ...typed, cutoff })} />
      <Button type="primary" htmlType="submit" disabled={typed.from === '' || typed.to === '' || (closed && !typed.cutoff)}>查看</Button>
    </form>
  )
}

function DayOf({ id, label, value, onChange }: { id: string; label: string; value: string; onChange: (day: string) => void }) {
  return <label htmlFor={id}>{label}<DayBox id={id} value={value} onChange={onChange} /></label>
}
