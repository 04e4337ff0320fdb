import { findTerms } from '@zhenzhi/contract'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Officer } from '../../../people/officer.ts'
import { caseRow, namesOf } from '../../present/case-view.ts'
import { findDefinition } from './case-parts.ts'
import type { SeenRow } from '../../present/case-view.ts'
import type { CaseParts } from './case-parts.ts'

const most = 50
/** A roster of a town is some hundreds; further nobody reads. */
const mostPages = 60

/** Who stood in a roster on a day, within reach: those of whom a list offers the first fifty, and more words find the others. */
export const findTermsRoute: FastifyPluginAsyncZod<{ parts: CaseParts }> = async (app, { parts }) => {
  app.get('/terms', { schema: findTerms, config: { asks: 'cases.see' } }, async ({ officer, query }) => {
    const { town, roster, on, words = '' } = query
    if (findDefinition(parts, roster)?.engine !== 'roster') return []
    const names = await parts.names.forTowns([town])
    const named = namesOf(names, { linked: [] })
    const found: { id: string; heading: string; place: string | null }[] = []
    for await (const row of rowsOf(parts, officer, { town, definition: roster })) {
      const { heading } = caseRow(row, named)
      if (!stoodOn(row, on) || !heading.includes(words)) continue
      found.push({ id: row.id, heading, place: row.place === null ? null : names.places[row.place] ?? null })
      if (found.length === most) break
    }
    return found
  })
}

async function* rowsOf({ desk }: CaseParts, { reach }: Officer, asked: { town: number; definition: string }): AsyncGenerator<SeenRow> {
  let after: Parameters<CaseParts['desk']['list']>[0]['after']
  for (let page = 0; page < mostPages; page += 1) {
    const { rows, next } = await desk.list({ ...asked, ...(after === undefined ? {} : { after }) }, reach)
    yield* rows
    if (next === null) return
    after = next
  }
}

/** Both days of a term count. */
function stoodOn({ void: struck, opened, values }: SeenRow, on: string): boolean {
  const { from, to } = values
  return !struck && (typeof from === 'string' ? from : opened) <= on && (typeof to !== 'string' || on <= to)
}
