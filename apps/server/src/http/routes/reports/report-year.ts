import { getCrossChecks, getMoved, getYearFigures } from '@zhenzhi/contract'
import { refuse } from '@zhenzhi/kernel'
import type { CrossCheck, CrossTerm, Day } from '@zhenzhi/kernel'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { refusePeriod } from '../../../figures/close-period.ts'
import type { FigureDesk } from '../../../figures/figure-desk.ts'
import type { PublishedDesk } from '../../../reports/last-year/published-desk.ts'
import type { ReportDesk } from '../../../reports/report-desk.ts'
import { crossCheckViews } from '../../present/cross-check-view.ts'
import { movedView, yearFigures } from '../../present/draft-view.ts'
import { statusOf } from '../../status.ts'
import { wholeYear } from './whole-year.ts'

interface YearParts {
  reports: ReportDesk
  figures: FigureDesk
  crossChecks: readonly CrossCheck[]
  published: PublishedDesk
  now: () => { day: Day }
}

const turned = refuse('period-wrong', '后一个登记截止日要晚于前一个，请重新选择。', 'cutoff')

/** What moved in a year's report between two cut-offs, the year's figures beside those of the year before, and how they hang together. */
export const reportYearRoutes: FastifyPluginAsyncZod<YearParts> = async (app, { reports, figures, crossChecks, published, now }) => {
  app.get('/towns/:town/reports/:year/moved', { schema: getMoved, config: { asks: 'report.read' } }, async ({ params: { town, year }, query: { since, cutoff } }, reply) => {
    const period = wholeYear(year)
    const today = now().day
    const refused = refusePeriod({ ...period, cutoff: since, today }) ?? refusePeriod({ ...period, cutoff, today }) ?? (since >= cutoff ? turned : undefined)
    if (refused !== undefined) return reply.code(statusOf[refused.refusal.code]).send(refused)
    return (await reports.moved({ ...period, town, since, cutoff })).map(movedView)
  })

  app.get('/towns/:town/reports/:year/figures', { schema: getYearFigures, config: { asks: 'figures.see' } }, async ({ params: { town, year }, query: { cutoff, published: wanted } }, reply) => {
    const period = { ...wholeYear(year), cutoff }
    const refused = refusePeriod({ ...period, today: now().day })
    if (refused !== undefined) return reply.code(statusOf[refused.refusal.code]).send(refused)
    const { filled, figures: current } = await reports.draft({ ...period, town })
    const before = await figures.read({ ...wholeYear(year - 1), town }, false)
    const asPublished = wanted === undefined ? undefined : (await published.read({ town, year: year - 1 })).lines
    return yearFigures({ now: current, before, published: asPublished, printed: new Set(filled.figures.map(({ id }) => id)) }, await figures.indicatorsOf(town))
  })

  app.get('/towns/:town/reports/:year/cross-checks', { schema: getCrossChecks, config: { asks: 'figures.see' } }, async ({ params: { town, year }, query: { cutoff } }, reply) => {
    const refused = refusePeriod({ ...wholeYear(year), cutoff, today: now().day })
    if (refused !== undefined) return reply.code(statusOf[refused.refusal.code]).send(refused)
    const read = (of: number, at: CrossTerm['at']) => figures.read({ ...wholeYear(of), cutoff, town, only: named(crossChecks, at) }, false)
    return crossCheckViews(crossChecks, { period: await read(year, 'period'), before: await read(year - 1, 'before') })
  })
}

/** The figures that checks name of the year, or of the year before it. */
function named(checks: readonly CrossCheck[], at: CrossTerm['at']): string[] {
  return checks.flatMap(({ left, right }) => [...left, ...right]).flatMap((term) => (term.at === at ? [term.figure] : []))
}
