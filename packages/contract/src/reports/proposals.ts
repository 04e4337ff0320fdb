import { z } from 'zod'
import { InTown } from '../primitive.ts'
import { refusals } from '../refusal.ts'

export const ProposalView = z.object({
  id: z.string(), part: z.number(),
  text: z.string().describe('figures stand in it as tokens'),
  shown: z.string().describe('as it would print today'),
  because: z.string(),
  record: z.string().nullable().describe('the case it comes from'),
})
export type ProposalView = z.infer<typeof ProposalView>

export const listProposals = {
  summary: '可以写进报告的句子',
  params: InTown.extend({ year: z.coerce.number('年度不对。').int('年度不对。').min(2000, '年度不对。').max(2199, '年度不对。') }),
  querystring: z.object({ cutoff: z.iso.date() }),
  response: { 200: z.array(ProposalView), ...refusals },
} as const
