import type { TakenStepView, WayView } from '@zhenzhi/contract'
import { dayOf, sayDay, sayMoment } from '../../../parts/days.ts'
import { sayEdition } from './words.ts'

/** One step as it was taken: the day, who entered it, with which edition, and what was said. */
export function TakenLine({ taken, editions, title }: { taken: TakenStepView; editions: WayView['editions']; title?: boolean }) {
  const { edition, day, said, name, post, moment } = taken
  const kept = editions.find(({ number }) => number === edition)
  return (
    <div className="way-taken">
      <p>
        {title === true && <b>{taken.title}　</b>}
        <span className="number">{sayDay(day)}</span>
        {edition !== null && <>　{kept === undefined ? `第 ${edition} 版` : sayEdition(kept)}</>}
        <span className="soft small">　{name}（{post}）{dayOf(moment) === day ? '记录' : `于${sayMoment(moment)}补记`}</span>
      </p>
      {said.length > 0 && <dl className="way-said">{said.map(({ id, title: what, value }) => <div key={id}><dt>{what}</dt><dd>{id === 'address' ? <a href={value} rel="noreferrer noopener" target="_blank">{value}</a> : shown(value)}</dd></div>)}</dl>}
    </div>
  )
}

function shown(value: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? sayDay(value) : value
}
