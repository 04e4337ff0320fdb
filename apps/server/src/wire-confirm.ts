import { definitions, posts } from '@zhenzhi/catalog'
import type { FastifyInstance } from 'fastify'
import { confirmationRoutes } from './http/routes/reports/confirmations.ts'
import { makeConfirmDesk } from './reports/confirm/confirm-desk.ts'
import type { ConfirmDesk } from './reports/confirm/confirm-desk.ts'
import type { System } from './wire-system.ts'

const offices = Object.fromEntries(definitions.flatMap(({ id, office }) => (office === null ? [] : [[id, office]])))
const titles = new Map<string, string>(Object.entries(posts).map(([post, { title }]) => [post, title]))

/** The desk at which offices sign their figures; whoever is asked is told. */
export function confirmOn({ database, clock, reports, figures, notify }: Pick<System, 'database' | 'clock' | 'reports' | 'figures' | 'notify'>): ConfirmDesk {
  return makeConfirmDesk({
    app: database.app, now: clock.now, report: reports.draft, indicators: figures.indicatorsOf, offices,
    tell: async (tx, { town, year, number, to, by }) => void await notify(tx, { town, key: `figures-asked:${year}:${number}`, event: 'figures-asked', caseId: null, step: String(year), to, by }),
  })
}

export function confirmRoutesOn(api: FastifyInstance, { clock }: Pick<System, 'clock'>, confirmations: ConfirmDesk): void {
  void api.register(confirmationRoutes, { confirmations, now: clock.now, titleOf: (post: string) => titles.get(post) ?? '' })
}
