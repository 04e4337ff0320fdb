import { mostProofread, proofreadDraft } from '@zhenzhi/contract'
import { isRefused } from '@zhenzhi/kernel'
import type { Day } from '@zhenzhi/kernel'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { refusePeriod } from '../../../figures/close-period.ts'
import { draftText, findingsOfDraft } from '../../../reports/proofread-draft.ts'
import type { ProofJob, Proofread } from '../../../reports/proofreading.ts'
import type { ReportDesk } from '../../../reports/report-desk.ts'
import { statusOf } from '../../status.ts'
import { wholeYear } from './whole-year.ts'

interface DraftProofParts {
  reports: Pick<ReportDesk, 'edited'>
  proofread: Proofread
  /** What the town is called, and what it lies in. */
  placeOf: (town: number) => Promise<ProofJob['about']>
  /** What the town and its county list. */
  formulationsOf: (town: number) => Promise<NonNullable<ProofJob['formulations']>>
  now: () => { day: Day }
}

/** The draft of a year as it reads on a cut-off day, proofread sentence by sentence. */
export const draftProofreadingRoutes: FastifyPluginAsyncZod<DraftProofParts> = async (app, { reports, proofread, placeOf, formulationsOf, now }) => {
  app.get('/towns/:town/reports/:year/proofreading', { schema: proofreadDraft, config: { asks: 'report.read' } }, async ({ params: { town, year }, query: { cutoff } }, reply) => {
    const period = { ...wholeYear(year), cutoff }
    const refused = refusePeriod({ ...period, today: now().day })
    if (refused !== undefined) return reply.code(statusOf[refused.refusal.code]).send(refused)
    const [{ draft, blocks }, place] = await Promise.all([reports.edited({ ...period, town }), placeOf(town)])
    const read = draftText(blocks)
    const told = await proofread({ source: read.text, about: { ...place, year }, formulations: await formulationsOf(town), most: mostProofread })
    if (isRefused(told)) return reply.code(statusOf[told.refusal.code]).send(told)
    return { version: draft.version, findings: findingsOfDraft(told.findings, read) }
  })
}
