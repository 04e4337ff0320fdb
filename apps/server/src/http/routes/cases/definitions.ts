import { findDefinitions } from '@zhenzhi/contract'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { definitionView } from '../../present/definition-view.ts'
import type { CaseParts } from './case-parts.ts'

/** What this town works with, as forms and columns; each with its opening act where this person may take it. */
export const definitionsRoute: FastifyPluginAsyncZod<{ parts: CaseParts }> = async (app, { parts }) => {
  app.get('/definitions', { schema: findDefinitions, config: { asks: 'cases.see' } }, async ({ officer, query }) => {
    const held = officer.reach.posts.filter((one) => one.town === query.town).map((one) => one.post)
    // What figures are supplied under has a page of its own.
    return Object.values(parts.law().current).flatMap(({ definition }) => (definition.supplies === undefined ? [definitionView(definition, held)] : []))
  })
}
