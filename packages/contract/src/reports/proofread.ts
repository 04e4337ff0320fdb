import { z } from 'zod'
import { InTown } from '../primitive.ts'
import { refusals } from '../refusal.ts'

/** A long report has twenty thousand characters. */
export const mostProofread = 100_000
const Year = z.coerce.number('年度不对。').int('年度不对。').min(2000, '年度不对。').max(2199, '年度不对。')

export const ProofFinding = z.object({
  check: z.string(),
  certainty: z.enum(['A', 'B', 'C']).describe('A: certain from the text; B: very likely; C: a question'),
  quote: z.string(),
  start: z.number().describe('UTF-16 offset in `text`'),
  end: z.number(),
  message: z.string(),
  suggestion: z.string().nullable(),
})
export type ProofFinding = z.infer<typeof ProofFinding>

export const ProofRead = z.object({ text: z.string(), findings: z.array(ProofFinding) })
export type ProofRead = z.infer<typeof ProofRead>

export const proofreadText = {
  summary: '校对一段文字', params: InTown,
  body: z.object({ text: z.string().min(1, '请先写入或粘贴要校对的文字。').max(mostProofread, '文字太长，一次最多十万字。'), year: Year.optional() }),
  response: { 200: ProofRead, ...refusals },
} as const

export const proofreadFile = { summary: '校对一个文件', params: InTown, querystring: z.object({ year: Year.optional() }), response: { 200: ProofRead, ...refusals } } as const
