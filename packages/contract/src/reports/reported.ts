import { z } from 'zod'
import { Day } from '../primitive.ts'
import { refusals } from '../refusal.ts'
import { getDraft } from './draft.ts'

const params = getDraft.params

/** A figure that was sent up, against the same figure now; values as the report prints them. */
const Line = z.object({
  id: z.string(), zh: z.string(),
  current: z.string().nullable().describe('of the days the report did not cover; null: it covered the year'),
  total: z.string(), reported: z.string(),
  difference: z.string().nullable(),
  moved: z.boolean(),
  reasons: z.array(z.object({ reason: z.enum(['corrected', 'late', 'newlyMeasured', 'matured', 'redefined', 'time']), amount: z.string().nullable() })),
  asksCorrection: z.boolean(),
})

export const ReportedView = z.object({
  sent: z.object({ edition: z.number(), cutoff: Day, day: Day, name: z.string(), hash: z.string(), documentNumber: z.string() }).nullable().describe('null: nothing was sent up yet'),
  today: Day,
  since: Day.nullable().describe('the first day that what was sent did not cover'),
  lines: z.array(Line),
})
export type ReportedView = z.infer<typeof ReportedView>

export const getReported = { summary: '已报数和现在的数', params, response: { 200: ReportedView, ...refusals } } as const
export const getReportedFile = { summary: '已报数和现在的数，电子表格', params } as const
