import { addMonths } from '@zhenzhi/kernel'
import type { Json } from '@zhenzhi/kernel'
import type { DemoDeed } from '../deed.ts'
import { later } from '../guanbuqiao/spread.ts'
import { tellWith } from '../tell.ts'
import type { Hand, Teller } from '../tell.ts'

export interface Returned {
  definition: string
  by: Hand
  /** The first day of the first month, and how many months. */
  first: string
  months: number
  /** What is told of the month with this number, counted from nought. */
  what: (index: number) => Record<string, Json>
}

/** One return a month, entered in the first days of the next: also of a month in which nothing happened. */
export function returnsOf(teller: Teller, { definition, by, first, months, what }: Returned): DemoDeed[] {
  return Array.from({ length: months }, (_, index) => index).flatMap((index) => {
    const month = addMonths(first, index)
    return tellWith(teller, { case: `${definition}-${month.slice(0, 7)}`, definition }, [{ name: 'register', day: later(addMonths(month, 1), 2), by, what: { month, ...what(index) } }])
  })
}
