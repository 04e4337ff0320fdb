import { findCases, findWork } from '@zhenzhi/contract'
import type { CaseList } from '@zhenzhi/contract'
import { addDays } from '@zhenzhi/kernel'
import type { Json } from '@zhenzhi/kernel'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Officer } from '../../../people/officer.ts'
import { caseRow, namesOf } from '../../present/case-view.ts'
import type { CaseParts } from './case-parts.ts'
import { readCursor, writeCursor } from './cursor.ts'

type Asked = Parameters<CaseParts['desk']['list']>[0]

/** Cases within reach, narrowed and paged; and everything that waits for a person, in all posts at once: matters that are open, no term that runs. */
export const findCasesRoutes: FastifyPluginAsyncZod<{ parts: CaseParts }> = async (app, { parts }) => {
  app.get('/cases', { schema: findCases, config: { asks: 'cases.see' } }, async ({ officer, query }) => {
    const { town, definition, state, closed, overdue, place, words, where, after } = query
    const filters = (where === undefined ? [] : Array.isArray(where) ? where : [where]).flatMap(readFilter)
    return listFor(parts, officer, {
      ...given({ town, definition, state, place, words, after: after === undefined ? undefined : readCursor(after) }),
      ...(closed === undefined ? {} : { closed: closed === 'yes' }),
      ...(overdue === undefined ? {} : { overdue: true }),
      ...(filters.length === 0 ? {} : { where: filters }),
    })
  })

  app.get('/work', { schema: findWork, config: { asks: 'self' } }, async ({ officer, query }) => {
    const { day } = parts.now()
    const shows = { all: { closed: false, engine: 'matter' }, overdue: { overdue: true }, today: { due: { from: day, to: day } }, week: { due: { from: day, to: addDays(day, 6) } } } satisfies Record<string, Asked>
    const after = query.after === undefined ? {} : { after: readCursor(query.after) }
    const [list, overdue, today, week, all] = await Promise.all([
      listFor(parts, officer, { ...shows[query.show], ...given(after) }),
      ...(['overdue', 'today', 'week', 'all'] as const).map((show) => parts.desk.list(shows[show], officer.reach)),
    ])
    return { counts: { overdue: overdue?.total ?? 0, today: today?.total ?? 0, week: week?.total ?? 0, all: all?.total ?? 0 }, list }
  })
}

async function listFor(parts: CaseParts, officer: Officer, asked: Asked): Promise<CaseList> {
  const [found, names] = await Promise.all([parts.desk.list(asked, officer.reach), parts.names.forTowns(officer.reach.towns)])
  const named = namesOf(names, found)
  return { rows: found.rows.map((row) => caseRow(row, named)), next: found.next === null ? null : writeCursor(found.next), total: found.total, totalCapped: found.capped }
}

/** `field:value`; anything else narrows nothing. */
function readFilter(text: string): { field: string; value: Json }[] {
  const at = text.indexOf(':')
  return at < 1 ? [] : [{ field: text.slice(0, at), value: text.slice(at + 1) }]
}

type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> }

/** Only what was given: an absent filter and an undefined one are the same. */
function given<T extends Record<string, unknown>>(parts: T): Given<T> {
  // Leaving out what is undefined is what the type says.
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as Given<T>
}
