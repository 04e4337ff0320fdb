import { searchCases } from '@zhenzhi/contract'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { caseRow, namesOf } from '../../present/case-view.ts'
import type { SeenRow } from '../../present/case-view.ts'
import type { CaseParts } from './case-parts.ts'
import { readCursor, writeCursor } from './cursor.ts'
import { given } from './list-asked.ts'

/** Cases within reach by what their texts say or by a whole number, with what was found marked. */
export const searchCasesRoute: FastifyPluginAsyncZod<{ parts: CaseParts }> = async (app, { parts }) => {
  app.get('/search', { schema: searchCases, config: { asks: 'cases.see' } }, async ({ officer, query }) => {
    const { town, definition, words, after } = query
    const [found, names] = await Promise.all([
      parts.desk.search({ words, ...given({ town, definition, after: after === undefined ? undefined : readCursor(after) }) }, officer.reach), parts.names.forTowns(officer.reach.towns),
    ])
    const named = namesOf(names, found)
    const foundCase = (row: SeenRow) => ({
      ...caseRow(row, named), hits: (found.hits.get(row.id) ?? []).map(({ field, pieces }) => ({ title: row.definitionOf.fields[field]?.title ?? field, pieces: [...pieces] })),
    })
    return {
      numbered: found.numbered.map(foundCase), rows: found.rows.map(foundCase), next: found.next === null ? null : writeCursor(found.next),
      total: found.total, totalCapped: found.capped, looked: [...found.looked],
    }
  })
}
