import { z } from 'zod'
import { refusals } from '../refusal.ts'
import { CaseRow } from './case-view.ts'

/** What is next for a case, and with whom it waits since when: an office and posts, never a person's name. */
export const WorkRow = CaseRow.extend({
  next: z.string(),
  place: z.string().describe('村或网格的名字'),
  waits: z.object({ mine: z.boolean(), unit: z.string(), posts: z.array(z.string()), since: z.string().describe('YYYY-MM-DD') }),
})
export type WorkRow = z.infer<typeof WorkRow>

export const WorkList = z.object({ rows: z.array(WorkRow), next: z.string().nullable(), total: z.number(), totalCapped: z.boolean() })
export type WorkList = z.infer<typeof WorkList>

const count = z.number()

/**
 * Everything that is open to this person in all posts and towns. `own`: it is their turn; `others`: it waits for another post, office or body.
 * `post`: what they may do next in that post.
 */
export const findWork = {
  summary: '待办',
  querystring: z.object({
    show: z.enum(['all', 'overdue', 'today', 'week', 'own', 'others']).default('all'),
    /** Of several towns one alone; what is shown is cut by the reach as ever. */
    inTown: z.coerce.number().int().optional(),
    post: z.string().max(40).optional(),
    definition: z.string().max(60).optional(),
    place: z.uuid().optional(),
    unit: z.string().max(80).optional(),
    sort: z.enum(['moved', 'waited', 'due']).optional(),
    after: z.string().max(300).optional(),
  }),
  response: { 200: z.object({ counts: z.object({ overdue: count, today: count, week: count, own: count, others: count, all: count }), least: z.array(z.string()), list: WorkList }), ...refusals },
}

/** How the open matters of a town stand, by the office they wait with; never by person. */
export const UnitWork = z.object({ unit: z.string(), name: z.string(), open: count, overdue: count, still: count.describe('超过 7 天没有动静的'), oldest: z.string().nullable() })
export type UnitWork = z.infer<typeof UnitWork>

export const workByUnit = {
  summary: '各科室在办、逾期和久未办理的件数',
  params: z.object({ town: z.coerce.number().int() }),
  response: { 200: z.object({ units: z.array(UnitWork) }), ...refusals },
}
