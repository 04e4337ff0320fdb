import { findWork, workByUnit } from '@zhenzhi/contract'
import type { WorkList, WorkRow } from '@zhenzhi/contract'
import { addDays } from '@zhenzhi/kernel'
import type { Day } from '@zhenzhi/kernel'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { WorkDesk } from '../../../cases/work-desk.ts'
import type { Officer } from '../../../people/officer.ts'
import { caseRow, namesOf } from '../../present/case-view.ts'
import type { SeenRow } from '../../present/case-view.ts'
import type { CaseParts } from './case-parts.ts'
import { readCursor, writeCursor } from './cursor.ts'
import { given } from './list-asked.ts'
import type { Asked } from './list-asked.ts'

export interface WorkRouteParts {
  parts: CaseParts
  work: WorkDesk
}

const shows = ['overdue', 'today', 'week', 'own', 'others', 'all'] as const
type Show = (typeof shows)[number]

const farAway = '9999-12-31'

/** Everything that waits for a person, in all posts and towns at once, and with whom each waits; for leaders the same by office. */
export const workRoutes: FastifyPluginAsyncZod<WorkRouteParts> = async (app, { parts, work }) => {
  app.get('/work', { schema: findWork, config: { asks: 'self' } }, async ({ officer, query }) => {
    const { inTown: town, post, definition, place, unit, sort } = query
    const turn = post === undefined ? undefined : { whose: 'own' as const, hands: work.hands(officer.reach, post) }
    const narrowed: Asked = given({ town, definition, place, unit, turn })
    const ordered: Asked = { ...(sort === 'waited' ? { longestFirst: true } : {}), ...(sort === 'due' ? { due: { to: farAway } } : {}) }
    const askedOf = (show: Show): Asked => ({ ...narrowed, ...shownBy(show, parts.now().day, work.hands(officer.reach, post)) })
    const [list, ...counts] = await Promise.all([
      listFor({ parts, work }, officer, { ...ordered, ...askedOf(query.show), ...(query.after === undefined ? {} : given({ after: readCursor(query.after) })) }),
      ...shows.map((show) => parts.desk.count(askedOf(show), officer.reach)),
    ])
    const [overdue = 0, today = 0, week = 0, own = 0, others = 0, all = 0] = counts.map(({ total }) => total)
    return { counts: { overdue, today, week, own, others, all }, least: shows.filter((_, at) => counts[at]?.capped === true), list }
  })

  app.get('/towns/:town/work/units', { schema: workByUnit, config: { asks: 'work.by-unit' } }, async ({ officer, params }) => ({ units: [...await work.byUnit(params.town, officer.reach)] }))
}

function shownBy(show: Show, day: Day, hands: ReturnType<WorkDesk['hands']>): Asked {
  const open = { closed: false, engine: 'matter' } as const
  switch (show) {
    case 'all': return open
    case 'own': return { ...open, turn: { whose: 'own', hands } }
    case 'others': return { ...open, turn: { whose: 'others', hands } }
    case 'overdue': return { overdue: true }
    case 'today': return { due: { from: day, to: day } }
    case 'week': return { due: { from: day, to: addDays(day, 6) } }
  }
}

async function listFor({ parts, work }: WorkRouteParts, officer: Officer, asked: Asked): Promise<WorkList> {
  const [found, names] = await Promise.all([parts.desk.list(asked, officer.reach), parts.names.forTowns(officer.reach.towns)])
  const named = namesOf(names, found)
  const waits = await work.waits(found.rows, officer.reach)
  const rowOf = (row: SeenRow): WorkRow => {
    const plain = caseRow(row, named)
    const waiting = waits.get(row.id)
    const titles = (waiting?.next ?? []).flatMap((name) => row.definitionOf.transitions[name]?.title ?? [])
    return {
      ...plain, place: row.place === null ? '' : names.places[row.place] ?? '', next: plain.nextDuty ?? titles.slice(0, 2).join('或'),
      waits: { mine: waiting?.mine ?? false, unit: waiting?.unit ?? '', posts: (waiting?.posts ?? []).map((post) => parts.posts[post]?.title ?? post), since: waiting?.since ?? row.opened },
    }
  }
  return { rows: found.rows.map(rowOf), next: found.next === null ? null : writeCursor(found.next), total: found.total, totalCapped: found.capped }
}
