import { addMonths } from '@zhenzhi/kernel'
import type { DemoDeed } from '../deed.ts'
import { hands } from './hands.ts'
import { later } from './spread.ts'
import { tell } from './telling.ts'

const by = hands.safety

/** What is reported every month also when nothing happened: no escalated petition in the year, no accident with one exception. */
export function returnsOf(): DemoDeed[] {
  return Array.from({ length: 13 }, (_, index) => addMonths('2021-12-01', index)).flatMap((month) => {
    const day = later(addMonths(month, 1), 2)
    const name = month.slice(0, 7)
    return [
      ...tell({ case: `gbq-escalation-${name}`, definition: 'escalation-return' }, [{ name: 'register', day, by, what: { month, events: name === '2021-12' ? 1 : 0, source: '县信访局（演示）' } }]),
      ...tell({ case: `gbq-accident-${name}`, definition: 'accident-return' }, [{ name: 'register', day, by, what: { month, accidents: 0, deaths: 0, fires: name === '2022-02' ? 1 : 0 } }]),
    ]
  })
}
