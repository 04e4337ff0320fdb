import { z } from 'zod'
import { Id, Moment } from '../primitive.ts'
import { refusals } from '../refusal.ts'

/** What would be bound now: papers by their titles, files, what the kind's list wants and is not there, and each state in which it was bound before. */
export const DossierView = z.object({
  papers: z.array(z.string()),
  files: z.number(),
  bytes: z.number(),
  missing: z.array(z.string()),
  prints: z.array(z.object({ nth: z.number(), moment: Moment })),
})
export type DossierView = z.infer<typeof DossierView>

const params = z.object({ id: Id })
export const getDossier = { summary: '卷宗有哪些、缺哪些', params, response: { 200: DossierView, ...refusals } }
export const getDossierFile = { summary: '装订卷宗', params, querystring: z.object({ as: z.enum(['docx', 'zip', 'pdf']).default('docx') }) }
