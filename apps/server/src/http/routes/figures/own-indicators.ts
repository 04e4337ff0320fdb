import { composable, keepOwnIndicator, listOwnIndicators, ownIndicatorVersions, tryOwnIndicator } from '@zhenzhi/contract'
import type { Composed as ComposedSent } from '@zhenzhi/contract'
import { displayUnits, isRefused, own, refuse } from '@zhenzhi/kernel'
import type { Indicator, Refused } from '@zhenzhi/kernel'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { refusePeriod } from '../../../figures/close-period.ts'
import type { FigureDesk } from '../../../figures/figure-desk.ts'
import type { Composed, OwnIndicatorDesk } from '../../../figures/own/own-desk.ts'
import { findPost } from '../../asks.ts'
import { countedView } from '../../present/figure-view.ts'
import { composableViews, ownIndicatorView } from '../../present/own-indicator-view.ts'
import { statusOf } from '../../status.ts'
import type { CaseParts } from '../cases/case-parts.ts'

interface OwnParts {
  parts: CaseParts
  figures: FigureDesk
  ownIndicators: OwnIndicatorDesk
}

/** Indicators that a town or county composes out of measures there are: seen by whoever sees figures, versioned, retired and never taken out. */
export const ownIndicatorRoutes: FastifyPluginAsyncZod<OwnParts> = async (app, { parts, figures, ownIndicators }) => {
  app.get('/towns/:town/composable', { schema: composable, config: { asks: 'figures.see' } }, async ({ params: { town } }) =>
    composableViews(parts.law().current, await parts.people.listUnits(town)))

  app.get('/towns/:town/own-indicators', { schema: listOwnIndicators, config: { asks: 'figures.see' } }, async ({ params: { town } }) =>
    (await ownIndicators.list(town)).map((one) => ownIndicatorView(one, { town, current: parts.law().current })))

  app.get('/towns/:town/own-indicators/:id/versions', { schema: ownIndicatorVersions, config: { asks: 'figures.see' } }, async ({ params: { town, id } }) =>
    (await ownIndicators.versions(town, id)).map((one) => ownIndicatorView(one, { town, current: parts.law().current })))

  app.post('/towns/:town/own-indicators', { schema: keepOwnIndicator, config: { asks: 'figures.compose' } }, async ({ officer, params: { town }, body }, reply) => {
    const post = findPost(officer, 'figures.compose', town) ?? ''
    const composed = composedOf(body.composed)
    const kept = isRefused(composed) ? composed : await ownIndicators.keep({ ...body, id: body.id, town, composed, account: officer.account, post })
    if (isRefused(kept)) return reply.code(statusOf[kept.refusal.code]).send(kept)
    await parts.people.audit({ town, account: officer.account, post, verb: 'compose-indicator', subjectKind: 'indicator', subject: `${kept.id} ${kept.version}` })
    return kept
  })

  app.post('/towns/:town/own-indicators/trial', { schema: tryOwnIndicator, config: { asks: 'figures.compose' } }, async ({ params: { town }, body }, reply) => {
    const { from, to } = body
    const composed = composedOf(body.composed)
    const refused = isRefused(composed) ? composed : refusePeriod({ from, to, today: parts.now().day }) ?? ownIndicators.refuseComposed(composed)
    if (isRefused(composed) || refused !== undefined) return reply.code(statusOf[(refused ?? none).refusal.code]).send(refused ?? none)
    const tried: Indicator = { ...composed, id: 'own-trial', rows: [] }
    const { value, absent, unit, numerator, denominator, records } = countedView(await figures.tryOut({ town, from, to, indicator: tried }), [tried])
    return { shown: value === null ? absent : `${value}${unit === '%' ? '%' : ` ${unit}`}`, numerator, denominator, records }
  })
}

const none: Refused = refuse('not-found', '没有可以试算的指标。')
const more = ['%', '次/月', '次/季度', '次/年', '元/月', '元/年', '元/人']

/** A unit is one of the words there are: of any other the books could not say what it is worth. */
function composedOf({ unit, owner, part, reading, title }: ComposedSent): Composed | Refused {
  if (own(displayUnits, unit) === undefined && !more.includes(unit)) return refuse('field-wrong', '没有这个单位，请从列表中选。', 'unit')
  // What the contract let through: a word of the units, a part from one to five, a reading of the closed list
  return { title, unit, part, reading, ...(owner === undefined ? {} : { owner }) } as Composed
}
