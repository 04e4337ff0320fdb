import { partsOf } from '@zhenzhi/kernel'
import type { Indicator } from '@zhenzhi/kernel'

export interface Offices {
  /** Definition → the office whose work it is. */
  ofDefinition: Readonly<Record<string, string>>
  /** Offices and bodies the town has. */
  ofTown: ReadonlySet<string>
  /** The report-writer's. */
  writer: string
}

/** The offices that sign for a figure: those whose records it counts, all of them; where none is named, or the town has none of these, the report-writer's. */
export function ownersOf({ reading }: Pick<Indicator, 'reading'>, { ofDefinition, ofTown, writer }: Offices): string[] {
  const named = partsOf(reading).flatMap(({ measure }) => {
    const [definition = ''] = measure.split('.')
    const office = Object.hasOwn(ofDefinition, definition) ? ofDefinition[definition] : undefined
    return office !== undefined && ofTown.has(office) ? [office] : []
  })
  return named.length === 0 ? [writer] : [...new Set(named)].sort()
}
