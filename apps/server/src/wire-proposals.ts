import { maskPersons } from '@zhenzhi/recognise'
import type { FastifyInstance } from 'fastify'
import { walkPage } from './cases/list-walk.ts'
import { findDefinition } from './http/routes/cases/case-parts.ts'
import { proposalRoutes } from './http/routes/reports/proposals.ts'
import type { System } from './wire-system.ts'

/** Sentences for the yearly report out of records and figures. */
export function proposalsOn(api: FastifyInstance, { deskParts, reports, figures, law, clock: { now } }: Pick<System, 'deskParts' | 'reports' | 'figures' | 'law' | 'clock'>): void {
  void api.register(proposalRoutes, {
    reports, indicatorsOf: figures.indicatorsOf, mask: maskPersons, now, findDefinition: (id) => findDefinition({ law }, id),
    page: async (walking) => (await walkPage(deskParts, walking, undefined)).page,
  })
}
