import { findSameNamed } from '@zhenzhi/contract'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { refusePeriod } from '../../../figures/close-period.ts'
import type { FigureDesk } from '../../../figures/figure-desk.ts'
import { sameNamedViews, subjectsOf } from '../../present/same-named-view.ts'
import type { Subject } from '../../present/same-named-view.ts'
import { statusOf } from '../../status.ts'
import type { CaseParts } from '../cases/case-parts.ts'

interface SameNamedParts {
  parts: CaseParts
  figures: FigureDesk
  subjects: readonly Subject[]
}

/** Figures of one subject by different owners, side by side. */
export const sameNamedRoute: FastifyPluginAsyncZod<SameNamedParts> = async (app, { parts, figures, subjects }) => {
  app.get('/figures/same-named', { schema: findSameNamed, config: { asks: 'figures.see' } }, async ({ query }, reply) => {
    const refused = refusePeriod({ ...query, today: parts.now().day })
    if (refused !== undefined) return reply.code(statusOf[refused.refusal.code]).send(refused)
    const indicators = await figures.indicatorsOf(query.town)
    const told = subjectsOf(subjects, indicators)
    const only = told.flatMap((one) => one.figures.map(({ figure }) => figure))
    return sameNamedViews(told, { indicators, figures: await figures.read({ ...query, only }, false), current: parts.law().current })
  })
}
