import { findCases } from '@zhenzhi/contract'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { caseRow, namesOf } from '../../present/case-view.ts'
import type { CaseParts } from './case-parts.ts'
import { writeCursor } from './cursor.ts'
import { listAsked } from './list-asked.ts'

/** Cases within reach, narrowed and paged. */
export const findCasesRoutes: FastifyPluginAsyncZod<{ parts: CaseParts }> = async (app, { parts }) => {
  app.get('/cases', { schema: findCases, config: { asks: 'cases.see' } }, async ({ officer, query }) => {
    const [found, names] = await Promise.all([parts.desk.list(listAsked(query), officer.reach), parts.names.forTowns(officer.reach.towns)])
    const named = namesOf(names, found)
    return { rows: found.rows.map((row) => caseRow(row, named)), next: found.next === null ? null : writeCursor(found.next), total: found.total, totalCapped: found.capped }
  })
}
