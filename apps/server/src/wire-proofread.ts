import type { FastifyInstance } from 'fastify'
import { draftProofreadingRoutes } from './http/routes/reports/draft-proofreading.ts'
import { proofreadRoutes } from './http/routes/reports/proofread.ts'
import { proofreadIn } from './reports/proofreading.ts'
import { withoutTowns } from './store/in-towns.ts'
import { townAndCounty } from './store/names/town-and-county.ts'
import type { System } from './wire-system.ts'

const mostBytes = 5_000_000

/** Proofreading of any text, and of the draft of a year, in threads of their own. */
export function proofreadOn(api: FastifyInstance, { database, reports, settings, clock: { now } }: Pick<System, 'database' | 'reports' | 'settings' | 'clock'>): void {
  const proofread = proofreadIn(new URL('wire-proof-worker.ts', import.meta.url))
  const placeOf = (town: number) => withoutTowns(database.app, (tx) => townAndCounty(tx, town))
  const formulationsOf = async (town: number) => (await settings.formulations(town)).flatMap(({ content }) => content)
  void api.register(proofreadRoutes, { proofread, placeOf, formulationsOf, most: mostBytes })
  void api.register(draftProofreadingRoutes, { reports, proofread, placeOf, formulationsOf, now })
}
