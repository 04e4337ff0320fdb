import { weighCrossCheck } from '@zhenzhi/kernel'
import type { CrossCheck, CrossTerm } from '@zhenzhi/kernel'
import type { LeaderFacts } from '@zhenzhi/reporting'
import { shownOf } from '../confirm/read-sheet.ts'
import type { FigureRead } from '../annual-report.ts'
import type { LeaderSheetAsked, LeaderSheetParts } from './leader-sheet-parts.ts'

/** Cross-checks (勾稽关系) of a year that do not hold, in words. */
export async function crossChecksApart({ crossChecks, figures }: Pick<LeaderSheetParts, 'crossChecks' | 'figures'>, { town, year, cutoff }: LeaderSheetAsked): Promise<LeaderFacts['apart'][number][]> {
  const read = async (of: number, at: CrossTerm['at']) => byId(await figures({ town, from: `${of}-01-01`, to: `${of}-12-31`, cutoff, only: named(crossChecks, at) }))
  const found = { period: await read(year, 'period'), before: await read(year - 1, 'before') }
  const values = { period: valuesOf(found.period), before: valuesOf(found.before) }
  return crossChecks.flatMap((check) => {
    const { holds, apart } = weighCrossCheck(check, values)
    const say = (terms: readonly CrossTerm[]) => terms.map(({ figure, at }) => sayTerm(found[at].get(figure), at)).join(' + ')
    return holds === false ? [{ title: check.title, left: say(check.left), right: say(check.right), by: apart ?? '' }] : []
  })
}

function sayTerm(figure: FigureRead | undefined, at: CrossTerm['at']): string {
  return `${at === 'before' ? '上年' : ''}${figure === undefined ? '—' : shownOf(figure)}`
}

function byId(figures: readonly FigureRead[]): ReadonlyMap<string, FigureRead> {
  return new Map(figures.map((one) => [one.id, one]))
}

function valuesOf(figures: ReadonlyMap<string, FigureRead>): ReadonlyMap<string, string | null> {
  return new Map([...figures].map(([id, { value }]) => [id, value]))
}

function named(checks: readonly CrossCheck[], at: CrossTerm['at']): string[] {
  return checks.flatMap(({ left, right }) => [...left, ...right]).flatMap((term) => (term.at === at ? [term.figure] : []))
}
