import { getReport, getReportFile } from '@zhenzhi/contract'
import { yearOf } from '@zhenzhi/kernel'
import type { Day, Indicator } from '@zhenzhi/kernel'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { refusePeriod } from '../../../figures/close-period.ts'
import type { ConfirmDesk } from '../../../reports/confirm/confirm-desk.ts'
import type { ReportDesk } from '../../../reports/report-desk.ts'
import { reportView } from '../../present/report-view.ts'
import { statusOf } from '../../status.ts'
import { wholeYear } from './whole-year.ts'

const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

interface ReportParts {
  reports: ReportDesk
  confirmations: Pick<ConfirmDesk, 'unconfirmed'>
  indicatorsOf: (town: number) => Promise<readonly Indicator[]>
  now: () => { day: Day }
}

/** The annual report of a town and period, on the screen and as a file. */
export const reportRoutes: FastifyPluginAsyncZod<ReportParts> = async (app, { reports, confirmations, indicatorsOf, now }) => {
  app.get('/report', { schema: getReport, config: { asks: 'report.read' } }, async ({ query }, reply) => {
    const refused = refusePeriod({ ...query, today: now().day })
    if (refused !== undefined) return reply.code(statusOf[refused.refusal.code]).send(refused)
    const [draft, pdf] = [await reports.draft(query), await reports.makesPdf()]
    const unconfirmed = isWholeYear(query) ? await confirmations.unconfirmed({ ...query, year: yearOf(query.to) }, draft) : 0
    return reportView(draft, { ...query, pdf, unconfirmed }, await indicatorsOf(query.town))
  })

  app.get('/report/file', { schema: getReportFile, config: { asks: 'report.read' } }, async ({ query }, reply) => {
    const refused = refusePeriod({ ...query, today: now().day })
    if (refused !== undefined) return reply.code(statusOf[refused.refusal.code]).send(refused)
    if (query.as === 'text') return reply.type('text/plain; charset=utf-8').send(await reports.text(query))
    if (query.as === 'pdf') {
      const made = await reports.pdf(query)
      if ('refusal' in made) return reply.code(statusOf[made.refusal.code]).send(made)
      return reply.header('content-disposition', namedFile(`${made.name}.pdf`)).type('application/pdf').send(made.pdf)
    }
    const { docx, name } = await reports.docx(query)
    return reply.header('content-disposition', namedFile(`${name}.docx`)).type(docxType).send(docx)
  })
}

/** Figures are signed for a year. */
function isWholeYear({ from, to }: { from: Day; to: Day }): boolean {
  const year = wholeYear(yearOf(to))
  return from === year.from && to === year.to
}

function namedFile(name: string): string {
  return `attachment; filename*=UTF-8''${encodeURIComponent(name)}`
}
