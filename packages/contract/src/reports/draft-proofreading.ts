import { z } from 'zod'
import { refusals } from '../refusal.ts'
import { OfYear } from './draft.ts'

/** What an editor would mark in the draft, with the sentences it lies over. */
export const DraftFindingView = z.object({
  check: z.string(),
  certainty: z.enum(['A', 'B', 'C']).describe('A: certain from the text; B: very likely; C: a question'),
  quote: z.string(),
  message: z.string(),
  suggestion: z.string().nullable().describe('in place of what is marked; null too where it lies over two sentences'),
  places: z.array(z.object({
    block: z.string(),
    sentence: z.number().describe('counted from 0 in its block, those too that are not printed'),
    from: z.number().describe('UTF-16 offset in the sentence as it is shown, its figures filled in'),
    to: z.number(),
  })),
})
export type DraftFindingView = z.infer<typeof DraftFindingView>

export const DraftProofView = z.object({ version: z.number().describe('of the draft that was read'), findings: z.array(DraftFindingView).describe('in the order of the text, at most 300') })
export type DraftProofView = z.infer<typeof DraftProofView>

export const proofreadDraft = { summary: '校对年度报告的文字', params: OfYear, querystring: z.object({ cutoff: z.iso.date() }), response: { 200: DraftProofView, ...refusals } } as const
