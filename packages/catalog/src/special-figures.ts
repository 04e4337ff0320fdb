import { partsOf } from '@zhenzhi/kernel'
import type { Definition, Indicator } from '@zhenzhi/kernel'

/** Returns of other bodies that count persons under a statutory service; they hold no person, and are none of the records of help themselves. */
const counted = ['statutory-count-return', 'monthly-check']

/** Tells whether a figure counts people of special groups, shipped or composed in a town: small numbers of theirs are not published. */
export function specialIn(definitions: readonly Definition[]): (indicator: Pick<Indicator, 'reading'>) => boolean {
  const special = new Set([...definitions.filter((definition) => definition.special === true).map(({ id }) => id), ...counted])
  return ({ reading }) => measuresOf(reading).some((measure) => special.has(measure.slice(0, measure.lastIndexOf('.'))))
}

function measuresOf(reading: Indicator['reading']): string[] {
  return reading.as === 'per' ? [reading.measure] : partsOf(reading).map(({ measure }) => measure)
}
