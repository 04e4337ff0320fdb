import type { Guard } from '../guard/guard.ts'
import type { Values } from './standing.ts'

/** Whether the sum comes out: `plus` together less `minus` together is `to`. A field that is not filled in makes it come out never. */
export function addsUp({ plus, minus, to }: Extract<Guard, { is: 'adds-up' }>, values: Values): boolean {
  const [added, taken, wanted] = [total(plus, values), total(minus, values), total([to], values)]
  return added !== undefined && taken !== undefined && wanted !== undefined && added - taken === wanted
}

function total(fields: readonly string[], values: Values): number | undefined {
  let sum = 0
  for (const field of fields) {
    const value = values[field]
    if (typeof value !== 'number') return undefined
    sum += value
  }
  return sum
}
