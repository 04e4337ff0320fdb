import type { SimilarCase } from '@zhenzhi/contract'
import { Button } from 'antd'
import { sayDay } from '../../parts/days.ts'
import { Mark } from '../../parts/mark.tsx'

/** The first step: one line of what may be the same, why, and a button to look closer. */
export function SimilarLine({ one, onLook }: { one: SimilarCase; onLook: () => void }) {
  const { row, text, place, reasons } = one
  return (
    <li>
      <div>
        <div className="row"><Mark tone={row.closed ? 'green' : 'blue'}>{row.stateTitle}</Mark><span>{row.definitionTitle}</span><span>{place}</span><span className="number">{sayDay(row.opened)}</span></div>
        <div className="similar-text">{text}</div>
        <div className="soft small">{reasons.map(({ says }) => says).join('；')}</div>
      </div>
      <Button onClick={onLook}>比一比</Button>
    </li>
  )
}
