import type { PlayedStage } from './play-town.fixture.ts'
import { unlikeFigures, unlikeFormulas, unlikeReceipts } from './unlike.fixture.ts'
import type { PlayedTown } from './played-town.ts'
import type { Printed } from './wanted/printed.fixture.ts'
import type { Wanted } from './wanted/row.fixture.ts'

/** A figure as its report prints it, beside what the books say. */
export interface Told {
  id: string
  /** The figures that stand for it: one, or several that one word sums up (五率). */
  indicators: readonly string[]
  /** What is unlike the report, told in words; nothing where the books bear it out. */
  unlike: readonly string[]
}

/**
 * Each figure a report prints, by its id in the lists of the field: found under that id or under one it is also known by, within what the report's
 * words leave open, out of records, and held by a row that says how it is counted and what it is not.
 */
export function asPrinted({ system, reported }: Pick<PlayedStage, 'system' | 'reported'>, printed: Readonly<Record<string, Printed>>, wanted: readonly Wanted[]): Told[] {
  return Object.entries(printed).map(([id, said]) => {
    const indicators = system.figures.indicators.filter(({ id: own, also = [] }) => own === id || also.includes(id)).map((one) => one.id)
    const unlike = indicators.flatMap((indicator) => {
      const figure = reported.get(indicator)
      return [
        ...(fits(figure?.value ?? null, said) ? [] : [`${indicator} is ${figure?.value}`]), ...((figure?.records ?? 0) > 0 ? [] : [`${indicator} has no records`]),
        ...(wanted.some((one) => one.indicator === indicator) ? [] : [`${indicator} is told by nobody`]),
      ]
    })
    return { id, indicators, unlike: indicators.length === 0 ? [`nothing is known by ${id}`] : unlike }
  })
}

function fits(value: string | null, said: Printed): boolean {
  if (value === null) return false
  return typeof said === 'number' ? Number(value) === said : Number(value) >= said[0] && Number(value) < said[1]
}

/** All that is unlike of a town: figures, receipts, formulas. Empty where the books bear the report out. */
export async function unlikeTown(stage: PlayedStage, town: PlayedTown, wanted: readonly Wanted[]): Promise<string[]> {
  return [...unlikeFigures(stage, wanted), ...await unlikeReceipts(stage, wanted), ...await unlikeFormulas(stage, town, wanted)]
}
