import { z } from 'zod'
import { InTown } from '../primitive.ts'
import { refusals } from '../refusal.ts'

const ids = z.array(z.string().max(80)).max(200)
const Sentence = z.strictObject({
  text: z.string().max(2000),
  needs: z.strictObject({ known: ids.optional(), nonZero: ids.optional(), zero: ids.optional(), complete: ids.optional() }).optional(),
})
const paragraphs = z.array(z.array(Sentence).max(200)).max(200)
const third = z.strictObject({ heading: z.string().max(200), paragraphs })
const second = third.extend({ sections: z.array(third).max(60).optional() })
const first = third.extend({ part: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]), sections: z.array(second).max(60).optional() })

/** A template as a file: what a county's towns begin their reports with. */
export const ReportTemplateFile = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,40}$/, '模板的编号用小写字母、数字和短横线。'),
  name: z.string().min(1, '请写模板的名称。').max(60),
  fromYear: z.number().int().min(2000).max(2199),
  untilYear: z.number().int().min(2000).max(2199).nullable(),
  outline: z.strictObject({ id: z.string().max(60), title: z.array(z.string().max(200)).min(1).max(6), opening: paragraphs, parts: z.array(first).max(5) }),
  required: ids,
  source: z.string().min(1, '请写依据的文件。').max(200),
})
export type ReportTemplateFile = z.infer<typeof ReportTemplateFile>

const last = z.object({ name: z.string(), moment: z.string() }).nullable()
const set = { town: z.number(), own: z.boolean(), version: z.number(), last }

export const TemplatesView = z.object({ set: z.array(z.object({ ...set, templates: z.array(ReportTemplateFile) })), example: ReportTemplateFile, figures: z.array(z.object({ id: z.string(), zh: z.string() })) })
export type TemplatesView = z.infer<typeof TemplatesView>

export const listReportTemplates = { summary: '报告模板', params: InTown, response: { 200: TemplatesView, ...refusals } } as const

const seen = z.number().int().min(0).max(2_147_483_647).describe('the version on the screen when it was written')
const Version = z.object({ version: z.number() })

export const keepReportTemplate = { summary: '放入报告模板', params: InTown, body: z.object({ seen, template: ReportTemplateFile }), response: { 200: Version, ...refusals } } as const
export const dropReportTemplate = { summary: '删去报告模板', params: InTown, body: z.object({ seen, id: z.string().max(40) }), response: { 200: Version, ...refusals } } as const

export const FormulationsView = z.object({
  set: z.array(z.object({
    ...set,
    formulations: z.array(z.object({ wrong: z.string(), right: z.string(), from: z.number().nullable(), until: z.number().nullable(), source: z.string(), certainty: z.enum(['A', 'B', 'C']) })),
  })),
  heads: z.array(z.string()),
})
export type FormulationsView = z.infer<typeof FormulationsView>

export const listFormulations = { summary: '提法库', params: InTown, response: { 200: FormulationsView, ...refusals } } as const
export const keepFormulations = {
  summary: '更新提法库', params: InTown, body: z.object({ seen, text: z.string().max(400_000, '太长了，请分开。') }),
  response: { 200: Version.extend({ kept: z.number() }), ...refusals },
} as const
