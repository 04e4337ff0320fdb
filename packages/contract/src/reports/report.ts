import { z } from 'zod'
import { refusals } from '../refusal.ts'
import { FigureView } from '../figures/figures.ts'

const day = z.iso.date()

/** A stretch of a sentence: plain, or bound to a figure that can be opened. */
export const RunView = z.object({ text: z.string(), figure: z.string().optional() })
export const ParagraphView = z.object({ kind: z.enum(['title', 'addressee', 'heading-1', 'heading-2', 'heading-3', 'body', 'signature', 'date']), runs: z.array(RunView) })
export type ParagraphView = z.infer<typeof ParagraphView>

export const ReportView = z.object({
  town: z.number(),
  townName: z.string(),
  title: z.string(),
  from: day,
  to: day,
  cutoff: day,
  draft: z.boolean(),
  paragraphs: z.array(ParagraphView),
  figures: z.array(FigureView),
  findings: z.array(z.object({ level: z.enum(['must', 'should']), says: z.string(), block: z.string().optional().describe('of the text, where it stands'), open: z.enum(['confirm']).optional().describe('the page where it is seen to') })),
  demo: z.boolean(),
  version: z.number().describe('of the text; 0: nobody has edited it'),
  pdf: z.boolean().describe('this server can make a PDF of it'),
})
export type ReportView = z.infer<typeof ReportView>

const asked = z.object({ town: z.coerce.number().int(), from: day, to: day, cutoff: day })
export const getReport = { summary: '年度报告', querystring: asked, response: { 200: ReportView, ...refusals } }
export const getReportFile = { summary: '下载年度报告', querystring: asked.extend({ as: z.enum(['docx', 'pdf', 'text']) }) }
