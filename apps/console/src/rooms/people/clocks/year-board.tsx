import { addDays, sayShortDay, weekdayOf } from '../../../parts/days.ts'
import './clocks.css'

export interface YearDays {
  off: readonly string[]
  work: readonly string[]
}

const weekdays = ['一', '二', '三', '四', '五', '六', '日'] as const
type Kind = 'off' | 'work' | 'weekend' | 'plain'
const words = { off: '放假', work: '调休上班', weekend: '周末', plain: '上班' } as const satisfies Record<Kind, string>

/** A year at a glance, month by month. Where it is open to change, a day is pressed until it says what it is: 放假, at a weekend 调休上班, or nothing special. */
export function YearBoard({ year, days, onChange }: { year: number; days: YearDays; onChange?: (days: YearDays) => void }) {
  return (
    <div className="year-board">
      {Array.from({ length: 12 }, (_, month) => <Month key={month} year={year} month={month + 1} days={days} {...(onChange ? { onChange } : {})} />)}
      <p className="year-legend soft"><span className="year-swatch year-off" />放假<span className="year-swatch year-work" />调休上班<span className="year-swatch year-weekend" />周末</p>
    </div>
  )
}

function Month({ year, month, days, onChange }: { year: number; month: number; days: YearDays; onChange?: (days: YearDays) => void }) {
  const first = `${year}-${String(month).padStart(2, '0')}-01`
  const dates: string[] = []
  for (let day = first; day.slice(0, 7) === first.slice(0, 7); day = addDays(day, 1)) dates.push(day)
  return (
    <section className="year-month" aria-label={`${month}月`}>
      <h3>{month}月</h3>
      <div className="year-days">
        {weekdays.map((word) => <span key={word} className="year-weekday" aria-hidden>{word}</span>)}
        {Array.from({ length: weekdayOf(first) }, (_, at) => <span key={`blank-${at}`} />)}
        {dates.map((day) => <Day key={day} day={day} kind={kindOf(day, days)} {...(onChange ? { onPress: () => onChange(next(day, days)) } : {})} />)}
      </div>
    </section>
  )
}

function Day({ day, kind, onPress }: { day: string; kind: Kind; onPress?: () => void }) {
  const date = Number(day.slice(8))
  const label = `${sayShortDay(day)} 星期${weekdays[weekdayOf(day)]} ${words[kind]}`
  return onPress === undefined ? <span className={`year-day year-${kind}`} title={label}>{date}</span> : <button type="button" className={`year-day year-${kind}`} aria-label={label} title={label} onClick={onPress}>{date}</button>
}

function kindOf(day: string, { off, work }: YearDays): Kind {
  if (off.includes(day)) return 'off'
  if (work.includes(day)) return 'work'
  return weekdayOf(day) >= 5 ? 'weekend' : 'plain'
}

/** A weekday turns from worked to off and back; a day of a weekend may be off by the notice, worked, or a weekend as any other. */
function next(day: string, days: YearDays): YearDays {
  const kind = kindOf(day, days)
  const off = days.off.filter((one) => one !== day)
  const work = days.work.filter((one) => one !== day)
  if (kind === 'plain' || kind === 'weekend') return { off: [...off, day].sort(), work }
  return kind === 'off' && weekdayOf(day) >= 5 ? { off, work: [...work, day].sort() } : { off, work }
}
