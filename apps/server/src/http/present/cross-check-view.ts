import type { CrossCheckView } from '@zhenzhi/contract'
import { weighCrossCheck, writtenIn } from '@zhenzhi/kernel'
import type { CrossCheck, CrossTerm } from '@zhenzhi/kernel'
import type { Figure } from '../../figures/figure.ts'

/** Figures of the year, and of the year before it: what stood on its last day is carried over. */
interface Weighing {
  period: readonly Figure[]
  before: readonly Figure[]
}

/** Each check with its figures as people read them; those that do not hold come first. */
export function crossCheckViews(checks: readonly CrossCheck[], read: Weighing): CrossCheckView[] {
  const figures = { period: byId(read.period), before: byId(read.before) }
  const values = { period: valuesOf(read.period), before: valuesOf(read.before) }
  const views = checks.map((check): CrossCheckView => {
    const { left, right, holds, apart } = weighCrossCheck(check, values)
    const shown = (terms: readonly CrossTerm[]) => terms.map(({ figure, at }) => shownTerm(figures[at].get(figure), at))
    return { id: check.id, title: check.title, how: check.how, note: check.note ?? null, left: { terms: shown(check.left), sum: left ?? null }, right: { terms: shown(check.right), sum: right ?? null }, holds, apart }
  })
  return [...views.filter(({ holds }) => holds === false), ...views.filter(({ holds }) => holds !== false)]
}

function byId(figures: readonly Figure[]): ReadonlyMap<string, Figure> {
  return new Map(figures.map((one) => [one.id, one]))
}

function valuesOf(figures: readonly Figure[]): ReadonlyMap<string, string | null> {
  return new Map(figures.map(({ id, value }) => [id, value]))
}

function shownTerm(figure: Figure | undefined, at: CrossTerm['at']): CrossCheckView['left']['terms'][number] {
  if (figure === undefined) throw new Error('a check names a figure that is not read')
  const { id, zh, value, unit, absent } = figure
  return { figure: id, zh, carried: at === 'before', shown: value === null ? absent : `${writtenIn(value, unit)}${unit}` }
}
