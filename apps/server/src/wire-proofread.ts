import type { FastifyInstance } from 'fastify'
import { proofreadRoutes } from './http/routes/reports/proofread.ts'
import { proofreadIn } from './reports/proofreading.ts'
import type { Pool } from './store/connection.ts'
import { withoutTowns } from './store/in-towns.ts'
import { townAndCounty } from './store/names/town-and-county.ts'

const mostBytes = 5_000_000

/** Proofreading of any text, in threads of their own. */
export function proofreadOn(api: FastifyInstance, { app }: { app: Pool }): void {
  void api.register(proofreadRoutes, {
    proofread: proofreadIn(new URL('wire-proof-worker.ts', import.meta.url)),
    placeOf: (town) => withoutTowns(app, (tx) => townAndCounty(tx, town)),
    most: mostBytes,
  })
}
