import { partsOf } from '@zhenzhi/kernel'
import type { Indicator } from '@zhenzhi/kernel'
import { everyDefinition } from './register.ts'

/** Returns of other bodies that count persons under a statutory service; they hold no person, and are none of the records of help themselves. */
const counted = ['statutory-count-return', 'monthly-check']

const special = new Set([...everyDefinition.filter((definition) => definition.special === true).map(({ id }) => id), ...counted])

/** Whether a figure counts people of special groups, shipped or composed in a town: small numbers of theirs are not published. */
export function countsSpecial({ reading }: Pick<Indicator, 'reading'>): boolean {
  const measures = reading.as === 'per' ? [reading.measure] : partsOf(reading).map(({ measure }) => measure)
  return measures.some((measure) => special.has(measure.slice(0, measure.lastIndexOf('.'))))
}
