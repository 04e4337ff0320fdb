import { z } from 'zod'
import { InTown, Moment } from '../primitive.ts'
import { refusals } from '../refusal.ts'

const PlaceholderView = z.object({
  tag: z.string(),
  title: z.string(),
  /** The article that wants it on this paper. */
  article: z.string().optional(),
  within: z.array(z.object({ tag: z.string(), title: z.string() })).optional(),
})

/** One choice of a template; `hash` null: back to the one the release brings. */
const TemplateChoiceView = z.object({ version: z.number(), hash: z.string().nullable(), file: z.string(), by: z.string(), moment: Moment })

/** A paper of a matter and the template it is made from in this town, with every choice ever made, the newest first. */
export const TemplateView = z.object({
  definition: z.string(),
  definitionTitle: z.string(),
  paper: z.string(),
  title: z.string(),
  numbered: z.boolean(),
  own: z.boolean(),
  choices: z.array(TemplateChoiceView),
  placeholders: z.array(PlaceholderView),
})
export type TemplateView = z.infer<typeof TemplateView>

/** Whether a changed template may be used: what is wrong with it, a sentence each, or how an invented case reads on it. */
export const TemplateChecked = z.object({ faults: z.array(z.string()), text: z.string(), version: z.number().optional(), towns: z.array(z.string()).optional() })
export type TemplateChecked = z.infer<typeof TemplateChecked>

const ofPaper = InTown.extend({ definition: z.string().max(60), paper: z.string().max(60) })
const everywhere = z.enum(['yes']).optional().describe('yes：同时用于本人管理的所有乡镇')

export const listTemplates = { summary: '文书模板', params: InTown, response: { 200: z.array(TemplateView), ...refusals } }

export const getTemplate = {
  summary: '下载文书模板', params: ofPaper,
  querystring: z.object({ hash: z.string().max(64).optional(), as: z.enum(['template', 'example']).default('template') }),
}

/** The file is checked each time; with `use` it is put in force, unless somebody chose another since `seen`. */
export const changeTemplate = {
  summary: '检查或换用文书模板', params: ofPaper,
  querystring: z.object({ use: z.enum(['yes']).optional(), seen: z.coerce.number().int().min(0), everywhere }),
  response: { 200: TemplateChecked, ...refusals },
}

export const revertTemplate = {
  summary: '换回以前的文书模板', params: ofPaper,
  body: z.object({ hash: z.string().max(64).nullable(), seen: z.number().int().min(0) }),
  response: { 200: TemplateChecked, ...refusals },
}
