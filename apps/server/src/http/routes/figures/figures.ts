import { closePeriod, compareClosing, findClosings, findFigures, getReceipt } from '@zhenzhi/contract'
import { isRefused, refuse } from '@zhenzhi/kernel'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { refusePeriod } from '../../../figures/close-period.ts'
import type { FigureDesk } from '../../../figures/figure-desk.ts'
import type { OwnIndicatorDesk } from '../../../figures/own/own-desk.ts'
import { findPost } from '../../asks.ts'
import { boardView, yearBefore } from '../../present/board-view.ts'
import { closingView, comparedView, figureView } from '../../present/figure-view.ts'
import { statusOf } from '../../status.ts'
import type { CaseParts } from '../cases/case-parts.ts'
import { openReceipt } from './open-receipt.ts'

/** Figures of a town and period, what lies behind them, and periods closed. */
export const figureRoutes: FastifyPluginAsyncZod<{ parts: CaseParts; figures: FigureDesk; ownIndicators: OwnIndicatorDesk }> = async (app, { parts, figures, ownIndicators }) => {
  app.get('/figures', { schema: findFigures, config: { asks: 'figures.see' } }, async ({ officer, query }, reply) => {
    const { beside, ...period } = query
    const refused = refusePeriod({ ...period, today: parts.now().day })
    if (refused !== undefined) return reply.code(statusOf[refused.refusal.code]).send(refused)
    const [read, indicators] = [await figures.read(period), await figures.indicatorsOf(period.town)]
    if (beside === undefined) return read.map((figure) => figureView(figure, indicators))
    const [named = period.town] = officer.towns.filter(({ parent }) => parent === period.town).map(({ id }) => id)
    const [before, units] = await Promise.all([figures.read({ town: period.town, ...yearBefore(period) }, false), parts.people.listUnits(named)])
    return boardView(read, { indicators, current: parts.law().current, units, before })
  })

  app.get('/figures/:figure/receipt', { schema: getReceipt, config: { asks: 'figures.see' } }, async ({ officer, params, query }, reply) => {
    const { version, ...asked } = query
    const earlier = version === undefined ? undefined : (await ownIndicators.versions(query.town, params.figure)).find((one) => one.version === version)?.indicator
    if (version !== undefined && earlier === undefined) return reply.code(statusOf['not-found']).send(refuse('not-found', '没有找到这个指标的这一版，请从自定指标的列表中打开。'))
    const opened = await openReceipt({ parts, figures }, officer, { ...asked, earlier, figure: params.figure })
    return isRefused(opened) ? reply.code(statusOf[opened.refusal.code]).send(opened) : opened
  })

  app.get('/closings', { schema: findClosings, config: { asks: 'figures.see' } }, async ({ query }) => (await figures.closings(query.town)).map(closingView))

  app.post('/closings', { schema: closePeriod, config: { asks: 'figures.close' } }, async ({ officer, body }, reply) => {
    const post = findPost(officer, 'figures.close', body.town)
    if (post === undefined) return reply.code(statusOf['not-your-post']).send(refuse('not-your-post', '您在这个乡镇没有封账的岗位。'))
    const closed = await figures.close({ ...body, account: officer.account })
    if (isRefused(closed)) return reply.code(statusOf[closed.refusal.code]).send(closed)
    await parts.people.audit({ town: body.town, account: officer.account, post, verb: 'close-period', subjectKind: 'closing', subject: closed.id })
    return closingView(closed)
  })

  app.get('/closings/:id/compare', { schema: compareClosing, config: { asks: 'figures.see' } }, async ({ officer, params, query }, reply) => {
    const compared = await figures.compare(query.town, params.id)
    if (isRefused(compared)) return reply.code(statusOf[compared.refusal.code]).send(compared)
    const { closing, values } = compared
    const ids = [...new Set(values.flatMap(({ changes }) => changes.map(({ record }) => record)))]
    const [seen, indicators] = [await parts.names.seen({ reach: officer.reach, town: query.town, ids }), await figures.indicatorsOf(query.town)]
    return { closing: closingView(closing), figures: values.map((value) => comparedView(value, { indicators, seen })) }
  })
}
