import { countFigureRecords, findFigures, getReceipt } from '@zhenzhi/contract'
import { isRefused, refuse } from '@zhenzhi/kernel'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { refusePeriod } from '../../../figures/close-period.ts'
import type { FigureDesk } from '../../../figures/figure-desk.ts'
import type { OwnIndicatorDesk } from '../../../figures/own/own-desk.ts'
import { boardView, yearBefore } from '../../present/board-view.ts'
import { figureView } from '../../present/figure-view.ts'
import { statusOf } from '../../status.ts'
import type { CaseParts } from '../cases/case-parts.ts'
import { openReceipt } from './open-receipt.ts'

/** Figures of a town and period, and what lies behind them. */
export const figureRoutes: FastifyPluginAsyncZod<{ parts: CaseParts; figures: FigureDesk; ownIndicators: OwnIndicatorDesk }> = async (app, { parts, figures, ownIndicators }) => {
  app.get('/figures', { schema: findFigures, config: { asks: 'figures.see' } }, async ({ officer, query }, reply) => {
    const { beside, ...period } = query
    const refused = refusePeriod({ ...period, today: parts.now().day })
    if (refused !== undefined) return reply.code(statusOf[refused.refusal.code]).send(refused)
    const indicators = await figures.indicatorsOf(period.town)
    if (beside === undefined) return (await figures.read(period, false)).map((figure) => figureView(figure, indicators))
    const [named = period.town] = officer.towns.filter(({ parent }) => parent === period.town).map(({ id }) => id)
    const [read, before, units] = await Promise.all([figures.read(period, false), figures.read({ town: period.town, ...yearBefore(period) }, false), parts.people.listUnits(named)])
    return boardView(read, { indicators, current: parts.law().current, units, before })
  })

  app.get('/figures/records', { schema: countFigureRecords, config: { asks: 'figures.see' } }, async ({ officer, query }, reply) => {
    const refused = refusePeriod({ ...query, today: parts.now().day })
    if (refused !== undefined) return reply.code(statusOf[refused.refusal.code]).send(refused)
    if (officer.towns.some(({ parent }) => parent === query.town)) return {}
    return Object.fromEntries((await figures.read(query)).flatMap(({ id, records }) => (records === null ? [] : [[id, records]])))
  })

  app.get('/figures/:figure/receipt', { schema: getReceipt, config: { asks: 'figures.see' } }, async ({ officer, params, query }, reply) => {
    const { version, ...asked } = query
    const earlier = version === undefined ? undefined : (await ownIndicators.versions(query.town, params.figure)).find((one) => one.version === version)?.indicator
    if (version !== undefined && earlier === undefined) return reply.code(statusOf['not-found']).send(refuse('not-found', '没有找到这个指标的这一版，请从自定指标的列表中打开。'))
    const opened = await openReceipt({ parts, figures }, officer, { ...asked, earlier, figure: params.figure })
    return isRefused(opened) ? reply.code(statusOf[opened.refusal.code]).send(opened) : opened
  })
}
