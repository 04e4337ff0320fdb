import type { FastifyInstance } from 'fastify'
import { formulationHeads } from '@zhenzhi/proofread'
import { exampleTemplate } from '@zhenzhi/reporting'
import type { FigureDesk } from './figures/figure-desk.ts'
import { reportSettingsRoutes } from './http/routes/reports/report-settings.ts'
import type { Now } from './outside/clock.ts'
import { makeSettingsDesk } from './reports/settings/settings-desk.ts'
import type { SettingsDesk } from './reports/settings/settings-desk.ts'
import type { Pool } from './store/connection.ts'
import type { CaseNames } from './cases/case-names.ts'

/** Templates of reports and formulations, of a county and of its towns. */
export function reportSettingsOn({ app, now, names, figures }: { app: Pool; now: () => Now; names: Pick<CaseNames, 'forTowns'>; figures: Pick<FigureDesk, 'indicatorsOf'> }): SettingsDesk {
  return makeSettingsDesk({
    app, now,
    above: async (town) => (await names.forTowns([town])).towns[town]?.parent ?? null,
    figures: async (town) => (await figures.indicatorsOf(town)).map(({ id }) => id),
  })
}

export function reportSettingsRoutesOn(api: FastifyInstance, { settings, figures }: { settings: SettingsDesk; figures: Pick<FigureDesk, 'indicatorsOf'> }): void {
  void api.register(reportSettingsRoutes, { settings, indicatorsOf: figures.indicatorsOf, example: exampleTemplate, heads: formulationHeads })
}
