import { z } from 'zod'
import { refusals } from '../refusal.ts'
import { CaseRow } from './case-view.ts'

/** A piece of a text in which something was found; `marked` pieces are what was searched for. */
const HitPiece = z.object({ text: z.string(), marked: z.boolean() })
export const Hit = z.object({ title: z.string(), pieces: z.array(HitPiece) })
export type Hit = z.infer<typeof Hit>

export const FoundCase = CaseRow.extend({ hits: z.array(Hit) })
export type FoundCase = z.infer<typeof FoundCase>

/** Cases by words of their searchable texts, or by a whole number that stands on them or on one of their papers; the last registered first. */
export const searchCases = {
  summary: '在所有事项的内容里找',
  querystring: z.object({ town: z.coerce.number().int().optional(), definition: z.string().max(60).optional(), words: z.string().max(60), after: z.string().max(300).optional() }),
  response: {
    200: z.object({ numbered: z.array(FoundCase), rows: z.array(FoundCase), next: z.string().nullable(), total: z.number(), totalCapped: z.boolean(), looked: z.array(z.string()) }),
    ...refusals,
  },
}
