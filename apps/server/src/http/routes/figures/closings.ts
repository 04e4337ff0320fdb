import { closePeriod, compareClosing, findClosings } from '@zhenzhi/contract'
import { isRefused, refuse } from '@zhenzhi/kernel'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { FigureDesk } from '../../../figures/figure-desk.ts'
import { findPost } from '../../asks.ts'
import { closingView, comparedView } from '../../present/figure-view.ts'
import { statusOf } from '../../status.ts'
import type { CaseParts } from '../cases/case-parts.ts'

/** Periods of a town that were closed, and what their figures are since. */
export const closingRoutes: FastifyPluginAsyncZod<{ parts: CaseParts; figures: FigureDesk }> = async (app, { parts, figures }) => {
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
