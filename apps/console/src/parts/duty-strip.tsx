import type { DutyView } from '@zhenzhi/contract'
import { sayShortDay } from './days.ts'
import { kindWords, runsOf, weeksOf } from './duty-days.ts'
import type { DayMark } from './duty-days.ts'
import './duty-strip.css'

const weekdays = ['一', '二', '三', '四', '五', '六', '日'] as const

/** Every day of a period: what counted, what not, and why the last one is the last one. */
export function DutyStrip({ duty, today, open = false }: { duty: DutyView; today: string; open?: boolean }) {
  const kinds = new Set(duty.days.map((mark) => mark.kind))
  return (
    <div className="strip">
      <div className="strip-weeks" aria-hidden>
        {weekdays.map((word) => <div key={word} className="strip-weekday">{word}</div>)}
        {weeksOf(duty.days).flat().map((mark, index) => (mark ? <DayCell key={mark.day} mark={mark} first={mark === duty.days[0]} today={today} /> : <div key={`blank-${index}`} />))}
      </div>
      <ul className="strip-legend" aria-hidden>
        {Object.entries(kindWords).map(([kind, word]) => kinds.has(kind as DayMark['kind']) && ( // keys of kindWords are the kinds
          <li key={kind}><span className={`strip-swatch strip-${kind}`} />{word}</li>
        ))}
        {duty.days.some((mark) => mark.day === today) && <li><span className="strip-swatch strip-today" />今天</li>}
        {duty.days.some((mark) => mark.originalDue) && <li><span className="strip-swatch strip-original" />没有暂停、延长时的到期日</li>}
        <li><span className="strip-swatch strip-due" />到期日</li>
      </ul>
      <details className="strip-words" open={open}>
        <summary>用文字逐段说明</summary>
        <ol>{runsOf(duty.days).map((run) => <li key={run}>{run}</li>)}</ol>
      </details>
    </div>
  )
}

function DayCell({ mark, first, today }: { mark: DayMark; first: boolean; today: string }) {
  const date = first || mark.day.endsWith('-01') ? sayShortDay(mark.day).replace('日', '') : String(Number(mark.day.slice(8)))
  const flags = [mark.due && 'strip-due', mark.originalDue && 'strip-original', mark.day === today && 'strip-today'].filter(Boolean).join(' ')
  return (
    <div className={`strip-day strip-${mark.kind} ${flags}`} title={`${sayShortDay(mark.day)} ${kindWords[mark.kind]}`}>
      <span>{date}</span>
      <b>{mark.n}</b>
    </div>
  )
}
