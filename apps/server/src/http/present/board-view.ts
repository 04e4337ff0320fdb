import type { BoardFigure } from '@zhenzhi/contract'
import { addDecimals, addMonths, negateDecimal, partsOf, writtenIn } from '@zhenzhi/kernel'
import type { Day, Definition, Indicator } from '@zhenzhi/kernel'
import type { Figure } from '../../figures/figure.ts'
import { figureView } from './figure-view.ts'

/** The same days a year earlier; 29 February becomes the 28th. */
export function yearBefore({ from, to }: { from: Day; to: Day }): { from: Day; to: Day } {
  return { from: addMonths(from, -12), to: addMonths(to, -12) }
}

interface Board {
  indicators: readonly Indicator[]
  current: Readonly<Record<string, { definition: Definition }>>
  /** Offices by name. */
  units: readonly { id: string; name: string }[]
  /** The same indicators a year earlier. */
  before: readonly Pick<Figure, 'id' | 'value'>[]
}

/** Figures with what stands beside them on a board. */
export function boardView(figures: readonly Figure[], { indicators, current, units, before }: Board): BoardFigure[] {
  const earlier = new Map(before.map(({ id, value }) => [id, value]))
  const read = new Map(indicators.map((indicator) => [indicator.id, partsOf(indicator.reading)[0]?.measure.split('.')[0] ?? '']))
  return figures.map((figure) => {
    const definition = current[read.get(figure.id) ?? '']?.definition
    const then = earlier.get(figure.id) ?? null
    return {
      ...figureView(figure, indicators),
      beside: {
        kind: definition?.title ?? '', office: units.find(({ id }) => id === definition?.office)?.name ?? '',
        before: then === null ? null : writtenIn(then, figure.unit), change: changeOf(figure, then),
      },
    }
  })
}

/** Ranks are not apart by so many of anything. */
function changeOf({ value, unit }: Figure, then: string | null): string | null {
  return value === null || then === null || unit === '位' ? null : writtenIn(addDecimals(value, negateDecimal(then)), unit)
}
