import { z } from 'zod'
import { Day } from '../primitive.ts'
import { refusals } from '../refusal.ts'
import { OfYear } from './draft.ts'

export const LeaderSectionView = z.object({
  id: z.enum(['moves', 'conflicts', 'sensitive', 'promises', 'confirmed', 'findings']),
  title: z.string(),
  lead: z.string().describe('what the section says at once'),
  lines: z.array(z.string()).describe('the most important first'),
  leftOut: z.number().describe('lines that found no room on the side'),
})
export type LeaderSectionView = z.infer<typeof LeaderSectionView>

/** Two sides of A4 for whoever signs the report. */
export const LeaderSheetView = z.object({
  townName: z.string(),
  demo: z.boolean(),
  year: z.number(),
  cutoff: Day,
  draft: z.boolean(),
  sides: z.array(z.array(LeaderSectionView)).length(2),
})
export type LeaderSheetView = z.infer<typeof LeaderSheetView>

export const getLeaderSheet = { summary: '送领导看的两页', params: OfYear, querystring: z.object({ cutoff: Day }), response: { 200: LeaderSheetView, ...refusals } } as const
