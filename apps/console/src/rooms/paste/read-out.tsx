import type { PastedOrder } from '@zhenzhi/contract'
import { Alert, Button } from 'antd'
import { Mark } from '../../parts/mark.tsx'

const sureness = { certain: '确定', likely: '多半是', guess: '请核对' } as const

/** What could not be, and what may be two: a sentence each, with the choice where there is one. */
export function Doubts({ doubts, onChoose }: { doubts: PastedOrder['doubts']; onChoose: (field: string, id: string) => void }) {
  return doubts.map(({ title, says, field, at, choices }) => (
    <Alert
      key={`${title}${at}`} type="warning" showIcon title={`${title}：${says}`}
      {...(choices.length === 0 ? {} : { description: <div className="row">{choices.map(({ id, name }) => <Button key={id} size="small" onClick={() => onChoose(field, id)}>{name}</Button>)}</div> })}
    />
  ))
}

/** Every value that was read, and how sure that is. */
export function ReadOut({ found }: Pick<PastedOrder, 'found'>) {
  return (
    <dl className="paste-found">
      {found.flatMap(({ title, shown, sure, at }) => [
        <dt key={`${title}${at}`}>{title}</dt>,
        <dd key={`${title}${at} shown`}>{shown.length > 40 ? `${shown.slice(0, 40)}……` : shown}</dd>,
        <dd key={`${title}${at} sure`}><Mark>{sureness[sure]}</Mark></dd>,
      ])}
    </dl>
  )
}
