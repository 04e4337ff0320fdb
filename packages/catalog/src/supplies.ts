import { defineSupply, partsOf } from '@zhenzhi/kernel'
import type { Definition, Indicator } from '@zhenzhi/kernel'

/** What figures may be supplied under: one for every measure that an indicator reads, so that a new indicator can be supplied at once. */
export function suppliesOf(definitions: readonly Definition[], indicators: readonly Indicator[]): Definition[] {
  const read = [...new Set(indicators.flatMap(({ reading }) => partsOf(reading)).map(({ measure }) => measure))]
  return read.toSorted().map((measure) => {
    const [id = '', name = ''] = measure.split('.')
    const definition = definitions.find((one) => one.id === id)
    if (definition === undefined) throw new Error(`no definition has the measure “${measure}”`)
    return defineSupply(definition, name)
  })
}
