import { z } from 'zod'
import { refusals } from '../refusal.ts'
import { getDraft } from './draft.ts'

const Term = z.object({
  figure: z.string(), zh: z.string(), shown: z.string(),
  carried: z.boolean().describe('as it stood on the last day before the year'),
})

/** Figures that must hang together, with what they come to. */
export const CrossCheckView = z.object({
  id: z.string(), title: z.string(), how: z.enum(['=', '>=']), note: z.string().nullable(),
  left: z.object({ terms: z.array(Term), sum: z.string().nullable() }),
  right: z.object({ terms: z.array(Term), sum: z.string().nullable() }),
  holds: z.boolean().nullable().describe('null: nothing to hold against each other'),
  apart: z.string().nullable().describe('left less right'),
})
export type CrossCheckView = z.infer<typeof CrossCheckView>

export const getCrossChecks = { summary: '全年数字的勾稽关系', params: getDraft.params, querystring: getDraft.querystring, response: { 200: z.array(CrossCheckView), ...refusals } } as const
