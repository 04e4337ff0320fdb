import { findTerms } from '@zhenzhi/contract'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { caseRow } from '../../present/case-view.ts'
import type { CaseParts } from './case-parts.ts'

/** People of a roster who may be chosen: those within reach whose term has not ended, the latest first. */
export const findTermsRoute: FastifyPluginAsyncZod<{ parts: CaseParts }> = async (app, { parts }) => {
  app.get('/terms', { schema: findTerms, config: { asks: 'cases.see' } }, async ({ officer, query }) => {
    const { town, roster, on, words = '' } = query
    const [found, names] = await Promise.all([
      parts.desk.list({ town, definition: roster, closed: false }, officer.reach), parts.names.forTowns([town]),
    ])
    return found.rows
      .filter((row) => row.opened <= on)
      .map((row) => ({ id: row.id, heading: caseRow(row, names).heading, place: row.place === null ? null : names.places[row.place] ?? null }))
      .filter(({ heading }) => heading.includes(words))
  })
}
