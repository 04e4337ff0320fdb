import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { sayDay } from '../../parts/days.ts'
import { figureQuery } from '../../wire/figures.ts'
import { may, useMe } from '../../wire/me.ts'
import { useToday } from '../../wire/town.ts'
import type { Supply } from './supply.ts'

interface GivenProps {
  town: number
  id: string
  supply: Supply
  onNext: () => void
}

/** It is in: what the figure is now, and the ways to its receipt and to the record itself. */
export function Given({ town, id, supply, onNext }: GivenProps) {
  const me = useMe()
  const today = useToday()
  const period = { from: supply.from, to: supply.opening ? today : supply.to }
  const { data: figure } = useQuery({ ...figureQuery(town, supply.figure, period), enabled: may(me, 'figures.see', town) })
  return (
    <section className="card stack no-print" role="status" aria-label="已供数">
      <h2>已收到这个数</h2>
      {figure?.value && <p>“{figure.zh}”{sayDay(period.from)}至{sayDay(period.to)}现在是<b className="number"> {figure.value}{figure.unit === '%' ? '' : ' '}{figure.unit}</b>。</p>}
      {figure?.value === null && <p>“{figure.zh}”现在还算不出来{figure.numerator === null ? '。' : `：分子 ${figure.numerator}，分母 ${figure.denominator ?? '0'}。比率要分子、分母都供了才有。`}</p>}
      <div className="row">
        {figure && <Link className="button" to="/receipt" search={{ ...period, figure: supply.figure }}>看这个数由什么组成</Link>}
        <Link className="button" to="/cases/$id" params={{ id }}>打开这条供数</Link>
        <Link className="button" to="/supplies" search={{ year: supply.from.slice(0, 4) }}>看这一年的供数</Link>
        <Button type="primary" onClick={onNext}>再供一个数</Button>
      </div>
    </section>
  )
}
